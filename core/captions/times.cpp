// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/times.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace captions {
namespace {

using base::Span;
using base::Time;

// A caption that came earlier would be read before it is said.
constexpr Time kMostLead{base::kTicksPerSecond / 2};
// Times that differ by less are the same to a reader, and to files that count milliseconds.
constexpr Time kSame{base::kTicksPerSecond / 1000};

double characters(const Cue& cue) { return static_cast<double>(text::count_code_points(text_of(cue))); }

// The work of retimed() on one track: `when` is what becomes of the times.
class Mending {
  public:
    Mending(const Track& track, const Rules& rules, Time end) : track_(track), rules_(rules), end_(end) {
        for (const Cue& cue : track.cues) fixed_.when.push_back(cue.when);
    }

    Retimed run() {
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
        const auto tell = [&](Time was, Time is, Change::What what) {
            if (is != was) fixed_.changes.push_back({i, what, why, is - was});
        };
        tell(when.in, now.in, Change::What::begin);
        tell(when.out, now.out, Change::What::end);
        when = now;
    }

    void mend_overlap(std::size_t i) {
        if (!has_next(i)) return;
        const Span when = fixed_.when[i];
        const Time out = fixed_.when[i + 1].in - least_gap();
        if (when.out > fixed_.when[i + 1].in && out > when.in) change(i, {when.in, out}, "overlap");
    }

    void mend_pace(std::size_t i) {
        Span when = fixed_.when[i];
        const Time readable = base::from_seconds(characters(track_.cues[i]) / rules_.characters_per_second);
        const bool too_short = when.duration() + kSame < rules_.min_duration;
        const Time wanted = std::clamp(readable, rules_.min_duration, rules_.max_duration);
        if (when.duration() + kSame >= wanted) return;
        when.out = std::max(when.out, std::min(when.in + wanted, latest_out(i)));
        if (when.duration() < wanted) when.in = std::min(when.in, std::max(when.out - wanted, earliest_in(i)));
        change(i, when, too_short ? "too-short" : "too-fast");
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
        if (reads_well) change(i, {when.in, out}, "gap");
    }

    const Track& track_;
    const Rules& rules_;
    Time end_;
    Retimed fixed_;
};

}  // namespace

Retimed retimed(const Track& track, const Rules& rules, Time end) { return Mending(track, rules, end).run(); }

}  // namespace captions
