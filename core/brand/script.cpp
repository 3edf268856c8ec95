// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "text/ass.h"

namespace brand {
namespace {

// Hundredths of a second, all that an ASS script can tell. A start is rounded up and an end down, so that nothing shows
// outside its span.
std::string timecode(std::int64_t hundredths) {
    hundredths = std::max<std::int64_t>(hundredths, 0);
    return fmt::format("{}:{:02}:{:02}.{:02}", hundredths / 360'000, hundredths / 6000 % 60, hundredths / 100 % 60,
                       hundredths % 100);
}

constexpr std::int64_t kHundredth = base::kTicksPerSecond / 100;

std::string start(base::Time t) { return timecode((t.count() + kHundredth - 1) / kHundredth); }
std::string end(base::Time t) { return timecode(t.count() / kHundredth); }

// Colours of ASS are blue, green, red.
std::string bgr(Colour c) { return fmt::format("&H{:02X}{:02X}{:02X}&", c.blue, c.green, c.red); }

// Where it stands and how it gets there.
std::string placed(int alignment, int x, int y, const Motion& motion) {
    std::string tags = fmt::format("\\an{}", alignment);
    if (motion.rise != 0) tags += fmt::format("\\move({0},{1},{0},{2},0,{3})", x, y + motion.rise, y, motion.fade_in);
    else tags += fmt::format("\\pos({},{})", x, y);
    const Rect& r = motion.reveal;
    if (!r.empty())  // fast at first, then slower
        tags += fmt::format("\\clip({0},{1},{0},{3})\\t(0,{4},0.5,\\clip({0},{1},{2},{3}))", r.x, r.y, r.right(),
                            r.bottom(), motion.fade_in);
    const int fade_in = r.empty() ? motion.fade_in : 0;
    if (fade_in != 0 || motion.fade_out != 0) tags += fmt::format("\\fad({},{})", fade_in, motion.fade_out);
    return tags;
}

// The handles of a Bézier quarter circle reach this far along its radius.
constexpr double kQuarterCircle = 0.5523;

}  // namespace

std::string rectangle(int width, int height) { return fmt::format("m 0 0 l {0} 0 {0} {1} 0 {1}", width, height); }

std::string rounded_rectangle(int width, int height, int left_radius, int right_radius) {
    const int most = std::min(width, height) / 2;
    const int l = std::min(left_radius, most);
    const int r = std::min(right_radius, most);
    const int lh = l - static_cast<int>(std::lround(l * kQuarterCircle));
    const int rh = r - static_cast<int>(std::lround(r * kQuarterCircle));
    const int w = width;
    const int h = height;
    std::string path = fmt::format("m {} 0 l {} 0", l, w - r);
    if (r > 0) path += fmt::format(" b {} 0 {} {} {} {}", w - rh, w, rh, w, r);
    path += fmt::format(" l {} {}", w, h - r);
    if (r > 0) path += fmt::format(" b {} {} {} {} {} {}", w, h - rh, w - rh, h, w - r, h);
    path += fmt::format(" l {} {}", l, h);
    if (l > 0) path += fmt::format(" b {} {} 0 {} 0 {}", lh, h, h - lh, h - l);
    path += fmt::format(" l 0 {}", l);
    if (l > 0) path += fmt::format(" b 0 {} {} 0 {} 0", lh, lh, l);
    return path;
}

Script::Script(const delivery::Canvas& canvas, const text::Fonts& fonts) : fonts_(fonts) {
    out_ = fmt::format(
        "[Script Info]\n"
        "ScriptType: v4.00+\n"
        "PlayResX: {}\n"
        "PlayResY: {}\n"
        "WrapStyle: 2\n"
        "ScaledBorderAndShadow: yes\n"
        "YCbCr Matrix: None\n"
        "\n"
        "[V4+ Styles]\n"
        "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, "
        "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, "
        "MarginR, "
        "MarginV, Encoding\n",
        canvas.size.width, canvas.size.height);
    // Encoding -1 lets libass find the direction of each line.
    for (const auto& [name, bold] : {std::pair{"Regular", 0}, {"Bold", -1}})
        out_ += fmt::format(
            "Style: {},Inter,40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,{},0,0,0,100,100,0,0,1,0,0,7,0,0,0,-1\n",
            name, bold);
    out_ += "\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
}

void Script::event(base::Span when, const char* style, const std::string& text) {
    if (!when.empty())
        out_ += fmt::format("Dialogue: 0,{},{},{},,0,0,0,,{}\n", start(when.in), end(when.out), style, text);
}

void Script::shape(base::Span when, const Motion& motion, int x, int y, const std::string& outline, Colour colour,
                   double opacity, int blur) {
    std::string look = fmt::format("\\1c{}", bgr(colour));
    if (opacity < 1) look += fmt::format("\\1a&H{:02X}&", 255 - std::lround(opacity * 255));
    if (blur > 0) look += fmt::format("\\blur{}", blur);
    event(when, "Regular", fmt::format("{{{}{}\\p1}}{}", placed(7, x, y, motion), look, outline));
}

void Script::text(base::Span when, const Motion& motion, int x, int y, Anchor anchor, const Block& block,
                  Colour colour) {
    const auto& [family, bold] = block.face;
    const double size = fonts_.size_for_em(family, bold, block.em);
    const double capitals = fonts_.cap_height(family, bold) * block.em;
    const int alignment = anchor == Anchor::left ? 7 : 8;
    for (const std::string& line : block.lines) {
        // Alignment is by the tallest font of a line; baselines are not to depend on that.
        const double baseline = y + (block.pitch() + capitals) / 2;
        const int top = static_cast<int>(std::lround(baseline - fonts_.measure(line, family, bold, size).ascent));
        event(when, bold ? "Bold" : "Regular",
              fmt::format("{{{}\\fn{}\\fs{:.2f}\\1c{}}}{}", placed(alignment, x, top, motion), family, size,
                          bgr(colour), text::ass_text(fonts_, line, family, bold, size)));
        y += block.pitch();
    }
}

}  // namespace brand
