// SPDX-License-Identifier: GPL-3.0-or-later
#include "strip_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace items {
namespace {

constexpr double kBarStep = 3, kBarWidth = 2, kQuietest = 2, kSoundMargin = 4;
constexpr double kThumbnailWidth = 28;
constexpr double kStripeStep = 8;
// Speech peaks well below full scale: the square root opens its quiet half.
double bar_height(std::uint8_t peak, double room) { return std::max(kQuietest, std::sqrt(peak / 255.0) * room); }

}  // namespace

StripItem::StripItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &StripItem::lookChanged, this, [this] { update(); });
}

void StripItem::setTrim(bridge::TrimModel* trim) {
    if (trim == trim_) return;
    trim_ = trim;
    if (trim_) {
        connect(trim_, &bridge::TrimModel::partsChanged, this, [this] { update(); });
        connect(&trim_->clips(), &bridge::ClipMedia::drawingChanged, this, [this] { update(); });
    }
    emit trimChanged();
    update();
}

void StripItem::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->fillRect(QRectF(0, 0, width(), height()), bed_);
    if (!trim_) return;
    double start = 0;
    for (const edit::StripPart& part : trim_->parts()) {
        const double length = base::to_seconds(part.source.duration());
        if (!part.segment && !removed_) continue;
        const double x = (start - from_) * pixels_per_second_;
        const double part_width = length * pixels_per_second_;
        start += length;
        if (x > width() || x + part_width < 0) continue;
        painter->save();
        painter->setClipRect(QRectF(x, 0, part_width, height()));
        if (thumbnail_height_ > 0) paintThumbnails(*painter, part, x, part_width);
        paintSound(*painter, part, x, part_width);
        if (!part.segment) paintRemoved(*painter, x, part_width);
        painter->restore();
    }
}

void StripItem::paintThumbnails(QPainter& painter, const edit::StripPart& part, double x, double part_width) const {
    const bridge::ClipMedia::Strip strip = trim_->clips().thumbnails(part.clip);
    if (strip.count == 0) return;
    const auto& clips = trim_->document().answer().clips;
    const auto clip = std::find_if(clips.begin(), clips.end(), [&](const auto& c) { return c.id == part.clip; });
    if (clip == clips.end()) return;
    const double whole = base::to_seconds(clip->info.duration);
    const double in = base::to_seconds(part.source.in);
    const double one = static_cast<double>(strip.image.width()) / strip.count;
    const double tile = kThumbnailWidth * thumbnail_height_ / 56;
    // As much of the middle of a picture as fits the tile.
    const double shown = std::min(one, strip.image.height() * tile / thumbnail_height_);
    const int first = std::max(0, static_cast<int>(-x / tile));
    for (int i = first; i * tile < part_width && x + i * tile < width(); ++i) {
        const double t = in + (i + 0.5) * tile / pixels_per_second_;
        const int index = std::clamp(static_cast<int>(t / whole * strip.count), 0, strip.count - 1);
        const QRectF source(index * one + (one - shown) / 2, 0, shown, strip.image.height());
        painter.drawImage(QRectF(x + i * tile, 0, tile, thumbnail_height_), strip.image, source);
    }
}

void StripItem::paintSound(QPainter& painter, const edit::StripPart& part, double x, double part_width) const {
    const media::Peaks* peaks = trim_->clips().peaks(part.clip);
    if (peaks == nullptr) return;
    const double top = thumbnail_height_;
    const double room = height() - top - 2 * kSoundMargin;
    const double middle = top + (height() - top) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(wave_);
    painter.setRenderHint(QPainter::Antialiasing);
    const double seconds_a_bar = kBarStep / pixels_per_second_;
    // Bars stay where they are in the clip while its ends are dragged.
    const double in = base::to_seconds(part.source.in);
    const auto first = static_cast<qint64>(std::floor(std::max(in, in - x / pixels_per_second_) / seconds_a_bar));
    for (qint64 bar = first;; ++bar) {
        const double t = static_cast<double>(bar) * seconds_a_bar;
        const double left = x + (t - in) * pixels_per_second_;
        if (left > x + part_width || left > width()) break;
        const base::Span span{base::from_seconds(t), base::from_seconds(t + seconds_a_bar)};
        const double tall = bar_height(peaks->loudest(span), room);
        painter.drawRoundedRect(QRectF(left, middle - tall / 2, kBarWidth, tall), 1, 1);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void StripItem::paintRemoved(QPainter& painter, double x, double part_width) const {
    const QRectF area(x, 0, part_width, height());
    painter.fillRect(area, veil_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(stripes_, 1));
    const double left = std::max(x, 0.0) - height();
    const double phase = std::fmod(left - x, kStripeStep);
    for (double at = left - phase; at < std::min(x + part_width, width()); at += kStripeStep)
        painter.drawLine(QPointF(at, height()), QPointF(at + height(), 0));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace items
