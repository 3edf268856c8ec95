// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/place.h"

#include <algorithm>
#include <cmath>

namespace brand {
namespace {

// All are fractions of the canvas's shorter side.
constexpr double kGap = 0.022;            // between neighbours
constexpr double kCaptions = 0.2;         // two lines of captions and their box
constexpr double kBar = 0.008;            // height of the progress bar
constexpr double kMostHeadline = 0.34;    // height
constexpr double kMostLowerThird = 0.26;  // height
constexpr double kWidestText = 1.0;       // so that a line on a wide canvas stays short enough to read at a glance
constexpr double kPlatePadding = 0.14;    // of the plate's shorter side

// Blending in 4:2:0 wants even numbers.
int even(double value) { return static_cast<int>(std::lround(value / 2)) * 2; }
int even_down(double value) { return static_cast<int>(std::floor(value / 2)) * 2; }

bool at_left(Corner corner) { return corner == Corner::top_left || corner == Corner::bottom_left; }
bool at_top(Corner corner) { return corner == Corner::top_left || corner == Corner::top_right; }

Rect even_inside(Rect rect) {
    const int x = rect.x + rect.x % 2;
    const int y = rect.y + rect.y % 2;
    return {x, y, even_down(rect.right() - x), even_down(rect.bottom() - y)};
}

// Moves a logo into the corner.
void push_into(LogoBox& box, Rect area, Corner corner) {
    const Rect outline = box.outline();
    const int dx = even_down((at_left(corner) ? area.x : area.right() - outline.width) - outline.x);
    const int dy = even_down((at_top(corner) ? area.y : area.bottom() - outline.height) - outline.y);
    for (Rect* rect : {&box.picture, &box.plate}) {
        if (rect->empty()) continue;
        rect->x += dx;
        rect->y += dy;
    }
}

// The strip beside the watermark where that leaves at least half of it, else what is left above or below.
Rect clear_of(Rect strip, Rect watermark, Corner corner, int gap) {
    if (!strip.overlaps(watermark)) return strip;
    const int width = strip.width - watermark.width - gap;
    if (2 * width >= strip.width) {
        if (at_left(corner)) strip.x = strip.right() - width;
        strip.width = width;
    } else if (at_top(corner)) {
        strip.y = watermark.bottom() + gap;
    } else {
        strip.y = watermark.y - gap - strip.height;
    }
    return strip;
}

}  // namespace

int shift_to(Side side, int spare) {
    switch (side) {
        case Side::left: return 0;
        case Side::middle: return spare / 2;
        case Side::right: return spare;
    }
    return 0;
}

int fraction(const delivery::Canvas& canvas, double of_shorter_side) {
    return static_cast<int>(std::lround(std::min(canvas.size.width, canvas.size.height) * of_shorter_side));
}

Rect safe_box(const delivery::Canvas& canvas) {
    return {canvas.safe.left, canvas.safe.top, canvas.size.width - canvas.safe.left - canvas.safe.right,
            canvas.size.height - canvas.safe.top - canvas.safe.bottom};
}

Rect above_captions(const delivery::Canvas& canvas) {
    Rect box = safe_box(canvas);
    box.height -= fraction(canvas, kCaptions);
    return box;
}

LogoBox fit_logo(delivery::Size logo, Rect place, bool plate) {
    if (logo.width <= 0 || logo.height <= 0 || place.empty()) return {};
    const int padding = plate ? even(kPlatePadding * std::min(place.width, place.height)) : 0;
    const double scale = std::min(static_cast<double>(place.width - 2 * padding) / logo.width,
                                  static_cast<double>(place.height - 2 * padding) / logo.height);
    LogoBox box;
    box.picture.width = std::max(2, even_down(logo.width * scale));
    box.picture.height = std::max(2, even_down(logo.height * scale));
    box.picture.x = even(place.x + (place.width - box.picture.width) / 2.0);
    box.picture.y = even(place.y + (place.height - box.picture.height) / 2.0);
    if (plate)
        box.plate = {box.picture.x - padding, box.picture.y - padding, box.picture.width + 2 * padding,
                     box.picture.height + 2 * padding};
    return box;
}

Stage stage(const Kit& kit, const delivery::Canvas& canvas, delivery::Size logo) {
    const int gap = fraction(canvas, kGap);
    Rect area = even_inside(above_captions(canvas));
    Stage stage;
    if (kit.progress_bar) {
        stage.progress_bar = {area.x, area.y, area.width, std::max(2, even(fraction(canvas, kBar)))};
        area = even_inside(
            {area.x, stage.progress_bar.bottom() + gap, area.width, area.height - stage.progress_bar.height - gap});
    }
    const auto own = kit.watermark_on.find(canvas.id);
    stage.watermark_place = own == kit.watermark_on.end() ? kit.watermark : own->second;
    const Corner corner = stage.watermark_place.corner;
    const int side = std::min(fraction(canvas, stage.watermark_place.size), area.width);
    if (stage.watermark_place.opacity <= 0) logo = {};
    stage.watermark = fit_logo(logo, {area.x, area.y, side, std::min(side, area.height / 4)}, kit.logo_plate);
    push_into(stage.watermark, area, corner);

    const Rect mark = stage.watermark.outline();
    const int third = std::min(fraction(canvas, kMostLowerThird), area.height * 2 / 5);
    stage.lower_third = clear_of({area.x, area.bottom() - third, area.width, third}, mark, corner, gap);
    stage.headline = clear_of({area.x, area.y, area.width, fraction(canvas, kMostHeadline)}, mark, corner, gap);
    stage.headline.height = std::min(stage.headline.height, stage.lower_third.y - gap - stage.headline.y);
    stage.headline.width = std::min(stage.headline.width, fraction(canvas, kWidestText));
    const int spare = std::max(0, stage.lower_third.width - fraction(canvas, kWidestText));
    stage.lower_third.width -= spare;
    stage.lower_third.x += shift_to(kit.lower_third.side, spare);
    return stage;
}

}  // namespace brand
