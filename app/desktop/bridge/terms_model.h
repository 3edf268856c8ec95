// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QTimer>
#include <QVariantMap>
#include <memory>
#include <string>
#include <vector>

#include "captions/glossary.h"
#include "captions_model.h"
#include "document.h"
#include "studio.h"

namespace bridge {

// Terms of the glossary that were probably meant where a caption says something else: a row each, in the order of the
// captions. Looks in the background while it is looked at; writes only what is chosen.
class TermsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int sure READ sure NOTIFY changed)
    Q_PROPERTY(QVariantMap ofCaption READ ofCaption NOTIFY changed)

  public:
    enum Role { CaptionRole = Qt::UserRole + 1, WasRole, TermRole, OrdinaryRole };

    TermsModel(Document& document, const CaptionsModel& captions, const Studio& studio, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // WasRole: the words that are there; OrdinaryRole: they are ordinary English and may be right.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void setLookedAt(bool looked_at);
    [[nodiscard]] int count() const { return static_cast<int>(found_.size()); }
    // How many are not ordinary English.
    [[nodiscard]] int sure() const;
    // By the number of a caption: {row, was, term, same}, its first one and how often the captions say so.
    [[nodiscard]] QVariantMap ofCaption() const;

    // Writes the term, or, with `everywhere`, wherever the same is said. Undone as one edit.
    Q_INVOKABLE void use(int row, bool everywhere = false);
    // Writes all those that are not ordinary English; returns how many.
    Q_INVOKABLE int useAll();
    // Says no more about these words in this answer. Can be undone.
    Q_INVOKABLE void leave(int row);

  signals:
    void changed();

  private:
    struct Found {
        std::size_t caption = 0;
        captions::Suggestion suggestion;
        std::string words;  // as they stand there
        QString was, term;  // without the punctuation around them
        [[nodiscard]] QString key() const { return was.toLower() + QLatin1Char('\n') + term; }
    };
    void readGlossary();
    void look();
    void write(std::vector<Found> chosen);
    static std::vector<Found> find(const captions::Terms& terms, const captions::Track& track);
    void show(std::vector<Found> found);

    Document& document_;
    const CaptionsModel& captions_;
    const Studio& studio_;
    std::shared_ptr<const captions::Terms> terms_;
    std::vector<Found> found_;
    bool looked_at_ = false;
    int generation_ = 0;
    QTimer soon_;
};

}  // namespace bridge
