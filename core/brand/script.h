// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "brand/colour.h"
#include "brand/place.h"
#include "brand/typeset.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace brand {

// How something comes and goes, in milliseconds. While it comes in it also moves by (dx, dy) to its place.
struct Motion {
    int fade_in = 0;
    int fade_out = 0;
    int dx = 0;
    int dy = 0;
};

enum class Anchor { left, centre };

// An outline as the commands of an ASS drawing, with its top left corner at 0,0 unless it says otherwise.
[[nodiscard]] std::string rectangle(int width, int height);
// Radii of the left and of the right corners.
[[nodiscard]] std::string rounded_rectangle(int width, int height, int left_radius, int right_radius);

// Writes the events of an ASS script in painting order.
class Script {
  public:
    Script(const delivery::Canvas& canvas, const text::Fonts& fonts);

    // A drawing with its top left corner at x, y. `opacity` 0 to 1; `blur` in pixels. `tags` are further override tags.
    void shape(base::Span when, const Motion& motion, int x, int y, const std::string& outline, Colour colour,
               double opacity = 1, int blur = 0, std::string_view tags = {});
    // The lines of the block one under the other. x is their left edge or their middle, y the top of the first.
    void text(base::Span when, const Motion& motion, int x, int y, Anchor anchor, const Block& block, Colour colour);

    [[nodiscard]] std::string finish() && { return std::move(out_); }

  private:
    void event(base::Span when, const char* style, const std::string& text);

    const text::Fonts& fonts_;
    std::string out_;
};

}  // namespace brand
