// SPDX-License-Identifier: GPL-3.0-or-later
// Burnt-in captions. All geometry is in canvas pixels. A part of a cue becomes an event for its box, and for each line
// one for the soft shadow and one for the text: libass alone would space the lines by whatever font a word of theirs
// needs.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "captions/colour.h"
#include "captions/style.h"
#include "captions/tokens.h"
#include "captions/wrap.h"
#include "text/ass.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Time;

constexpr std::string_view kLeftToRightMark = "\u200e";
constexpr std::string_view kRightToLeftMark = "\u200f";
constexpr Colour kUsualAccent{0xFF, 0xD8, 0x4D};

// Letters need more room beside than above them: times the padding.
constexpr double kBoxSide = 1.25;
// In ems: the corners of a box; the longest line, about 42 letters, because a wide canvas does not make longer ones
// readable; and what is at least between the letters of two lines.
constexpr double kBoxRadius = 0.25, kLongestLine = 22, kGap = 0.06;
// A pop begins at so much of the size and takes so long.
constexpr int kPopPercent = 82, kPopMilliseconds = 120;

enum Layer { kBox, kShadow, kText };

std::int64_t hundredths(Time t) { return base::to_ticks(t, 1, 100); }

// A rectangle with round corners as drawing commands, clockwise.
std::string rounded(double left, double top, double right, double bottom, double radius) {
    const double r = std::min({radius, (right - left) / 2, (bottom - top) / 2});
    const double c = r * 0.4477;  // a quarter circle as a Bézier curve
    return fmt::format(
        "m {1:.1f} {2:.1f} l {3:.1f} {2:.1f} b {4:.1f} {2:.1f} {5:.1f} {6:.1f} {5:.1f} {7:.1f} "
        "l {5:.1f} {8:.1f} b {5:.1f} {9:.1f} {4:.1f} {10:.1f} {3:.1f} {10:.1f} "
        "l {1:.1f} {10:.1f} b {11:.1f} {10:.1f} {0:.1f} {9:.1f} {0:.1f} {8:.1f} "
        "l {0:.1f} {7:.1f} b {0:.1f} {6:.1f} {11:.1f} {2:.1f} {1:.1f} {2:.1f} ",
        left, left + r, top, right - r, right - c, right, top + c, top + r, bottom - r, bottom - c, bottom, left + c);
}

// Where a line stands.
struct PlacedLine {
    std::vector<Word> words;
    std::string text;
    text::Fonts::Extent extent;
    double x = 0;  // its centre
    double baseline = 0;
    double middle = 0;  // of all lines of the part
};

class Painter {
  public:
    Painter(const Track& track, const Style& style, const delivery::Canvas& canvas, const text::Fonts& fonts,
            const std::string& accent)
        : language_(track.language), style_(style), canvas_(canvas), fonts_(fonts) {
        unit_ = std::min(canvas.size.width, canvas.size.height);
        font_size_ = fonts.size_for_em(style.font, style.bold, em());
        box_ = parse_colour(style.box_colour).value_or(Colour{0, 0, 0, 0});
        text_ = parse_colour(style.colour).value_or(Colour{255, 255, 255});
        outline_ = parse_colour(style.outline_colour).value_or(Colour{});
        if (style.highlight_colour == "brand")
            highlight_ = legible_on(parse_colour(accent).value_or(kUsualAccent), box_.alpha > 0 ? box_ : outline_);
        else highlight_ = parse_colour(style.highlight_colour);
    }

    std::string script(const Track& track) {
        out_ = header();
        const Track shown = one_at_a_time(track);
        for (const Cue& cue : shown.cues) paint(cue);
        return std::move(out_);
    }

  private:
    [[nodiscard]] bool has_box() const { return box_.alpha > 0; }
    [[nodiscard]] double em() const { return style_.size * unit_; }
    [[nodiscard]] double cap_height() const { return fonts_.cap_height(style_.font, style_.bold) * em(); }
    [[nodiscard]] double padding() const { return style_.box_padding * unit_; }
    [[nodiscard]] double outline() const { return style_.outline * unit_; }
    // What a line needs beside it, to the left and to the right.
    [[nodiscard]] double side() const { return has_box() ? kBoxSide * padding() : outline(); }

    [[nodiscard]] double safe_width() const { return canvas_.size.width - canvas_.safe.left - canvas_.safe.right; }

