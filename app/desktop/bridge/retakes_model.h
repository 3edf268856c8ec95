// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QVariantMap>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document.h"
#include "edit/retakes.h"
#include "player.h"
#include "words_model.h"

namespace bridge {

// What was said more than once, a row each, with its takes: which one is to stay is chosen, heard, and cut only when
// told to. A choice that was cut can be made again, and brings back what it keeps. Looks while it is looked at.
class RetakesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int open READ open NOTIFY changed)
    Q_PROPERTY(bool pending READ pending NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    Q_PROPERTY(QVariantMap going READ going NOTIFY changed)
    Q_PROPERTY(bool offered READ offered WRITE setOffered NOTIFY offeredChanged)

  public:
    enum Role { TakesRole = Qt::UserRole + 1, KeptRole };

    RetakesModel(Document& document, Player& player, const WordsModel& words, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    // TakesRole: a list of {text, time, cut, broken} in the order they were said, time in seconds of the post, -1 when
    // it is cut. KeptRole: the number of the take that is to stay, -1: all.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Only while it is looked at it looks for them.
    Q_INVOKABLE void setLookedAt(bool looked_at);
    [[nodiscard]] bool offered() const { return offered_; }
    void setOffered(bool offered);

    [[nodiscard]] int count() const { return static_cast<int>(rows_.size()); }
    // How many nobody has decided about.
    [[nodiscard]] int open() const;
    // Whether the video is otherwise than what is chosen.
    [[nodiscard]] bool pending() const;
    // How much shorter, about, what is chosen would make the video; less than 0: longer.
    [[nodiscard]] double seconds() const;
    // By the number of the word (see WordsModel): true for those that would go.
    [[nodiscard]] QVariantMap going() const;

    // Chooses the take that stays; -1: all of them.
    Q_INVOKABLE void keep(int row, int take);
    // Plays one take, and stops there. Nothing for one that is cut.
    Q_INVOKABLE void play(int row, int take);
    // Makes the video as it is chosen, as one edit; tells when it is done.
    Q_INVOKABLE void apply();

  signals:
    void changed();
    void offeredChanged();
    void applied(double seconds);

  private:
    struct Row {
        edit::SaidAgain said;
        std::optional<std::size_t> kept;
        bool decided = false;
    };
    void look();
    void receive(const std::vector<edit::SaidAgain>& found);
    void reconsider();
    [[nodiscard]] bool shown(const edit::Take& take) const;
    [[nodiscard]] std::vector<edit::SaidAgain> said() const;
    [[nodiscard]] edit::Kept kept() const;
    // The takes that the choices take away or (true) bring back.
    [[nodiscard]] std::vector<std::pair<const edit::Take*, bool>> changes() const;

    Document& document_;
    Player& player_;
    const WordsModel& words_;
    std::vector<Row> rows_;
    std::string script_;       // that of rows_,
    edit::StoredTrack track_;  // and the captions
    bool looked_at_ = false, offered_ = false, looking_ = false;
    double play_until_ = -1;
};

}  // namespace bridge
