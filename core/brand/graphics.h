// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "brand/kit.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace brand {

// When things happen in a post, in output time: the intro card, then the programme, then the end card. Empty spans do not show.
struct Times {
    base::Span intro;
    base::Span programme;
    base::Span end_card;
};

[[nodiscard]] Times times(const Kit& kit, base::Time programme_length);

// Headline, lower third and the cards' text as one ASS script whose PlayRes is the canvas. A headline in the way of the
// watermark is made narrower. Text that would not fit its place is set smaller, down to three quarters, then broken.
[[nodiscard]] std::string to_ass(const Kit& kit, const std::string& question, const Times& times,
                                 const delivery::Canvas& canvas, const text::Fonts& fonts);

struct Rect {
    int x = 0, y = 0, width = 0, height = 0;
    friend bool operator==(Rect, Rect) = default;
};

// A picture of the logo on the canvas for a span of output time.
struct LogoLayer {
    base::Span when;
    Rect place;
    double opacity = 1;
};
// Watermark during the programme, larger in the middle of the cards. `logo` is the picture's own size.
[[nodiscard]] std::vector<LogoLayer> logo_layers(const Kit& kit, const Times& times, const delivery::Canvas& canvas,
                                                 delivery::Size logo);

// The progress bar's full-length rectangle on the canvas; drawn from its left edge in the accent colour as far as the
// programme has come. Empty when the kit has none.
[[nodiscard]] Rect progress_bar(const Kit& kit, const delivery::Canvas& canvas);

}  // namespace brand
