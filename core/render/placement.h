// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "brand/graphics.h"
#include "delivery/target.h"
#include "edit/answer.h"

namespace render {

using brand::Rect;

// How an upright picture fills a canvas: `source` of it is drawn into `target` of the canvas. When the target leaves
// something free, a blurred copy of the picture fills it. All values are even.
struct Placement {
    Rect source;
    Rect target;
    bool blurred_sides = false;
    friend bool operator==(const Placement&, const Placement&) = default;
};

// Automatic filling crops when at least half of the picture stays.
[[nodiscard]] Placement place(delivery::Size picture, delivery::Size canvas, const edit::Framing& framing);

}  // namespace render
