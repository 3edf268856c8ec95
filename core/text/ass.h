// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"
#include "text/fonts.h"

namespace text {

// The lines of a script that name the columns of its styles and events, in the order that AskReel writes them.
inline constexpr std::string_view kAssStyleColumns =
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
    "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, "
    "MarginV, Encoding\n";
inline constexpr std::string_view kAssEventColumns =
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";

// One glyph run, outline or shadow as libass draws it: 8-bit coverage in a single colour. Valid until the next
// render().
struct Bitmap {
    int x = 0, y = 0, width = 0, height = 0;
    std::ptrdiff_t stride = 0;
    const std::uint8_t* coverage = nullptr;
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 0;  // alpha 255 is opaque
};

// Draws an ASS script. What it draws for a time depends on the script and that time alone, never on earlier calls; so
// events that overlap are painted over each other by layer and order, not moved apart. Text is laid out by the whole
// event, right-to-left where it reads so, with kerning. Owned by one thread. `fonts` must outlive it. Fonts embedded in
// the script, and references to files, are ignored.
class AssRenderer {
  public:
    // The script is scaled from its PlayRes to width × height. Throws Errc::input when it cannot be parsed or is over
    // 16 MB.
    AssRenderer(const Fonts& fonts, std::string_view script, int width, int height);
    ~AssRenderer();
    AssRenderer(const AssRenderer&) = delete;
    AssRenderer& operator=(const AssRenderer&) = delete;

    struct Picture {
        std::vector<Bitmap> bitmaps;  // in painting order, clipped to the frame
        bool changed = true;          // false: exactly as at the previous call
    };
    // Events are shown from their start up to, not including, their end.
    [[nodiscard]] Picture render(base::Time t);

    // Makes the text of a literal safe inside an ASS event: braces, backslashes and line breaks.
    [[nodiscard]] static std::string escape(std::string_view utf8);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The text for an ASS event, escaped, with {\fn…\fs…} where a character needs a font other than the family. It begins
// in the family at `size` and ends in it again.
[[nodiscard]] std::string ass_text(const Fonts& fonts, std::string_view utf8, std::string_view family, bool bold,
                                   double size, std::string_view language = {});

// "H:MM:SS.cc" as in an event, to the nearest hundredth; negative is 0.
[[nodiscard]] std::string ass_time(base::Time t);

}  // namespace text
