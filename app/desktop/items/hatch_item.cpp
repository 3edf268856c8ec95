// SPDX-License-Identifier: GPL-3.0-or-later
#include "hatch_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace items {

HatchItem::HatchItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &HatchItem::changed, this, [this] { update(); });
}

void HatchItem::paint(QPainter* painter) {
    painter->setClipRect(boundingRect());
    painter->setPen(QPen(color_, thickness_));
    const double step = std::max(spacing_, 2.0) * std::sqrt(2.0);
    // The lines of neighbouring areas meet: they are laid from the scene's corner.
    const QPointF corner = mapToScene({0, 0});
    const double first = -std::fmod(corner.x() + corner.y(), step);
    for (double x = first; x < width() + height(); x += step)
        painter->drawLine(QPointF(x, 0), QPointF(x - height(), height()));
}

}  // namespace items
