// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/wrap.h"

#include <algorithm>
#include <limits>

#include "captions/phrasing.h"
#include "captions/tokens.h"
#include "text/unicode.h"

namespace captions {
namespace {

using Measure = std::function<double(std::string_view)>;

constexpr double kNever = std::numeric_limits<double>::infinity();
// In the scale of break_cost().
constexpr double kUneven = 6;      // times the square of how much of the width a line is off
constexpr double kLine = 1.4;      // every line: fewer are better
constexpr double kPart = 5;        // every part: fewer are better still
constexpr double kUnevenPart = 6;  // times the square of how much of its lines a part fills
constexpr double kAlone = 6;       // a word alone on a line, or a part of one word
constexpr double kInsideWord = 4;
constexpr double kAuthorsBreak = -0.3;
constexpr double kPartBreak = 3;  // a break between parts weighs as much as so many between lines
constexpr double kStub = 1.5;     // a break behind the first word of a sentence
// No line of speech has more words; bounds the work on hostile text.
constexpr std::size_t kMostWords = 48;

struct Unit {
    Word word;
    double width = 0;
    double space = 0;       // between it and the unit in front
    double break_cost = 0;  // in front of it
    bool must_break = false;
    bool unspaced = false;
};

bool begins_with_dash(std::string_view text) {
    return text.starts_with("-") || text.starts_with("–") || text.starts_with("—") || text.starts_with("♪");
}

// Cuts a text into pieces that fit, at places where a line may end if there are any, else anywhere.
std::vector<std::string> cut_to_fit(std::string_view text, double width, const Measure& measure) {
    std::vector<std::string> pieces;
    const auto fill = [&](std::string_view whole, std::vector<std::size_t> cuts, auto&& too_long) {
        cuts.push_back(whole.size());
        std::size_t start = 0, end = 0;
        for (const std::size_t cut : cuts) {
            if (end > start && measure(whole.substr(start, cut - start)) > width) {
                too_long(whole.substr(start, end - start));
                start = end;
            }
            end = cut;
        }
        too_long(whole.substr(start));
    };
    const auto keep = [&](std::string_view piece) { pieces.emplace_back(piece); };
    fill(text, text::line_breaks(text), [&](std::string_view piece) {
        if (measure(piece) <= width) keep(piece);
        else fill(piece, text::character_breaks(piece), keep);
    });
    return pieces;
}

void append_units(std::vector<Unit>& units, const Word& word, double space, const WrapLimits& limits,
                  const Measure& measure) {
    Unit unit{word, measure(bare_text(word))};
    unit.unspaced = begins_unspaced(word.text);
    if (!units.empty()) {
        const Word& before = units.back().word;
        Word on_same_line = word;
        on_same_line.starts_line = false;
        const bool joined = separator(before, on_same_line).empty();
        unit.space = joined ? 0 : space;
        unit.must_break = word.starts_line && begins_with_dash(word.text);
        unit.break_cost = unit.must_break ? kSentenceEnd : break_cost(before.text, word.text, limits.language);
        if (word.starts_line) unit.break_cost += kAuthorsBreak;
        const bool after_one_word = units.size() > 1 && units.back().break_cost <= kSentenceEnd;
        if (after_one_word && unit.break_cost > kSentenceEnd) unit.break_cost += kStub;
    }
    if (unit.width <= limits.width) {
        units.push_back(std::move(unit));
        return;
    }
    const std::int64_t whole = length_of(word.text);
    std::int64_t said = 0;
    bool first = true;
    for (auto& piece : cut_to_fit(word.text, limits.width, measure)) {
        Unit part = unit;
        part.word.when.in = word.when.in + share(word.when.duration(), said, whole);
        said += length_of(piece);
        part.word.when.out = word.when.in + share(word.when.duration(), said, whole);
        part.width = measure(piece);
        part.word.text = std::move(piece);
        if (!first) {
            part.space = 0;
            part.must_break = false;
            part.word.starts_line = false;
            part.break_cost = unit.unspaced ? 0 : kInsideWord;
        }
        first = false;
        units.push_back(std::move(part));
    }
}

// The best way to lay out the units from one on, by the number of lines and where the last of them ends.
class Layout {
  public:
    Layout(const std::vector<Unit>& units, const WrapLimits& limits) : units_(units), limits_(limits) {}

    struct Chosen {
        double cost = kNever;
        std::vector<std::size_t> ends;  // of the lines
    };

