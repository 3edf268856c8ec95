// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brand/kit.h"
#include "delivery/target.h"

// Where things stand on a canvas, in its pixels.
namespace brand {

struct Rect {
    int x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] constexpr int right() const { return x + width; }
    [[nodiscard]] constexpr int bottom() const { return y + height; }
    [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] constexpr bool overlaps(Rect other) const {
        return !empty() && !other.empty() && x < other.right() && other.x < right() && y < other.bottom() &&
               other.y < bottom();
    }
    [[nodiscard]] constexpr bool contains(Rect other) const {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
    friend bool operator==(Rect, Rect) = default;
};

// A fraction of the canvas's shorter side, in whole pixels: the one measure that all sizes are given in.
[[nodiscard]] int fraction(const delivery::Canvas& canvas, double of_shorter_side);

// How far from the left something starts that leaves so much of its place over.
[[nodiscard]] int shift_to(Side side, int spare);

// The safe box of the canvas.
[[nodiscard]] Rect safe_box(const delivery::Canvas& canvas);
// What captions leave of it: two lines of theirs may stand at its bottom.
[[nodiscard]] Rect above_captions(const delivery::Canvas& canvas);

// A logo and the plate behind it. The plate is empty when the kit has none. Both are empty without a logo.
struct LogoBox {
    Rect picture;
    Rect plate;
    // All of it.
    [[nodiscard]] Rect outline() const { return plate.empty() ? picture : plate; }
};

// The logo in its own shape, as large as fits into `place` with its plate. Centred; sides and position are even.
[[nodiscard]] LogoBox fit_logo(delivery::Size logo, Rect place, bool plate);

// What stands on the canvas during the programme. Text keeps within the rectangle that is set aside for it.
struct Stage {
    Rect progress_bar;
    LogoBox watermark;
    LogoPlace watermark_place;
    Rect headline;     // at its top
    Rect lower_third;  // at its bottom
};
[[nodiscard]] Stage stage(const Kit& kit, const delivery::Canvas& canvas, delivery::Size logo);

}  // namespace brand
