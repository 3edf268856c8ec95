// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/error.h"
#include "delivery/fields.h"
#include "delivery/nearest.h"

namespace captions {
namespace {

using base::Span;
using base::Time;

// A caption that came earlier would be read before it is said.
constexpr Time kMostLead{base::kTicksPerSecond / 2};
// Times that differ by less are the same to a reader, and to files that count milliseconds.
constexpr Time kSame{base::kTicksPerSecond / 1000};

int code_points(std::string_view text) {
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

int characters(const Cue& cue) { return code_points(text_of(cue)); }

std::string seconds(Time t) { return fmt::format("{:.2f} s", base::to_seconds(t)); }

struct Layout {
    int lines = 0;
    int longest_word = 0;
};

// How the words fill lines of a given length, as a greedy wrap would set them.
Layout wrap(const Cue& cue, int line_length) {
    Layout layout;
    int column = 0;
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        const int length = code_points(bare_text(cue.words[i]));
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

// The work of fix() on one track: `when` is what becomes of the times.
class Mending {
  public:
    Mending(const Track& track, const Rules& rules, Time end) : track_(track), rules_(rules), end_(end) {
        for (const Cue& cue : track.cues) fixed_.when.push_back(cue.when);
    }

    Fixed run() {
        for (std::size_t i = 0; i < fixed_.when.size(); ++i) mend_overlap(i);
        for (std::size_t i = 0; i < fixed_.when.size(); ++i) mend_pace(i);
        for (std::size_t i = 0; i < fixed_.when.size(); ++i) mend_gap(i);
        return std::move(fixed_);
    }

  private:
    [[nodiscard]] bool has_next(std::size_t i) const { return i + 1 < fixed_.when.size(); }
    [[nodiscard]] Time least_gap() const { return rules_.may_touch ? Time{} : rules_.min_gap; }
    // How far the cue may reach without coming too near to its neighbours.
    [[nodiscard]] Time latest_out(std::size_t i) const {
        return has_next(i) ? fixed_.when[i + 1].in - least_gap() : std::max(end_, fixed_.when[i].out);
    }
    [[nodiscard]] Time earliest_in(std::size_t i) const {
        const Time lead = std::max(track_.cues[i].when.in - kMostLead, Time{});
        return i == 0 ? lead : std::max(lead, fixed_.when[i - 1].out + least_gap());
    }
    void change(std::size_t i, Span now, const char* why) {
        Span& when = fixed_.when[i];
        const auto tell = [&](Time was, Time is, const char* what) {
            if (is == was) return;
            fixed_.changes.push_back({i, fmt::format("{} {} {}: {}", what, seconds(is > was ? is - was : was - is),
                                                     is > was ? "later" : "earlier", why)});
        };
        tell(when.in, now.in, "begins");
        tell(when.out, now.out, "ends");
        when = now;
    }

    void mend_overlap(std::size_t i) {
        if (!has_next(i)) return;
        const Span when = fixed_.when[i];
        const Time out = fixed_.when[i + 1].in - least_gap();
        if (when.out > fixed_.when[i + 1].in && out > when.in) change(i, {when.in, out}, "it overlapped the next one");
    }

    void mend_pace(std::size_t i) {
        Span when = fixed_.when[i];
        const Time readable = base::from_seconds(characters(track_.cues[i]) / rules_.characters_per_second);
        const bool too_short = when.duration() + kSame < rules_.min_duration;
        const Time wanted = std::clamp(readable, rules_.min_duration, rules_.max_duration);
        if (when.duration() + kSame >= wanted) return;
        when.out = std::max(when.out, std::min(when.in + wanted, latest_out(i)));
        if (when.duration() < wanted) when.in = std::min(when.in, std::max(when.out - wanted, earliest_in(i)));
        change(i, when, too_short ? "it was too short" : "it was too fast");
    }

    void mend_gap(std::size_t i) {
        if (!has_next(i)) return;
        const Span when = fixed_.when[i];
        const Time next = fixed_.when[i + 1].in, gap = next - when.out;
        if (gap < kSame && (gap <= -kSame || rules_.may_touch)) return;
        if (gap + kSame >= rules_.min_gap) return;
        const Time out = next - least_gap();
        const Time shown = out - when.in;
        const bool reads_well = shown + kSame >= std::min(rules_.min_duration, when.duration()) &&
                                shown <= std::max(rules_.max_duration, when.duration());
        if (reads_well) change(i, {when.in, out}, "the gap before the next one was too short");
    }

    const Track& track_;
    const Rules& rules_;
    Time end_;
    Fixed fixed_;
};

}  // namespace

Rules rules_from_json(const base::Json& json, const std::string& file) {
    base::ObjectReader r(json, file, "");
    Rules rules;
    rules.schema = static_cast<int>(r.integer("schema", 1, 1));
    rules.id = delivery::read_id(r, "id");
    rules.name = delivery::read_line(r, "name", 100);
    rules.characters_per_second = r.number("characters_per_second", 1, 100);
    rules.words_per_minute = r.number("words_per_minute", 10, 1000);
    rules.min_duration = base::from_seconds(r.number("min_duration", 0.1, 10));
    rules.max_duration = base::from_seconds(r.number("max_duration", 1, 60));
    if (rules.max_duration < rules.min_duration) r.fail("max_duration", "is less than min_duration");
    rules.lines = static_cast<int>(r.integer("lines", 1, 6));
    auto length = r.object("line_length");
    rules.narrow_line = static_cast<int>(length.integer("narrow", 5, 200));
    rules.wide_line = static_cast<int>(length.integer("wide", 5, 200));
    length.finish();
    auto gap = r.object("gap");
    rules.may_touch = gap.flag_or("may_touch", true);
    rules.min_gap = base::from_seconds(gap.number("min", 0, 10));
    gap.finish();
    delivery::check_sources(r, json, file);
    r.finish();
    return rules;
}

std::vector<Rules> read_rules(const delivery::PresetFolders& folders) {
    std::vector<Rules> out;
    for (const delivery::PresetFile& file : delivery::preset_files(folders, "rules/captions"))
        out.push_back(rules_from_json(base::read_json(file.path, "cannot read the caption rules"), file.path.string()));
    return out;
}

const Rules& find_rules(const std::vector<Rules>& rules, std::string_view id) {
    std::vector<std::string> ids;
    for (const Rules& known : rules) {
        if (known.id == id) return known;
        ids.push_back(known.id);
    }
    const std::string near = delivery::nearest(id, ids);
    throw base::Error(
        base::Errc::usage, "cannot find the profile", {}, fmt::format("there is none called \"{}\"", id),
        near.empty() ? fmt::format("Give one of {}.", fmt::join(ids, ", ")) : "Did you mean " + near + "?");
}

std::vector<Issue> lint(const Track& track, const Rules& rules, Lines lines) {
    std::vector<Issue> issues;
    const int line_length = lines == Lines::narrow ? rules.narrow_line : rules.wide_line;
    for (std::size_t i = 0; i < track.cues.size(); ++i) {
        lint_pace(track.cues[i], i, rules, issues);
        lint_lines(track.cues[i], i, rules, line_length, issues);
        if (i + 1 < track.cues.size()) lint_neighbours(track.cues[i], track.cues[i + 1], i, rules, issues);
    }
    return issues;
}

Fixed fix(const Track& track, const Rules& rules, Time end) { return Mending(track, rules, end).run(); }

}  // namespace captions
