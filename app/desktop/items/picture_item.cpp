// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_item.h"

#include "image_node.h"

namespace items {

PictureItem::PictureItem(QQuickItem* parent) : QQuickItem(parent) { setFlag(ItemHasContents); }

void PictureItem::setPicture(const QImage& picture) {
    if (picture.cacheKey() == picture_.cacheKey()) return;
    picture_ = picture;
    new_picture_ = true;
    emit pictureChanged();
    update();
}

void PictureItem::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickItem::geometryChange(now, before);
    update();
}

QSGNode* PictureItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (picture_.isNull() || width() <= 0 || height() <= 0) {
        delete old;
        return nullptr;
    }
    QSGImageNode* node = image_node(*window(), old, picture_, new_picture_);
    const QSizeF shown = size().scaled(QSizeF(picture_.size()), Qt::KeepAspectRatio);
    node->setSourceRect(
        QRectF(QPointF((picture_.width() - shown.width()) / 2, (picture_.height() - shown.height()) / 2), shown));
    node->setRect(QRectF(0, 0, width(), height()));
    return node;
}

}  // namespace items
