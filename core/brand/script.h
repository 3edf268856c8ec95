// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include "base/time.h"
#include "brand/colour.h"
#include "brand/place.h"
#include "brand/typeset.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace brand {

// How something comes and goes, in milliseconds. While it comes in, it fades in and rises by `rise` pixels to its
// place; or, where `reveal` is not empty, that is uncovered from its left edge to its right one.
struct Motion {
    int fade_in = 0;
    int fade_out = 0;
    int rise = 0;
    Rect reveal{};
};

enum class Anchor { left, centre };

// Outlines as the commands of an ASS drawing, with their top left corner at 0,0.
[[nodiscard]] std::string rectangle(int width, int height);
// Radii of the left and of the right corners.
[[nodiscard]] std::string rounded_rectangle(int width, int height, int left_radius, int right_radius);

// Writes the events of an ASS script in painting order.
class Script {
  public:
    Script(const delivery::Canvas& canvas, const text::Fonts& fonts);

    // A drawing with its top left corner at x, y. `opacity` 0 to 1; `blur` in pixels.
    void shape(base::Span when, const Motion& motion, int x, int y, const std::string& outline, Colour colour,
               double opacity = 1, int blur = 0);
    // The lines of the block one under the other. x is their left edge or their middle, y the top of the first.
    void text(base::Span when, const Motion& motion, int x, int y, Anchor anchor, const Block& block, Colour colour);

    [[nodiscard]] std::string finish() && { return std::move(out_); }

  private:
    void event(base::Span when, const char* style, const std::string& text);

    const text::Fonts& fonts_;
    std::string out_;
};

}  // namespace brand
