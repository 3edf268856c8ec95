// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hb.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/fonts.h"

namespace text {

struct FontDestroyer {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using HbFont = std::unique_ptr<hb_font_t, FontDestroyer>;

// One face of a font file. Its data is mapped, not read.
struct Face {
    std::string family;
    base::Path file;
    HbFont font;  // scaled to font units
    int weight = 400;
    double ascent = 0, descent = 0, em = 0;  // in font units, as libass takes them

    [[nodiscard]] double height() const { return ascent + descent; }
    [[nodiscard]] bool has(char32_t c) const {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font.get(), c, &glyph) != 0;
    }
};

struct Fonts::Impl {
    std::vector<Face> faces;             // the bundled ones first
    std::vector<std::string> fallbacks;  // families to look in for a missing glyph, best first; emoji and Han apart

    // The face that libass picks for a family, which need not exist.
    [[nodiscard]] const Face& face(std::string_view family, bool bold) const;
    // nullptr when there is none.
    [[nodiscard]] const Face* find(std::string_view family, bool bold) const;
    // The face to draw one character (with its combining marks) in, given the one that is preferred.
    [[nodiscard]] const Face& face_for(std::string_view character, const Face& preferred, std::string_view han_family,
                                       bool bold) const;
};

inline constexpr std::string_view kDefaultFamily = "Inter";
inline constexpr std::string_view kEmojiFamily = "Noto Emoji";

[[nodiscard]] bool same_family(std::string_view a, std::string_view b);

}  // namespace text
