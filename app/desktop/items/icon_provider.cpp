// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_provider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace items {

IconProvider::IconProvider(QString folder)
    : QQuickImageProvider(QQuickImageProvider::Image), folder_(std::move(folder)) {}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requested) {
    const QString name = id.section(QLatin1Char('/'), 0, 0);
    const QColor colour(QLatin1Char('#') + id.section(QLatin1Char('/'), 1, 1));
    const QSize side = requested.isValid() ? requested : QSize(24, 24);
    QImage image(side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QFile file(folder_ + QLatin1Char('/') + name + QStringLiteral(".svg"));
    if (!name.contains(QLatin1Char('.')) && file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll());
        QPainter painter(&image);
        renderer.render(&painter);
        // Icons are drawn in black: only their shape counts.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    if (size != nullptr) *size = side;
    return image;
}

}  // namespace items
