// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/fonts.h"

namespace brand {

// From line to line of text with this em, whatever the font. Capitals stand in the middle of it.
[[nodiscard]] int line_pitch(int em);

struct Face {
    std::string family;
    bool bold = false;
};

// How a text would like to be set, in pixels of its em. It is shrunk to `smallest` before it takes more than `lines`
// lines, and shortened with "…" before it takes more than `most_lines`.
struct Setting {
    Face face;
    int em = 0;
    int smallest = 0;
    std::size_t lines = 1;
    std::size_t most_lines = 1;
};

// Text set into lines, none wider than asked for. No lines when there is no text.
struct Block {
    Face face;
    int em = 0;
    std::vector<std::string> lines;
    int width = 0;  // of the widest line, rounded up

    [[nodiscard]] int pitch() const { return line_pitch(em); }
    [[nodiscard]] int height() const { return pitch() * static_cast<int>(lines.size()); }
};

// Breaks where a line may end (UAX #14), so that lines are of about one length; inside a word only when it alone is too
// wide. White space and control characters count as one space.
[[nodiscard]] Block typeset(const text::Fonts& fonts, std::string_view text, const Setting& setting, int max_width);

}  // namespace brand
