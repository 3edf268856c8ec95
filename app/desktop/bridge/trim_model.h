// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "clip_media.h"
#include "document.h"
#include "edit/strip.h"
#include "player.h"

namespace bridge {

// The strip: the answer's clips with what is kept and what was removed, and what can be done to them. Strip time counts
// over all parts, the removed ones too; post time is the player's. Seconds.
class TrimModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(double duration READ duration NOTIFY partsChanged)
    Q_PROPERTY(double keptDuration READ keptDuration NOTIFY partsChanged)
    Q_PROPERTY(double position READ position NOTIFY positionChanged)
    Q_PROPERTY(int count READ count NOTIFY partsChanged)
    Q_PROPERTY(int keptCount READ keptCount NOTIFY partsChanged)
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY chosenChanged)

  public:
    enum Role { StartRole = Qt::UserRole + 1, DurationRole, KeptRole, ClipRole, ChosenRole, NumberRole };

    TrimModel(Document& document, Player& player, const ClipMedia& clips, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] double duration() const { return base::to_seconds(duration_); }
    [[nodiscard]] double keptDuration() const;
    // Of the playhead, in strip time.
    [[nodiscard]] double position() const;
    [[nodiscard]] int count() const { return static_cast<int>(parts_.size()); }
    [[nodiscard]] int keptCount() const;
    // The part that Delete and moving mean; -1: none.
    [[nodiscard]] int chosen() const { return chosen_; }
    void choose(int row);

    // Moves the playhead; in a removed part it goes to the next moment that is kept.
    Q_INVOKABLE void seek(double strip_seconds, bool dragging);
    Q_INVOKABLE void choosePartAt(double strip_seconds);
    Q_INVOKABLE void split();
    Q_INVOKABLE void startHere();
    Q_INVOKABLE void endHere();
    Q_INVOKABLE void removeChosen();
    Q_INVOKABLE void restore(int row);
    Q_INVOKABLE void restoreAll();
    // The chosen part goes `by` places on (or back).
    Q_INVOKABLE void moveChosen(int by);
    // Drags an end of a kept part: `seconds` of the clip are taken off (or given back where negative). One undo step
    // for a whole drag.
    Q_INVOKABLE void dragStart(int row, double by_seconds);
    Q_INVOKABLE void dragEnd(int row, double by_seconds);
    Q_INVOKABLE void dropEnd();

    [[nodiscard]] const std::vector<edit::StripPart>& parts() const { return parts_; }
    [[nodiscard]] const ClipMedia& clips() const { return clips_; }
    [[nodiscard]] const Document& document() const { return document_; }

  signals:
    void partsChanged();
    void positionChanged();
    void chosenChanged();

  private:
    void rebuild();
    void replaceParts(std::vector<edit::StripPart> parts);
    void drag(int row, double by_seconds, bool start);
    [[nodiscard]] base::Time startOf(std::size_t part) const;
    // In programme time.
    [[nodiscard]] base::Time playhead() const;

    Document& document_;
    Player& player_;
    const ClipMedia& clips_;
    std::vector<edit::StripPart> parts_;
    base::Time duration_{};
    int chosen_ = -1;
    int drags_ = 0;  // each drag merges with itself alone
};

}  // namespace bridge
