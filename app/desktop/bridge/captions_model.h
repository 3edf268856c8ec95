// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <QUrl>
#include <string>
#include <vector>

#include "caption_picture.h"
#include "captions/fix.h"
#include "document.h"
#include "player.h"
#include "studio.h"

namespace bridge {

// A language's name in its own words, by its BCP 47 tag.
[[nodiscard]] QString language_name(const QString& tag);

// The captions of one language as the post shows them: a row each, with what makes it hard to read. Times are seconds
// of the post. Edits are the document's; rows that an edit leaves alone stay as they are.
class CaptionsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(int count READ count NOTIFY cuesChanged)
    Q_PROPERTY(QStringList languages READ languages NOTIFY languagesChanged)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY languagesChanged)
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged)
    Q_PROPERTY(int issueCount READ issueCount NOTIFY cuesChanged)
    Q_PROPERTY(QString issueSummary READ issueSummary NOTIFY cuesChanged)
    Q_PROPERTY(bool fixable READ fixable NOTIFY cuesChanged)
    Q_PROPERTY(QString style READ style WRITE setStyle NOTIFY styleChanged)

  public:
    enum Role { TextRole = Qt::UserRole + 1, StartRole, EndRole, BadgeRole, ReasonRole, BlocksRole };

    CaptionsModel(Document& document, Player& player, const Studio& studio, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // BadgeRole: the most pressing issue in two or three words, empty when it reads well; ReasonRole: it as a sentence.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    // In programme time; empty where there is no such row.
    [[nodiscard]] base::Span when(int row) const;
    // Names of the tracks' languages, in their own words.
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] int language() const { return language_; }
    // BCP 47.
    [[nodiscard]] std::string languageTag() const;
    void setLanguage(int index);
    // The caption that is on screen at the playhead; -1: none.
    [[nodiscard]] int shown() const { return shown_; }
    [[nodiscard]] int issueCount() const { return static_cast<int>(hard_.size()); }
    [[nodiscard]] QString issueSummary() const;
    // Whether Fix all can mend something.
    [[nodiscard]] bool fixable() const { return fixable_; }
    [[nodiscard]] QString style() const;
    void setStyle(const QString& id);

    // Captions are held against the picture only while somebody looks at them.
    Q_INVOKABLE void setLookedAt(bool looked_at) { picture_.setLookedAt(looked_at); }
    // What is typed into a caption; a text without a word waits.
    Q_INVOKABLE void setText(int row, const QString& text);
    // Two captions out of one, at a place in its text. False where one half would be empty.
    Q_INVOKABLE bool split(int row, int cursor);
    // The caption becomes the end of the one before. Returns where in the joined text it begins; -1: not possible.
    Q_INVOKABLE int join(int row);
    Q_INVOKABLE void remove(int row);
    // A caption at the playhead, where none is. Returns its row, -1 where there is no room.
    Q_INVOKABLE int add();
    // Drags: the caption's start, its end, or both, by seconds; its neighbours keep their times. One undo step a drag.
    Q_INVOKABLE void dragStart(int row, double by);
    Q_INVOKABLE void dragEnd(int row, double by);
    Q_INVOKABLE void move(int row, double by);
    Q_INVOKABLE void drop();
    Q_INVOKABLE void seek(int row);

    // How often the text occurs, ending up in `find` order; and replacing it everywhere, which returns how often.
    [[nodiscard]] Q_INVOKABLE int occurrences(const QString& text) const;
    // The first row from `from` on (cyclic) that has the text; -1: none.
    [[nodiscard]] Q_INVOKABLE int find(const QString& text, int from) const;
    Q_INVOKABLE int replaceAll(const QString& text, const QString& by);

    // Mends what can be mended, and says what was changed, a sentence each.
    Q_INVOKABLE QStringList fixAll();

    // Captions from a file (SRT, VTT, …), or from plain text spread over the answer.
    Q_INVOKABLE void importFile(const QUrl& file);
    Q_INVOKABLE void spread(const QString& text);

  signals:
    void cuesChanged();
    void languagesChanged();
    void shownChanged();
    void styleChanged();

  private:
    struct Row {
        captions::Cue cue;  // in programme time
        QString text, badge, reason;
        bool blocks = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    void rebuild();
    void lookForFixes(captions::Track track, captions::Facts facts);
    void replaceRows(std::vector<Row> rows);
    void findShown();
    void retime(int row, base::Time start_by, base::Time end_by);
    [[nodiscard]] captions::Facts facts(const captions::Track& track);
    [[nodiscard]] captions::Lines lines() const;
    [[nodiscard]] bool valid(int row) const { return row >= 0 && row < count(); }

    Document& document_;
    Player& player_;
    const Studio& studio_;
    CaptionPicture picture_;
    captions::Rules rules_;
    std::vector<Row> rows_;
    std::vector<int> hard_;  // rows with an issue
    bool fixable_ = false;
    int fixes_generation_ = 0;
    int language_ = 0, shown_ = -1, drags_ = 0;
    QStringList tags_;
    QString last_style_;
};

}  // namespace bridge
