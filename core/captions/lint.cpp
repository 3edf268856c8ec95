// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "captions/phrasing.h"
#include "captions/tokens.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Span;
using base::Time;

// A caption that is on screen for less beside a cut flickers with it.
constexpr Time kBesideCut{base::kTicksPerSecond / 2};
// What comes later does not belong to what was before.
constexpr Time kPause{base::kTicksPerSecond};
// Times that differ by less are the same to a reader, and to files that count milliseconds.
constexpr Time kSame{base::kTicksPerSecond / 1000};

int code_points(std::string_view text) { return static_cast<int>(text::count_code_points(text)); }

int characters(const Cue& cue) { return code_points(text_of(cue)); }

std::string seconds(Time t) { return fmt::format("{:.2f} s", base::to_seconds(t)); }

bool follows(const Cue& cue, const Cue& next) { return !next.words.empty() && next.when.in - cue.when.out < kPause; }

bool ends_sentence(const Word& word, const Word& next, const std::string& language) {
    return break_cost(word.text, next.text, language) <= kSentenceEnd;
}

bool is_torn(const Word& word, const Word& next, const std::string& language) {
    return break_cost(word.text, next.text, language) >= kTorn;
}

struct Layout {
    int lines = 0;
    int longest_word = 0;
};

// How the words fill lines of a given length, as a greedy wrap would set them.
Layout wrap(const Cue& cue, int line_length) {
    Layout layout;
    int column = 0;
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        const auto length = static_cast<int>(text::columns(bare_text(cue.words[i])));
        const int space = i > 0 && !separator(cue.words[i - 1], cue.words[i]).empty() ? 1 : 0;
        layout.longest_word = std::max(layout.longest_word, length);
        if (layout.lines == 0 || column + space + length > line_length) {
            ++layout.lines;
            column = length;
        } else {
            column += space + length;
        }
    }
    return layout;
}

void lint_lines(const Cue& cue, std::size_t index, const Rules& rules, int line_length, std::vector<Issue>& issues) {
    const Layout layout = wrap(cue, line_length);
    const std::string expected = fmt::format("at most {} lines of {} characters", rules.lines, line_length);
    if (layout.longest_word > line_length)
        issues.push_back({"line-length", index, true, "A word is longer than a line.", expected,
                          fmt::format("a word of {} characters", layout.longest_word)});
    else if (layout.lines > rules.lines)
        issues.push_back({"line-length", index, true, "The text is too long for one caption; split it.", expected,
                          fmt::format("{} lines", layout.lines)});
}

void lint_pace(const Cue& cue, std::size_t index, const Rules& rules, std::vector<Issue>& issues) {
    const Time shown = cue.when.duration();
    if (shown + kSame < rules.min_duration)
        issues.push_back({"too-short", index, true, "The caption is gone before it can be read.",
                          "at least " + seconds(rules.min_duration), seconds(shown)});
    if (shown > rules.max_duration + kSame)
        issues.push_back({"too-long", index, false, "The caption stays so long that it is read twice; split it.",
                          "at most " + seconds(rules.max_duration), seconds(shown)});
    if (shown <= Time{}) return;
    const double rate = characters(cue) / base::to_seconds(shown);
    if (rate > rules.characters_per_second + 0.05)
        issues.push_back({"too-fast", index, true, "The caption is too fast to read; show it longer or shorten it.",
                          fmt::format("at most {:g} characters a second", rules.characters_per_second),
                          fmt::format("{:.1f}", rate)});
    const double words = static_cast<double>(cue.words.size()) * 60 / base::to_seconds(shown);
    if (words > rules.words_per_minute + 0.5)
        issues.push_back({"words-per-minute", index, false, "This is spoken faster than is easily followed.",
                          fmt::format("at most {:g} words a minute", rules.words_per_minute),
                          fmt::format("{:.0f}", words)});
}

void lint_neighbours(const Cue& cue, const Cue& next, std::size_t index, const Rules& rules,
                     std::vector<Issue>& issues) {
    const Time gap = next.when.in - cue.when.out;
    if (gap <= -kSame) {
        issues.push_back({"overlap", index, true, "The caption is still there when the next one comes.",
                          "an end before " + seconds(next.when.in), seconds(cue.when.out)});
    } else if (gap + kSame < rules.min_gap && !(rules.may_touch && gap < kSame)) {
        issues.push_back({"gap", index, false, "The short gap before the next caption reads as a flicker.",
                          (rules.may_touch ? "none, or at least " : "at least ") + seconds(rules.min_gap),
                          seconds(gap)});
    }
}

