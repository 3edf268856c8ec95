// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/typeset.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "text/unicode.h"

namespace brand {
namespace {

constexpr double kPitch = 1.22;             // of the em
constexpr std::size_t kLongestText = 1000;  // characters; nothing that is drawn at once needs more
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

using Pieces = std::vector<std::string>;

// Measures lines in one face. Widths grow with the size, so each text is shaped once, for all sizes.
class Ruler {
  public:
    Ruler(const text::Fonts& fonts, const Face& face) : fonts_(fonts), face_(face) {}

    void set_em(int em) { size_ = fonts_.size_for_em(face_.family, face_.bold, em); }

    [[nodiscard]] double width(std::string_view text) {
        const auto [known, is_new] = widths_.try_emplace(std::string(text), 0);
        if (is_new) known->second = fonts_.width(text, face_.family, face_.bold, kUnit) / kUnit;
        return known->second * size_;
    }

  private:
    static constexpr double kUnit = 100;
    const text::Fonts& fonts_;
    const Face& face_;
    double size_ = kUnit;
    std::unordered_map<std::string, double> widths_;
};

std::string_view trimmed(std::string_view line) {
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line;
}

std::string tidied(std::string_view utf8) {
    const std::string valid = text::valid_utf8(utf8);
    std::string tidy;
    std::size_t count = 0;
    for (std::size_t at = 0; at < valid.size() && count < kLongestText; ++count) {
        const char32_t c = text::next_code_point(valid, at);
        const bool space = text::is_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0);
        if (!space) text::append_utf8(tidy, c);
        else if (!tidy.empty() && tidy.back() != ' ') tidy += ' ';
    }
    return std::string(trimmed(tidy));
}

Pieces cut_at(std::string_view text, const std::vector<std::size_t>& breaks) {
    Pieces pieces;
    std::size_t start = 0;
    for (const std::size_t end : breaks) {
        pieces.emplace_back(text.substr(start, end - start));
        start = end;
    }
    if (start < text.size()) pieces.emplace_back(text.substr(start));
    return pieces;
}

// As many pieces to a line as fit. A piece that does not fit has a line of its own.
Pieces fill(Ruler& ruler, const Pieces& pieces, double max_width) {
    Pieces lines;
    for (const std::string& piece : pieces) {
        if (!lines.empty() && ruler.width(trimmed(lines.back() + piece)) <= max_width) lines.back() += piece;
        else lines.push_back(piece);
    }
    for (std::string& line : lines) line = trimmed(line);
    return lines;
}

// Cuts what no line can hold into what one can.
Pieces cut_long(Ruler& ruler, const Pieces& pieces, double max_width) {
    Pieces out;
    for (const std::string& piece : pieces) {
        if (ruler.width(trimmed(piece)) <= max_width) {
            out.push_back(piece);
        } else {
            const bool spaced = piece.ends_with(' ');
            const Pieces parts = fill(ruler, cut_at(piece, text::character_breaks(piece)), max_width);
            out.insert(out.end(), parts.begin(), parts.end());
            if (spaced) out.back() += ' ';
        }
    }
    return out;
}

double widest(Ruler& ruler, const Pieces& lines) {
    double width = 0;
    for (const std::string& line : lines) width = std::max(width, ruler.width(trimmed(line)));
    return width;
}

// The narrowest way to fill as few lines as max_width allows: that makes them about equal.
Pieces balance(Ruler& ruler, const Pieces& pieces, double max_width) {
    Pieces lines = fill(ruler, pieces, max_width);
    double low = widest(ruler, pieces);
    double high = max_width;
    while (lines.size() > 1 && high - low > 1) {
        const double middle = (low + high) / 2;
        Pieces narrower = fill(ruler, pieces, middle);
        if (narrower.size() > lines.size()) {
            low = middle;
        } else {
            high = middle;
            lines = std::move(narrower);
        }
    }
    return lines;
}

void shorten(Ruler& ruler, Pieces& lines, std::size_t most, double max_width) {
    lines.resize(most);
    std::string& last = lines.back();
    while (!last.empty() && ruler.width(last + std::string(kEllipsis)) > max_width) {
        const auto characters = text::character_breaks(last);
        last.resize(characters.empty() ? 0 : characters.back());
        last = trimmed(last);
    }
    last += kEllipsis;
}

}  // namespace

int line_pitch(int em) { return static_cast<int>(std::lround(em * kPitch)); }

Block typeset(const text::Fonts& fonts, std::string_view text, const Setting& setting, int max_width) {
    Block block{setting.face, setting.em, {}, 0};
    const std::string tidy = tidied(text);
    if (tidy.empty() || max_width <= 0 || setting.most_lines == 0) return block;
    const Pieces pieces = cut_at(tidy, text::line_breaks(tidy));
    Ruler ruler(fonts, setting.face);
    const int step = std::max(1, setting.em / 20);
    while (true) {
        ruler.set_em(block.em);
        const Pieces fitting = cut_long(ruler, pieces, max_width);
        // A word that must be cut makes the text smaller first, as a line too many does.
        const bool whole = fitting.size() == pieces.size();
        block.lines = balance(ruler, fitting, max_width);
        if ((whole && block.lines.size() <= setting.lines) || block.em <= setting.smallest) {
            if (block.lines.size() > setting.most_lines) {
                block.lines = fill(ruler, fitting, max_width);
                shorten(ruler, block.lines, setting.most_lines, max_width);
            }
            block.width = static_cast<int>(std::ceil(widest(ruler, block.lines)));
            return block;
        }
        block.em = std::max(setting.smallest, block.em - step);
    }
}

}  // namespace brand