    [[nodiscard]] std::string header() const {
        return fmt::format(
            "[Script Info]\nScriptType: v4.00+\nPlayResX: {0}\nPlayResY: {1}\nLayoutResX: {0}\nLayoutResY: {1}\n"
            "WrapStyle: 2\nScaledBorderAndShadow: yes\nYCbCr Matrix: None\n\n[V4+ Styles]\n{2}"
            // Encoding -1: the text itself decides whether it runs from the right.
            "Style: Caption,{3},{4:.2f},{5},{5},{6},&H00000000,{7},0,0,0,100,100,0,0,1,{8:.2f},0,2,0,0,0,-1\n\n"
            "[Events]\n{9}",
            canvas_.size.width, canvas_.size.height, text::kAssStyleColumns, style_.font, font_size_, ass_colour(text_),
            ass_colour(outline_), style_.bold ? -1 : 0, outline(), text::kAssEventColumns);
    }

    void paint(const Cue& cue) {
        const std::string said = text_of(cue);
        han_language_ = text::han_language(said, language_);
        right_to_left_ = text::is_right_to_left(said);
        const double width = std::min(style_.max_width * safe_width() - 2 * side(), kLongestLine * em());
        const WrapLimits limits{std::max(width, 2 * em()), style_.max_lines, language_};
        const auto measure = [&](std::string_view text) {
            return fonts_.width(cased(text), style_.font, style_.bold, font_size_);
        };
        for (const Part& part : wrap(cue, limits, measure)) paint(part);
    }

    void paint(const Part& part) {
        if (hundredths(part.when.in) >= hundredths(part.when.out)) return;
        const std::vector<PlacedLine> lines = place(part);
        paint_box(part.when, lines);
        if (style_.shadow > 0)
            for (const PlacedLine& line : lines) paint_shadow(part.when, line);
        for (const PlacedLine& line : lines) {
            const auto text = highlight_ ? highlighted(line, part.when.in) : ass_text(line.text);
            event(kText, part.when, fmt::format("{{{}}}{}", position(line, 0), marked(line, text)));
        }
    }

    // From the bottom up: the bottom of the box, or of the letters' outline, is the bottom of the safe box.
    [[nodiscard]] std::vector<PlacedLine> place(const Part& part) const {
        std::vector<PlacedLine> lines;
        double widest = 0;
        for (const auto& words : part.lines) {
            PlacedLine line;
            line.words = words;
            line.text = plain(words);
            line.extent = fonts_.measure(line.text, style_.font, style_.bold, font_size_);
            widest = std::max(widest, line.extent.width);
            lines.push_back(std::move(line));
        }
        double baseline = canvas_.size.height - canvas_.safe.bottom - room_below(lines.back());
        for (std::size_t i = lines.size(); i-- > 0;) {
            lines[i].x = centre_of(widest);
            lines[i].baseline = baseline;
            if (i > 0)
                baseline -=
                    std::max(font_size_, lines[i].extent.ink_ascent + lines[i - 1].extent.ink_descent + kGap * em());
        }
        const double middle = (lines.front().baseline + lines.back().baseline - cap_height()) / 2;
        for (PlacedLine& line : lines) line.middle = middle;
        return lines;
    }

    // From the baseline to the top of the line's box or outline, and to its bottom. The same for all Latin text;
    // letters of other scripts that reach farther get more.
    [[nodiscard]] double room_above(const PlacedLine& line) const {
        return std::max(cap_height() + padding(), line.extent.ink_ascent + padding() / 4);
    }
    [[nodiscard]] double room_below(const PlacedLine& line) const {
        if (has_box()) return std::max(padding(), line.extent.ink_descent + padding() / 4);
        const double descent = fonts_.measure("", style_.font, style_.bold, font_size_).descent;
        return std::max(descent, line.extent.ink_descent) + outline();
    }

    // The middle of the canvas, or as near as the safe box lets a line of this width come.
    [[nodiscard]] double centre_of(double width) const {
        const double half = width / 2 + side();
        const double low = canvas_.safe.left + half, high = canvas_.size.width - canvas_.safe.right - half;
        return low > high ? (low + high) / 2 : std::clamp(canvas_.size.width / 2.0, low, high);
    }

    // In capitals where the style wants them. Not earlier: names are known by theirs when lines are broken.
    [[nodiscard]] std::string cased(std::string_view text) const {
        return style_.uppercase ? text::upper(text, language_) : std::string(text);
    }

