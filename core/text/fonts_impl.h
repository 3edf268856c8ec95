// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hb.h>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "text/ass_pool.h"
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

// A piece of text as one face draws it, in font units; above and below the baseline.
struct Shaped {
    double width = 0, above = 0, below = 0;
};

// What was shaped lately: while captions are edited all but a word of them is what it was. Any thread.
class ShapedTexts {
  public:
    [[nodiscard]] Shaped get(const Face& face, std::string_view utf8);

  private:
    std::mutex mutex_;
    std::map<std::pair<const Face*, std::string>, Shaped, std::less<>> known_;
};

struct Fonts::Impl {
    std::vector<Face> faces;             // the bundled ones first
    std::vector<std::string> fallbacks;  // families to look in for a missing glyph, best first; emoji and Han apart
    mutable AssPool drawers;
    mutable ShapedTexts shaped;

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
