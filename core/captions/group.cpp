// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/group.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "captions/phrasing.h"
#include "captions/times.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Time;

// What is worse to read than the break_cost() of where it ends, on the same scale.
constexpr double kCaption = 0.6;  // one more caption
constexpr double kTooFast = 6;    // times how far it is over the limit
constexpr double kTooShort = 5;   // times how far it is under the limit
constexpr double kTooLong = 2;    // a second
constexpr double kRunsOn = 2.5;   // another sentence begins in it
constexpr double kWaits = 3;      // times the seconds of a pause in it
constexpr double kSingleWord = 2;
constexpr double kEmptyRoom = 0.7;  // times the square of the part of its room that it leaves empty
// A shorter pause is part of speaking.
constexpr double kPause = 0.35;

class Grouping {
  public:
    Grouping(const std::vector<Word>& words, const Rules& rules, Lines lines, const std::string& language, Time end)
        : words_(words), rules_(rules), end_(end), line_(lines == Lines::narrow ? rules.narrow_line : rules.wide_line) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            lengths_.push_back(static_cast<int>(text::count_code_points(bare_text(words[i]))));
            columns_.push_back(static_cast<int>(text::columns(bare_text(words[i]))));
            const bool last = i + 1 == words.size();
            break_cost_.push_back(last ? kSentenceEnd : break_cost(words[i].text, words[i + 1].text, language));
            pause_.push_back(last ? 0 : base::to_seconds(words[i + 1].when.in - words[i].when.out));
        }
    }

    // The cheapest way to cut the words, by the last caption that ends before each.
    std::vector<Cue> run() {
        std::vector<double> cheapest(words_.size() + 1, std::numeric_limits<double>::max());
        std::vector<std::size_t> from(words_.size() + 1);
        cheapest[0] = 0;
        for (std::size_t to = 1; to <= words_.size(); ++to) {
            double inside = 0;
            for (std::size_t start = to; start-- > 0;) {
                if (start + 1 < to) inside += cost_of_going_on(start);
                if (start + 1 < to && !fits(start, to)) break;
                const double cost = cheapest[start] + cost_of(start, to) + inside;
                if (cost < cheapest[to]) {
                    cheapest[to] = cost;
                    from[to] = start;
                }
            }
        }
        std::vector<Cue> cues;
        for (std::size_t to = words_.size(); to > 0; to = from[to]) cues.push_back(cue(from[to], to));
        std::reverse(cues.begin(), cues.end());
        return cues;
    }

  private:
    [[nodiscard]] int characters(std::size_t from, std::size_t to) const {
        int total = 0;
        for (std::size_t i = from; i < to; ++i)
            total += lengths_[i] + (i > from && !separator(words_[i - 1], words_[i]).empty() ? 1 : 0);
        return total;
    }

    [[nodiscard]] bool fits(std::size_t from, std::size_t to) const {
        int used = 1, column = 0;
        for (std::size_t i = from; i < to; ++i) {
            const int space = i > from && !separator(words_[i - 1], words_[i]).empty() ? 1 : 0;
            if (i == from || column + space + columns_[i] <= line_) {
                column += space + columns_[i];
            } else {
                column = columns_[i];
                if (++used > rules_.lines) return false;
            }
        }
        return true;
    }

    // Of not ending the caption after a word.
    [[nodiscard]] double cost_of_going_on(std::size_t word) const {
        const double waits = pause_[word] > kPause ? kWaits * (pause_[word] - kPause) + 1 : 0;
        return (break_cost_[word] <= kSentenceEnd ? kRunsOn : 0) + waits;
    }

    [[nodiscard]] double cost_of(std::size_t from, std::size_t to) const {
        const Time until = to < words_.size() ? words_[to].when.in : end_;
        const double spoken = base::to_seconds(words_[to - 1].when.out - words_[from].when.in);
        const double longest = base::to_seconds(rules_.max_duration), shortest = base::to_seconds(rules_.min_duration);
        const double room = std::max(std::clamp(base::to_seconds(until - words_[from].when.in), 0.01, longest), spoken);
        const int length = characters(from, to);
        const double rate = length / room / rules_.characters_per_second;
        const double empty = 1 - std::min(1.0, static_cast<double>(length) / (line_ * rules_.lines));
        double cost = kCaption + kEmptyRoom * empty * empty;
        // A pause ends a phrase, whatever the words.
        const bool pause = to == words_.size() || pause_[to - 1] > kPause;
        cost += pause ? std::min(break_cost_[to - 1], -0.5) : break_cost_[to - 1];
        if (rate > 1) cost += kTooFast * (rate - 1);
        if (room < shortest) cost += kTooShort * (1 - room / shortest);
        if (spoken > longest) cost += kTooLong * (spoken - longest);
        if (to - from == 1 && words_.size() > 1) cost += kSingleWord;
        return cost;
    }

    [[nodiscard]] Cue cue(std::size_t from, std::size_t to) const {
        Cue cue{{words_[from].when.in, std::max(words_[from].when.in, words_[to - 1].when.out)}, {}};
        cue.words.assign(words_.begin() + static_cast<std::ptrdiff_t>(from),
                         words_.begin() + static_cast<std::ptrdiff_t>(to));
        for (const Word& word : cue.words) cue.when.out = std::max(cue.when.out, word.when.out);
        return cue;
    }

    const std::vector<Word>& words_;
    const Rules& rules_;
    Time end_;
    int line_;
    std::vector<int> lengths_, columns_;
    std::vector<double> break_cost_;  // of ending after each word
    std::vector<double> pause_;       // behind each word, in seconds
};

}  // namespace

std::vector<Cue> group(const std::vector<Word>& words, const Rules& rules, Lines lines, const std::string& language,
                       Time end) {
    Track track{language, Grouping(words, rules, lines, language, end).run()};
    const std::vector<base::Span> when = retimed(track, rules, end).when;
    for (std::size_t i = 0; i < track.cues.size(); ++i) track.cues[i].when = when[i];
    return std::move(track.cues);
}

}  // namespace captions