// What stands alone although it goes with what is beside it.
void lint_orphans(const Track& track, std::size_t index, std::vector<Issue>& issues) {
    const Cue& cue = track.cues[index];
    const auto report = [&](const char* message, const char* actual) {
        issues.push_back({"orphan", index, false, message, "words that go together", actual});
    };
    if (cue.words.empty() || begins_unspaced(cue.words.front().text)) return;
    if (cue.words.size() == 1) {
        const bool begins = index == 0 || !follows(track.cues[index - 1], cue) ||
                            ends_sentence(track.cues[index - 1].words.back(), cue.words.front(), track.language);
        const bool ends = index + 1 == track.cues.size() || !follows(cue, track.cues[index + 1]) ||
                          ends_sentence(cue.words.front(), track.cues[index + 1].words.front(), track.language);
        if (!begins || !ends) report("A word stands alone; put it with its neighbours.", "a caption of one word");
        return;
    }
    if (cue.words.size() < 3) return;
    std::size_t line = 0;  // words on it so far
    for (std::size_t i = 0; i <= cue.words.size(); ++i) {
        const bool ends = i == cue.words.size() || (i > 0 && cue.words[i].starts_line);
        if (ends && line == 1 && line != cue.words.size())
            return report("A word stands alone on its line.", "a line of one word");
        line = ends ? 1 : line + 1;
    }
}

void lint_breaks(const Track& track, std::size_t index, std::vector<Issue>& issues) {
    const Cue& cue = track.cues[index];
    const auto report = [&](const char* message) {
        issues.push_back(
            {"break", index, false, message, "a break between phrases", "one inside a phrase or a number"});
    };
    for (std::size_t i = 1; i < cue.words.size(); ++i)
        if (cue.words[i].starts_line && is_torn(cue.words[i - 1], cue.words[i], track.language))
            return report("A line ends in the middle of what belongs together.");
    if (index + 1 < track.cues.size() && !cue.words.empty() && follows(cue, track.cues[index + 1]) &&
        is_torn(cue.words.back(), track.cues[index + 1].words.front(), track.language))
        report("The caption ends in the middle of what belongs together.");
}

void lint_picture(const Cue& cue, std::size_t index, const Rules& rules, const Facts& facts,
                  std::vector<Issue>& issues) {
    if (const auto better = snapped(cue, facts.cuts)) {
        const bool start = better->in != cue.when.in;
        issues.push_back({"across-cut", index, false,
                          start ? "The caption begins a moment before a cut; let it begin with it."
                                : "The caption hangs over a cut for a moment; let it end with it.",
                          (start ? "a beginning at " : "an end at ") + seconds(start ? better->in : better->out),
                          seconds(start ? cue.when.in : cue.when.out)});
    }
    if (index < facts.contrast.size() && facts.contrast[index] && *facts.contrast[index] < rules.contrast)
        issues.push_back({"contrast", index, true,
                          "The text is hard to see on this picture; choose a style with an outline or a box.",
                          fmt::format("at least {:g}:1", rules.contrast),
                          fmt::format("{:.1f}:1", std::floor(*facts.contrast[index] * 10) / 10)});
    if (index < facts.covered.size() && facts.covered[index])
        issues.push_back({"covered", index, true, "The site's buttons lie over the caption.",
                          "inside what the site leaves free", "under the buttons"});
}

}  // namespace

std::optional<Span> snapped(const Cue& cue, const std::vector<Time>& cuts) {
    if (cue.words.empty()) return std::nullopt;
    const auto middle = [](const Word& word) { return (word.when.in + word.when.out) / 2; };
    const auto first = std::upper_bound(cuts.begin(), cuts.end(), cue.when.in + kSame);
    const auto after = std::lower_bound(cuts.begin(), cuts.end(), cue.when.out - kSame);
    if (first >= after) return std::nullopt;  // no cut inside
    // Only where no word loses more than half of itself.
    if (*first - cue.when.in < kBesideCut && *first <= middle(cue.words.front())) return Span{*first, cue.when.out};
    const Time last = *std::prev(after);
    if (cue.when.out - last < kBesideCut && last >= middle(cue.words.back())) return Span{cue.when.in, last};
    return std::nullopt;
}

std::vector<Issue> lint(const Track& track, const Rules& rules, Lines lines, const Facts& facts) {
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < track.cues.size(); ++i) {
        lint_pace(track.cues[i], i, rules, issues);
        lint_lines(track.cues[i], i, rules, line_length(rules, lines), issues);
        if (i + 1 < track.cues.size()) lint_neighbours(track.cues[i], track.cues[i + 1], i, rules, issues);
        lint_orphans(track, i, issues);
        lint_breaks(track, i, issues);
        lint_picture(track.cues[i], i, rules, facts, issues);
    }
    return issues;
}

}  // namespace captions
