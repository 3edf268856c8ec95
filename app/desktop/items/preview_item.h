// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QQuickItem>

#include "player.h"

namespace items {

// The player's picture, fitted and centred. Draws on every scene-graph
// backend.
class PreviewItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bridge::Player* player READ player WRITE setPlayer NOTIFY playerChanged)

  public:
    explicit PreviewItem(QQuickItem* parent = nullptr);

    [[nodiscard]] bridge::Player* player() const { return player_; }
    void setPlayer(bridge::Player* player);

  signals:
    void playerChanged();

  protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

  private:
    void tellRoom();

    QPointer<bridge::Player> player_;
    bool new_picture_ = true;
};

}  // namespace items
