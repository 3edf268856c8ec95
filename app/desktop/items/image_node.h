// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickWindow>
#include <QSGImageNode>

namespace items {

// The node that draws a picture: `old` where there is one, with a new texture only where the picture is new, which it
// then is no more. For updatePaintNode(); `picture` is not null.
inline QSGImageNode* image_node(QQuickWindow& window, QSGNode* old, const QImage& picture, bool& is_new,
                                QQuickWindow::CreateTextureOptions options = {}) {
    auto* node = static_cast<QSGImageNode*>(old);
    if (node == nullptr) {
        node = window.createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        is_new = true;
    }
    if (is_new) {
        node->setTexture(window.createTextureFromImage(picture, options));
        is_new = false;
    }
    return node;
}

}  // namespace items
