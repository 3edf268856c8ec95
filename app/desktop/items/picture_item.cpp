// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_item.h"

#include <QQuickWindow>
#include <QSGImageNode>

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
    auto* node = static_cast<QSGImageNode*>(old);
    if (picture_.isNull() || width() <= 0 || height() <= 0) {
        delete node;
        return nullptr;
    }
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        new_picture_ = true;
    }
    if (new_picture_) {
        node->setTexture(window()->createTextureFromImage(picture_));
        new_picture_ = false;
    }
    const QSizeF shown = size().scaled(QSizeF(picture_.size()), Qt::KeepAspectRatio);
    node->setSourceRect(
        QRectF(QPointF((picture_.width() - shown.width()) / 2, (picture_.height() - shown.height()) / 2), shown));
    node->setRect(QRectF(0, 0, width(), height()));
    return node;
}

}  // namespace items