    // The parts from `start` on, by where they end: result[k] is the best layout of the units [start, start + k].
    [[nodiscard]] std::vector<Chosen> parts_from(std::size_t start) const {
        const std::size_t lines = static_cast<std::size_t>(limits_.lines);
        const std::size_t most = std::min(units_.size() - start, kMostWords * lines);
        // cost[n][k]: the first k units on n lines.
        std::vector<std::vector<double>> cost(lines + 1, std::vector<double>(most + 1, kNever));
        std::vector<std::vector<std::size_t>> from(lines + 1, std::vector<std::size_t>(most + 1, 0));
        cost[0][0] = 0;
        std::size_t reached = 0;
        for (std::size_t n = 1; n <= lines; ++n) {
            for (std::size_t begin = n - 1; begin < most; ++begin) {
                if (cost[n - 1][begin] == kNever) continue;
                double width = 0;
                for (std::size_t end = begin + 1; end <= std::min(most, begin + kMostWords); ++end) {
                    const Unit& last = units_[start + end - 1];
                    if (end > begin + 1 && last.must_break) break;
                    width += last.width + (end > begin + 1 ? last.space : 0);
                    if (width > limits_.width && end > begin + 1) break;
                    const double total = cost[n - 1][begin] + line_cost(start + begin, start + end, width) +
                                         (begin > 0 ? units_[start + begin].break_cost : 0);
                    if (total < cost[n][end]) {
                        cost[n][end] = total;
                        from[n][end] = begin;
                    }
                    reached = std::max(reached, end);
                }
            }
        }
        std::vector<Chosen> parts(reached);
        double width = 0;
        for (std::size_t end = 1; end <= reached; ++end) {
            width += units_[start + end - 1].width + (end > 1 ? units_[start + end - 1].space : 0);
            choose(parts[end - 1], cost, from, start, end, width);
            const double filled = width / (limits_.width * limits_.lines);
            parts[end - 1].cost += kPart + kUnevenPart * filled * filled;
        }
        return parts;
    }

  private:
    [[nodiscard]] double line_cost(std::size_t begin, std::size_t end, double width) const {
        const double filled = width / limits_.width;
        double cost = kLine + kUneven * filled * filled;
        const bool others_near =
            (begin > 0 && !units_[begin].must_break) || (end < units_.size() && !units_[end].must_break);
        const bool alone = units_[begin].unspaced ? filled < 0.25 : end == begin + 1;
        if (alone && others_near && units_.size() > 2) cost += kAlone;
        return cost;
    }

    void choose(Chosen& part, const std::vector<std::vector<double>>& cost,
                const std::vector<std::vector<std::size_t>>& from, std::size_t start, std::size_t end,
                double width) const {
        std::size_t best = 0;
        for (std::size_t n = 1; n < cost.size(); ++n) {
            // The squares of n lines add up to at least this; what is above it is unevenness.
            const double even = kUneven * width * width / (limits_.width * limits_.width) / static_cast<double>(n);
            if (cost[n][end] == kNever || cost[n][end] - even >= part.cost) continue;
            part.cost = cost[n][end] - even;
            best = n;
        }
        for (std::size_t n = best, at = end; n > 0; at = from[n--][at]) part.ends.insert(part.ends.begin(), start + at);
    }

    const std::vector<Unit>& units_;
    const WrapLimits& limits_;
};

// Line ends of each part, in order.
std::vector<std::vector<std::size_t>> lay_out(const std::vector<Unit>& units, const WrapLimits& limits) {
    struct Step {
        double cost = kNever;
        std::size_t next = 0;
        std::vector<std::size_t> ends;
    };
    const Layout layout(units, limits);
    std::vector<Step> best(units.size() + 1);
    best.back().cost = 0;
    for (std::size_t start = units.size(); start-- > 0;) {
        auto parts = layout.parts_from(start);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const std::size_t end = start + k + 1;
            double cost = parts[k].cost + best[end].cost;
            if (end < units.size()) cost += kPartBreak * units[end].break_cost;
            if (cost < best[start].cost) best[start] = {cost, end, std::move(parts[k].ends)};
        }
    }
    std::vector<std::vector<std::size_t>> chosen;
    for (std::size_t at = 0; at < units.size(); at = best[at].next) chosen.push_back(best[at].ends);
    return chosen;
}

// Each part lasts until the first word of the next is spoken. Where the words' times leave a part none, all share the
// cue's by their words.
void give_times(std::vector<Part>& parts, base::Span cue) {
    std::int64_t words = 0;
    bool empty = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Part& part = parts[i];
        part.when.in = i == 0 ? cue.in : parts[i - 1].when.out;
        part.when.out = i + 1 == parts.size() ? cue.out : parts[i + 1].lines.front().front().when.in;
        empty |= part.when.empty();
        for (const auto& line : part.lines) words += static_cast<std::int64_t>(line.size());
    }
    if (!empty) return;
    std::int64_t said = 0;
    for (Part& part : parts) {
        part.when.in = cue.in + share(cue.duration(), said, words);
        for (const auto& line : part.lines) said += static_cast<std::int64_t>(line.size());
        part.when.out = cue.in + share(cue.duration(), said, words);
    }
}

}  // namespace

std::vector<Part> wrap(const Cue& cue, const WrapLimits& limits, const Measure& measure) {
    std::vector<Unit> units;
    const double space = measure(" ");
    for (const Word& word : cue.words) append_units(units, word, space, limits, measure);
    std::vector<Part> parts;
    std::size_t at = 0;
    for (const auto& ends : lay_out(units, limits)) {
        Part part;
        for (const std::size_t end : ends) {
            std::vector<Word> line;
            for (; at < end; ++at) line.push_back(std::move(units[at].word));
            for (Word& word : line) word.starts_line = false;
            part.lines.push_back(std::move(line));
        }
        parts.push_back(std::move(part));
    }
    give_times(parts, cue.when);
    return parts;
}

}  // namespace captions
