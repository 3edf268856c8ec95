// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/fix.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "captions/group.h"
#include "captions/wrap.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Span;
using base::Time;

// A pause that no caption reaches across.
constexpr Time kPause{base::kTicksPerSecond};

// What cutting the words anew may mend, the most pressing first.
constexpr std::array<std::string_view, 6> kReasons{"line-length", "too-long", "too-short",
                                                   "too-fast",    "orphan",   "break"};

std::size_t urgency(const Issue& issue) {
    return static_cast<std::size_t>(std::find(kReasons.begin(), kReasons.end(), issue.rule) - kReasons.begin());
}

bool is_dialogue(const Cue& cue) {
    return std::any_of(cue.words.begin(), cue.words.end(), [](const Word& word) {
        return word.text.starts_with("-") || word.text.starts_with("–") || word.text.starts_with("—");
    });
}

// How bad it is: what blocks weighs more than any number of warnings beside it.
int weight(const std::vector<Issue>& issues) {
    int sum = 0;
    for (const Issue& issue : issues) sum += issue.blocks ? 10 : 1;
    return sum;
}

class Mender {
  public:
    Mender(const Track& track, const Rules& rules, Lines lines, const Facts& facts, Time end)
        : rules_(rules), lines_(lines), facts_(facts), end_(end) {
        fixed_.track = track;
    }

    Fixed run() {
        give_times();  // what times mend need not be cut anew
        cut_anew();
        break_lines();
        give_times();
        snap();
        std::stable_sort(fixed_.changes.begin(), fixed_.changes.end(),
                         [](const Change& a, const Change& b) { return a.cue < b.cue; });
        return std::move(fixed_);
    }

  private:
    std::vector<Cue>& cues() { return fixed_.track.cues; }

    void give_times() {
        Retimed times = retimed(fixed_.track, rules_, end_);
        for (std::size_t i = 0; i < cues().size(); ++i) cues()[i].when = times.when[i];
        std::move(times.changes.begin(), times.changes.end(), std::back_inserter(fixed_.changes));
    }