    [[nodiscard]] std::string plain(const std::vector<Word>& line) const {
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) text += separator(line[i - 1], line[i]);
            text += cased(bare_text(line[i]));
        }
        return text;
    }

    // A box for each line; lines of almost the same width share one, so that their corners do not make a waist.
    void paint_box(base::Span when, const std::vector<PlacedLine>& lines) {
        if (!has_box()) return;
        const double radius = kBoxRadius * em();
        std::string shape;
        double above = canvas_.size.height;  // where the box above this one ends: they touch
        for (std::size_t i = 0; i < lines.size();) {
            std::size_t end = i + 1;
            double width = lines[i].extent.width;
            while (end < lines.size() && std::abs(lines[end].extent.width - lines[end - 1].extent.width) < 4 * radius) {
                width = std::max(width, lines[end].extent.width);
                ++end;
            }
            const double half = width / 2 + side();
            const double top = std::min(lines[i].baseline - room_above(lines[i]), above);
            above = lines[end - 1].baseline + room_below(lines[end - 1]);
            shape += rounded(lines[i].x - half, top, lines[i].x + half, above, radius);
            i = end;
        }
        event(kBox, when,
              fmt::format("{{\\an7\\pos(0,0)\\bord0\\1c{}\\1a{}\\p1}}{}", ass_colour(box_), ass_alpha(box_), shape));
    }

    void paint_shadow(base::Span when, const PlacedLine& line) {
        const double reach = style_.shadow * unit_;
        event(kShadow, when,
              fmt::format("{{{}\\bord{:.2f}\\blur{:.2f}\\1c{}\\1a&H50&\\3a&H50&}}", position(line, reach / 4),
                          outline() + reach / 2, reach / 2, ass_colour(outline_)) +
                  marked(line, ass_text(line.text)));
    }

    // Where the line stands, or how it comes there: a pop scales all lines about the middle of them.
    [[nodiscard]] std::string position(const PlacedLine& line, double lower) const {
        const double y = line.baseline + line.extent.descent + lower;
        if (style_.effect != "pop") return fmt::format("\\pos({:.1f},{:.1f})", line.x, y);
        return fmt::format(
            "\\move({0:.1f},{1:.1f},{0:.1f},{2:.1f},0,{3})\\fscx{4}\\fscy{4}\\t(0,{3},\\fscx100\\fscy100)", line.x,
            line.middle + (y - line.middle) * kPopPercent / 100, y, kPopMilliseconds, kPopPercent);
    }

    // Each line chooses its direction by its first letter; it has to be the cue's.
    [[nodiscard]] std::string marked(const PlacedLine& line, const std::string& ass) const {
        if (text::is_right_to_left(line.text) == right_to_left_) return ass;
        return std::string(right_to_left_ ? kRightToLeftMark : kLeftToRightMark) + ass;
    }

    [[nodiscard]] std::string ass_text(std::string_view utf8) const {
        return text::ass_text(fonts_, utf8, style_.font, style_.bold, font_size_, han_language_);
    }

    // The words change their colour while they are spoken, and nothing else, so that they stay in their place.
    [[nodiscard]] std::string highlighted(const PlacedLine& line, Time event_start) const {
        const std::string on = "\\1c" + ass_colour(*highlight_), off = "\\1c" + ass_colour(text_);
        const std::int64_t start = hundredths(event_start) * 10;
        std::string text;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const Word& word = line.words[i];
            if (i > 0) text += separator(line.words[i - 1], word);
            const std::int64_t from = base::to_ticks(word.when.in, 1, 1000) - start;
            const std::int64_t to = base::to_ticks(word.when.out, 1, 1000) - start;
            if (word.timing != Timing::given || to <= 0 || to <= from) {
                text += ass_text(cased(bare_text(word)));
                continue;
            }
            const auto begin = from <= 0 ? on : fmt::format("\\t({0},{0},{1})", from, on);
            text += fmt::format("{{{0}\\t({1},{1},{2})}}{3}{{{2}}}", begin, to, off, ass_text(cased(bare_text(word))));
        }
        return text;
    }

    void event(Layer layer, base::Span when, const std::string& text) {
        out_ += fmt::format("Dialogue: {},{},{},Caption,,0,0,0,,{}\n", static_cast<int>(layer), text::ass_time(when.in),
                            text::ass_time(when.out), text);
    }

    const std::string language_;
    const Style& style_;
    const delivery::Canvas& canvas_;
    const text::Fonts& fonts_;
    double unit_ = 0;       // what the style's sizes are fractions of
    double font_size_ = 0;  // ASS
    Colour text_, outline_, box_;
    std::optional<Colour> highlight_;
    std::string han_language_;    // of the cue
    bool right_to_left_ = false;  // the cue is
    std::string out_;
};

}  // namespace

std::string to_ass(const Track& track, const Style& style, const delivery::Canvas& canvas, const text::Fonts& fonts,
                   const std::string& accent) {
    return Painter(track, style, canvas, fonts, accent).script(track);
}

}  // namespace captions
