// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

#include "trim_model.h"

namespace items {

// Thumbnails above, sound below, of the part of the strip that is in view. Without `removed` only what is kept is
// drawn, one part after the other, in programme time.
class StripItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bridge::TrimModel* trim READ trim WRITE setTrim NOTIFY trimChanged)
    Q_PROPERTY(bool removed MEMBER removed_ NOTIFY lookChanged)
    Q_PROPERTY(double from MEMBER from_ NOTIFY lookChanged)  // seconds at the left edge
    Q_PROPERTY(double pixelsPerSecond MEMBER pixels_per_second_ NOTIFY lookChanged)
    Q_PROPERTY(double thumbnailHeight MEMBER thumbnail_height_ NOTIFY lookChanged)  // 0: none
    Q_PROPERTY(QColor wave MEMBER wave_ NOTIFY lookChanged)
    Q_PROPERTY(QColor bed MEMBER bed_ NOTIFY lookChanged)
    Q_PROPERTY(QColor veil MEMBER veil_ NOTIFY lookChanged)  // over what was removed
    Q_PROPERTY(QColor stripes MEMBER stripes_ NOTIFY lookChanged)

  public:
    explicit StripItem(QQuickItem* parent = nullptr);

    [[nodiscard]] bridge::TrimModel* trim() const { return trim_; }
    void setTrim(bridge::TrimModel* trim);
    void paint(QPainter* painter) override;

  signals:
    void trimChanged();
    void lookChanged();

  private:
    void paintThumbnails(QPainter& painter, const edit::StripPart& part, double x, double width) const;
    void paintSound(QPainter& painter, const edit::StripPart& part, double x, double width) const;
    void paintRemoved(QPainter& painter, double x, double width) const;

    QPointer<bridge::TrimModel> trim_;
    bool removed_ = true;
    double from_ = 0, pixels_per_second_ = 20, thumbnail_height_ = 56;
    QColor wave_, bed_, veil_, stripes_;
};

}  // namespace items
