// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "captions/colour.h"
#include "captions/track.h"
#include "delivery/catalogue.h"
#include "delivery/target.h"
#include "text/fonts.h"

namespace captions {

// How burnt-in captions look, as data: presets/captions/ID.json. Sizes are fractions of the canvas's shorter side.
struct Style {
    int schema = 1;
    std::string id;
    std::string name;
    std::string font = "Inter";  // a family of text::Fonts
    bool bold = true;
    double size = 0.06;  // of the font (its em)
    std::string colour = "#FFFFFF";
    std::string outline_colour = "#000000";
    double outline = 0.005;
    double shadow = 0;          // how far a soft shadow in the outline's colour reaches
    std::string box_colour;     // "#RRGGBBAA"; empty: no box behind the lines
    double box_padding = 0.02;  // between the capital letters and the edge of the box
    std::string
        highlight_colour;  // the spoken word, where its times are given; empty: none. "brand" takes the kit's accent
    std::string effect = "none";  // "none", "pop" (a short scale-up when a cue appears), "highlight"
    bool uppercase = false;
    int max_lines = 2;
    double max_width = 0.86;  // of the safe box; lines are never longer than 22 ems, about 42 letters
};

// Unknown keys and values out of range are Errc::input, with the key's path.
[[nodiscard]] Style style_from_json(const base::Json& json, const std::string& file);
// All styles of the folders, sorted by id.
[[nodiscard]] std::vector<Style> read_styles(const delivery::PresetFolders& folders);
// Throws Errc::usage for an unknown id, with the known ones in the hint.
[[nodiscard]] const Style& find_style(const std::vector<Style>& styles, std::string_view id);

// The least contrast of the text (not of a highlighted word) over pictures between two greys: against its outline where
// it has one, else against its box on them, else against them. Soft shadows do not count.
[[nodiscard]] double contrast_over(const Style& style, Colour darkest, Colour lightest);

// A whole ASS script whose PlayRes is the canvas, for output times as in the track. Lines are broken to fit the safe
// box in pixels of the real font: balanced, no orphan word, never between an article and its noun or inside a number
// with its unit; a cue that needs more than max_lines lines is shown in parts, one after the other. Captions stand at
// the bottom of the safe box, in the middle of the canvas as far as that box allows. Text in a script that the style's
// font lacks switches to a bundled or declared font that has it. `accent` is the brand's colour ("#RRGGBB", may be
// empty); it is made lighter or darker where it could not be read.
[[nodiscard]] std::string to_ass(const Track& track, const Style& style, const delivery::Canvas& canvas,
                                 const text::Fonts& fonts, const std::string& accent);

}  // namespace captions