    // Stretches of captions around those with something wrong.
    void cut_anew() {
        std::vector<std::size_t> worst(cues().size(), kReasons.size());
        for (const Issue& issue : lint(fixed_.track, rules_, lines_)) {
            std::size_t& mine = worst[issue.cue];
            mine = std::min(mine, urgency(issue));
        }
        const auto joined = [&](std::size_t i) {  // with the one before it
            return cues()[i].when.in - cues()[i - 1].when.out < kPause && !is_dialogue(cues()[i]) &&
                   !is_dialogue(cues()[i - 1]);
        };
        std::vector<std::pair<std::size_t, std::size_t>> stretches;
        for (std::size_t i = 0; i < cues().size(); ++i) {
            if (worst[i] == kReasons.size() || is_dialogue(cues()[i])) continue;
            const std::size_t first = i > 0 && joined(i) ? i - 1 : i;
            const std::size_t end = i + 1 < cues().size() && joined(i + 1) ? i + 2 : i + 1;
            if (!stretches.empty() && first < stretches.back().second) stretches.back().second = end;
            else stretches.emplace_back(first, end);
        }
        for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
            const auto [first, end] = *stretch;
            cut_anew(first, end,
                     *std::min_element(worst.begin() + static_cast<std::ptrdiff_t>(first),
                                       worst.begin() + static_cast<std::ptrdiff_t>(end)));
        }
    }

    void cut_anew(std::size_t first, std::size_t end, std::size_t reason) {
        const auto begin = cues().begin() + static_cast<std::ptrdiff_t>(first);
        const auto past = cues().begin() + static_cast<std::ptrdiff_t>(end);
        const Track before{fixed_.track.language, {begin, past}};
        Track after{before.language, {}};
        std::vector<Word> words;
        for (const Cue& cue : before.cues)
            for (Word word : cue.words) {
                word.starts_line = false;
                words.push_back(std::move(word));
            }
        const Time until = past == cues().end() ? std::max(end_, before.cues.back().when.out) : past->when.in;
        after.cues = group(words, rules_, lines_, before.language, until);
        if (after.cues.empty()) return;
        // The stretch begins when it did: a caption may come before its first word.
        after.cues.front().when.in = std::min(after.cues.front().when.in, before.cues.front().when.in);
        if (weight(lint(after, rules_, lines_)) >= weight(lint(before, rules_, lines_))) return;

        const std::size_t count = after.cues.size();
        std::erase_if(fixed_.changes, [&](const Change& c) { return first <= c.cue && c.cue < end; });
        for (Change& change : fixed_.changes)
            if (change.cue >= end) change.cue = change.cue - (end - first) + count;
        fixed_.changes.push_back(
            {first, Change::What::cut_anew, std::string(kReasons[reason]), Time{}, end - first, count});
        cues().erase(begin, past);
        cues().insert(cues().begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(after.cues.begin()),
                      std::make_move_iterator(after.cues.end()));
    }

    // Lines that are too long, hold a word alone or end inside a phrase; and those of captions that have none yet.
    void break_lines() {
        const auto measure = [](std::string_view text) { return static_cast<double>(text::columns(text)); };
        const WrapLimits limits{static_cast<double>(line_length(rules_, lines_)), rules_.lines, fixed_.track.language};
        for (std::size_t i = 0; i < cues().size(); ++i) {
            Cue& cue = cues()[i];
            if (is_dialogue(cue) || !needs_lines(cue, limits)) continue;
            Cue plain = cue;
            for (Word& word : plain.words) word.starts_line = false;
            const std::vector<Part> parts = wrap(plain, limits, measure);
            if (parts.size() != 1) continue;
            std::size_t word = 0;
            for (const std::vector<Word>& line : parts.front().lines) {
                if (word > 0 && word < plain.words.size()) plain.words[word].starts_line = true;
                word += line.size();
            }
            if (word != plain.words.size() || plain == cue) continue;
            const bool had =
                std::any_of(cue.words.begin(), cue.words.end(), [](const Word& w) { return w.starts_line; });
            if (had) fixed_.changes.push_back({i, Change::What::lines});
            cue = std::move(plain);
        }
    }

    static bool has_line_over(const Cue& cue, double width) {
        const std::string text = text_of(cue);
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (static_cast<double>(text::columns(std::string_view(text).substr(at, end - at))) > width) return true;
            at = end + 1;
        }
        return false;
    }

    bool needs_lines(const Cue& cue, const WrapLimits& limits) const {
        if (has_line_over(cue, limits.width)) return true;
        const Track alone{fixed_.track.language, {cue}};
        for (const Issue& issue : lint(alone, rules_, lines_))
            if (issue.rule == "orphan" || issue.rule == "break") return true;
        return false;
    }

    void snap() {
        for (std::size_t i = 0; i < cues().size(); ++i) {
            const auto better = snapped(cues()[i], facts_.cuts);
            if (!better || better->duration() < std::min(rules_.min_duration, cues()[i].when.duration())) continue;
            const bool start = better->in != cues()[i].when.in;
            // The one that it touched goes on up to the cut.
            if (start && i > 0 && cues()[i - 1].when.out == cues()[i].when.in &&
                better->in - cues()[i - 1].when.in <= rules_.max_duration)
                cues()[i - 1].when.out = better->in;
            cues()[i].when = *better;
            fixed_.changes.push_back({i, start ? Change::What::begin_at_cut : Change::What::end_at_cut});
        }
    }

    const Rules& rules_;
    Lines lines_;
    const Facts& facts_;
    Time end_;
    Fixed fixed_;
};

}  // namespace

Fixed fix(const Track& track, const Rules& rules, Lines lines, const Facts& facts, Time end) {
    return Mender(track, rules, lines, facts, end).run();
}

}  // namespace captions
