// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "brand/kit.h"
#include "brand/place.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace brand {

// When things happen in a post, in output time: the intro card, then the programme, then the end card. Empty spans do
// not show.
struct Times {
    base::Span intro;
    base::Span programme;
    base::Span end_card;
};

[[nodiscard]] Times times(const Kit& kit, base::Time programme_length);

// A picture of the logo on the canvas for a span of output time. Sides and position are even.
struct LogoLayer {
    base::Span when;
    Rect place;
    double opacity = 1;
    base::Time fade_in{};  // from transparent, at the start of `when`
    base::Time fade_out{};
};
// How opaque the layer is at output time t: 0 outside its span.
[[nodiscard]] double opacity_at(const LogoLayer& layer, base::Time t);

// All that a kit puts on a canvas, from the bottom up. The cards' background is not in here: during `intro` and
// `end_card` of Times the picture is flat Palette::primary in place of the video, and no captions are shown.
struct Graphics {
    // Headline, lower third, the bar's track and the cards' text and shapes; PlayRes is the canvas.
    std::string script;
    // The watermark during the programme, larger above the text of the cards. Drawn over the script.
    std::vector<LogoLayer> logos;
    // Where what the programme shows stands and when, for those who point at it; empty: it is not there.
    struct Placed {
        Rect place;
        base::Span when;
    };
    Placed watermark, headline, lower_third;
    // Full length, even. Drawn over the script in the accent colour, from the left edge as far as the programme has
    // come. Empty when the kit has none.
    Rect progress_bar;
};

// Everything stands inside the canvas's safe box, soft shadows aside, and the lower third above the two lines that
// captions may take. Text that would not fit its place is set smaller, down to about three quarters, then broken into
// more lines, and in the end shortened with "…"; but a disclaimer never is. A headline or lower third beside the
// watermark is made narrower. `logo` is the picture's own size, {0, 0} when there is none; `question` may be empty. The
// first frame of an intro is complete, since sites show it as the cover. Pure. Throws Errc::input for a palette with
// something that is no colour.
[[nodiscard]] Graphics graphics(const Kit& kit, const std::string& question, const Times& times,
                                const delivery::Canvas& canvas, const text::Fonts& fonts, delivery::Size logo);

}  // namespace brand
