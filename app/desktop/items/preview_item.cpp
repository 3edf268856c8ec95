// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview_item.h"

#include "image_node.h"

namespace items {

PreviewItem::PreviewItem(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void PreviewItem::setPlayer(bridge::Player* player) {
    if (player == player_) return;
    if (player_) player_->disconnect(this);
    player_ = player;
    if (player_)
        connect(player_, &bridge::Player::pictureChanged, this, [this] {
            new_picture_ = true;
            update();
        });
    tellRoom();
    emit playerChanged();
}

void PreviewItem::tellRoom() {
    if (!player_ || window() == nullptr || !isVisible() || width() < 16 || height() < 16) return;
    player_->setRoom((size() * window()->effectiveDevicePixelRatio()).toSize());
}

void PreviewItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    tellRoom();
    update();
}

void PreviewItem::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged || change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        tellRoom();
}

QSGNode* PreviewItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    const QImage picture = player_ ? player_->picture() : QImage();
    if (picture.isNull()) {
        delete old;
        return nullptr;
    }
    QSGImageNode* node = image_node(*window(), old, picture, new_picture_, QQuickWindow::TextureIsOpaque);
    QSizeF fitted = QSizeF(picture.size()).scaled(size(), Qt::KeepAspectRatio);
    // Pictures have even sides: what that leaves free is no margin.
    if (width() - fitted.width() < 3 && height() - fitted.height() < 3) fitted = size();
    node->setRect(QRectF(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted));
    return node;
}

}  // namespace items
