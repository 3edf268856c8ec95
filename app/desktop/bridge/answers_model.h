// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QThreadPool>
#include <QUrl>
#include <QVariantMap>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/run.h"
#include "document.h"
#include "practice/library.h"
#include "practice_model.h"
#include "problem.h"
#include "studio.h"

namespace bridge {

// The practice's answers as a list that can be searched and filtered, and what can be done with an answer without
// opening it. The folder is read in the background; what is done can be undone.
class AnswersModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged)
    // "all", "planned", "progress" (recorded, edited, captioned), "ready" or "exported".
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY filterChanged)
    Q_PROPERTY(QString series READ series WRITE setSeriesFilter NOTIFY filterChanged)  // id; empty: all
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY filterChanged)              // "newest" or "question"
    Q_PROPERTY(int count READ count NOTIFY shownChanged)
    Q_PROPERTY(int total READ total NOTIFY listChanged)
    // How many answers of the chosen series are in each group, by its name.
    Q_PROPERTY(QVariantMap groupCounts READ groupCounts NOTIFY shownChanged)
    // How many answers there are by id of series, person and kit.
    Q_PROPERTY(QVariantMap seriesCounts READ seriesCounts NOTIFY listChanged)
    Q_PROPERTY(QVariantMap personCounts READ personCounts NOTIFY listChanged)
    Q_PROPERTY(QVariantMap kitCounts READ kitCounts NOTIFY listChanged)
    // The answer to go on with, as a map of the roles, or empty: the newest that is recorded and not exported.
    Q_PROPERTY(QVariantMap resume READ resume NOTIFY resumeChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY listChanged)  // the folder was read at least once
    Q_PROPERTY(bool making READ making NOTIFY makingChanged)
    Q_PROPERTY(double makingFraction READ makingFraction NOTIFY makingChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY undoChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY undoChanged)
    Q_PROPERTY(int edits READ edits NOTIFY undoChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)

  public:
    enum Role {
        FolderRole = Qt::UserRole,
        QuestionRole,
        WhoRole,
        ProviderRole,
        SeriesRole,
        LengthRole,
        StatusRole,
        PostsRole,
        ScriptRole,
        ProblemRole,
        CoverRole
    };

    AnswersModel(PracticeModel& practice, Document& document, const Studio& studio, QObject* parent = nullptr);
    ~AnswersModel() override;  // calls off what is being made

    // Reads the folder again.
    Q_INVOKABLE void refresh();
    // Sees to it that an answer's cover will be there.
    Q_INVOKABLE void wantCover(const QString& folder);

    // Makes an answer and emits made(). `clip` may be empty: then it is only planned. A question that is empty is named
    // after nothing in particular.
    Q_INVOKABLE void make(const QString& question, const QString& series, const QString& script, const QString& person,
                          const QUrl& clip);
    // The sample that comes with the program, with captions.
    Q_INVOKABLE void makeSample();
    Q_INVOKABLE void cancelMaking();
    // Whether a file's name is that of a video; said at once, for what is dropped.
    Q_INVOKABLE bool isVideo(const QUrl& file) const;

    Q_INVOKABLE void rename(const QString& folder, const QString& question);
    Q_INVOKABLE void moveToSeries(const QString& folder, const QString& series);
    Q_INVOKABLE void trash(const QString& folder);
    // Takes back the newest of what the three above did, and does it again.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void dismiss();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString search() const { return search_; }
    void setSearch(const QString& search);
    [[nodiscard]] QString group() const { return group_; }
    void setGroup(const QString& group);
    [[nodiscard]] QString series() const { return series_; }
    void setSeriesFilter(const QString& series);
    [[nodiscard]] QString sort() const { return sort_; }
    void setSort(const QString& sort);
    [[nodiscard]] int count() const { return static_cast<int>(shown_.size()); }
    [[nodiscard]] int total() const { return static_cast<int>(entries_.size()); }
    [[nodiscard]] QVariantMap groupCounts() const;
    [[nodiscard]] QVariantMap seriesCounts() const { return counts(&practice::Entry::series); }
    [[nodiscard]] QVariantMap personCounts() const { return counts(&practice::Entry::provider); }
    [[nodiscard]] QVariantMap kitCounts() const { return counts(&practice::Entry::brand); }
    [[nodiscard]] QVariantMap resume() const;
    // Of all answers, whatever is shown of them.
    [[nodiscard]] std::vector<base::Path> folders() const;
    [[nodiscard]] bool loaded() const { return loaded_; }
    [[nodiscard]] bool making() const { return making_.has_value(); }
    [[nodiscard]] double makingFraction() const { return making_fraction_; }
    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    [[nodiscard]] int edits() const { return edits_; }  // as a document's
    [[nodiscard]] Problem trouble() const { return trouble_; }

  signals:
    void filterChanged();
    void shownChanged();
    void listChanged();
    void resumeChanged();
    void makingChanged();
    void undoChanged();
    void troubleChanged();
    void made(const QString& folder);
    void trashed(const QString& question);

  private:
    struct Recipe;
    using Change = std::function<edit::Answer(edit::Answer)>;

    [[nodiscard]] std::vector<base::Path> shown_folders() const;
    void arrange(const std::vector<base::Path>& before);  // entries to shown; what was shown until now
    [[nodiscard]] bool passes(const practice::Entry& entry, bool group_too) const;
    [[nodiscard]] QVariant value(const practice::Entry& entry, int role) const;
    [[nodiscard]] QVariantMap counts(std::string practice::Entry::*key) const;
    void start(Recipe recipe);
    void change(const base::Path& folder, const Change& change);
    void put_in_trash(const base::Path& folder, const QString& question);
    struct Step {
        std::function<void()> undo, redo;
    };
    void push_undo(Step step);
    void restore(const base::Path& trashed, const base::Path& folder);
    void report(const base::Error& error);

    PracticeModel& practice_;
    Document& document_;
    const Studio& studio_;
    std::vector<practice::Entry> entries_;
    std::vector<std::size_t> shown_;  // indexes into entries_
    QString search_, group_ = QStringLiteral("all"), series_, sort_ = QStringLiteral("newest");
    base::Path library_;  // the one that was read
    bool loaded_ = false, reading_ = false, read_again_ = false;
    std::map<base::Path, QUrl> covers_;
    std::map<base::Path, std::chrono::sys_seconds> covers_wanted_;
    std::optional<base::CancelToken> making_;
    double making_fraction_ = 0;
    std::vector<Step> undo_, redo_;
    int edits_ = 0;
    Problem trouble_;
    base::CancelToken ending_;
    QThreadPool reader_, painter_;  // one thread each
};

}  // namespace bridge
