// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/projection.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "edit/operations.h"

namespace edit {
namespace {

using base::Span;
using base::Time;

// The moment that decides whether a word is seen: its middle, kept off the cue's very end, which is not shown any more.
Time moment(const captions::Word& word, Span cue) {
    const Time middle = (word.when.in + word.when.out) / 2;
    return cue.empty() ? cue.in : std::clamp(middle, cue.in, cue.out - Time{1});
}

Span within(Span span, Span limits) {
    return {std::clamp(span.in, limits.in, limits.out), std::clamp(span.out, limits.in, limits.out)};
}

// Whether a caption may run over the join of two neighbours: the second shows what comes later in the same clip.
bool runs_on(const Segment& a, const Segment& b) { return a.clip == b.clip && a.source.out <= b.source.in; }

// Where each segment starts on the timeline, and where the last one ends.
std::vector<Time> boundaries(const Answer& answer) {
    std::vector<Time> out{Time{}};
    for (const Segment& segment : answer.timeline) out.push_back(out.back() + segment.source.duration());
    return out;
}

// The segment on screen at t; the first before the beginning, the last from the end on.
std::size_t segment_at(const std::vector<Time>& starts, Time t) {
    const auto next = std::upper_bound(starts.begin() + 1, starts.end() - 1, t);
    return static_cast<std::size_t>(std::distance(starts.begin() + 1, next));
}

bool shows_part_of(const Segment& segment, const StoredCue& stored) {
    const Span when = stored.cue.when;
    return segment.clip == stored.clip &&
           (when.overlaps(segment.source) || (when.empty() && segment.source.contains(when.in)));
}

// Neighbours on the timeline that one caption runs over, seen as one stretch.
struct Run {
    const Answer& answer;
    const std::vector<Time>& starts;
    std::size_t first, last;

    // Where a span of the clip begins and ends on the timeline, clipped to what the run shows of it.
    [[nodiscard]] Span to_timeline(Span source) const {
        std::size_t in = first, out = last;
        while (in < last && segment(in).out <= source.in) ++in;
        while (out > first && segment(out).in >= source.out) --out;
        const Span shown{place(in, source.in), place(out, source.out)};
        return {shown.in, std::max(shown.in, shown.out)};
    }
    [[nodiscard]] bool shows(Time t) const {
        for (std::size_t i = first; i <= last; ++i)
            if (segment(i).contains(t)) return true;
        return false;
    }

  private:
    [[nodiscard]] Span segment(std::size_t i) const { return answer.timeline[i].source; }
    [[nodiscard]] Time place(std::size_t i, Time t) const {
        return starts[i] + (std::clamp(t, segment(i).in, segment(i).out) - segment(i).in);
    }
};

ShownCue show(const captions::Cue& cue, std::size_t stored, const Run& run) {
    ShownCue shown;
    shown.stored = stored;
    shown.cue.when = run.to_timeline(cue.when);
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        if (!run.shows(moment(cue.words[i], cue.when))) continue;
        captions::Word word = cue.words[i];
        word.when = run.to_timeline(word.when);
        shown.cue.words.push_back(std::move(word));
        shown.words.push_back(i);
    }
    return shown;
}

// What of a cue on the timeline is kept against the run's clip.
StoredCue keep(const captions::Cue& cue, const Run& run) {
    const std::size_t first = run.first, last = run.last;
    const auto to_clip = [&](Time t, std::size_t i) { return t - run.starts[i] + run.answer.timeline[i].source.in; };
    const bool is_first = first == 0;
    const bool is_last = last + 1 == run.answer.timeline.size();
    const Span reach{is_first ? -kFarthest : run.starts[first], is_last ? kFarthest : run.starts[last + 1]};
    const Span visible = within(cue.when, reach);
    StoredCue part;
    part.clip = run.answer.timeline[first].clip;
    part.cue.when = within({to_clip(visible.in, first), to_clip(visible.out, last)}, {-kFarthest, kFarthest});
    for (captions::Word word : cue.words) {
        const std::size_t i = segment_at(run.starts, moment(word, cue.when));
        if (i < first || i > last) continue;
        word.when = within({to_clip(word.when.in, i), to_clip(word.when.out, i)}, part.cue.when);
        part.cue.words.push_back(std::move(word));
    }
    return part;
}

}  // namespace

std::optional<Time> to_timeline(const Answer& answer, const media::ClipId& clip, Time source) {
    Time start{};
    for (const Segment& segment : answer.timeline) {
        if (segment.clip == clip && segment.source.contains(source)) return start + (source - segment.source.in);
        start += segment.source.duration();
    }
    return {};
}

SourcePoint to_source(const Answer& answer, Time t) {
    if (answer.timeline.empty()) return {};
    const std::vector<Time> starts = boundaries(answer);
    t = std::clamp(t, Time{}, starts.back());
    const std::size_t i = segment_at(starts, t);
    return {i, answer.timeline[i].source.in + (t - starts[i])};
}

std::vector<ShownCue> shown_cues(const Answer& answer, const StoredTrack& track) {
    const std::vector<Time> starts = boundaries(answer);
    std::vector<ShownCue> out;
    for (std::size_t k = 0; k < track.cues.size(); ++k) {
        const StoredCue& stored = track.cues[k];
        for (std::size_t first = 0, last = 0; first < answer.timeline.size(); first = last + 1) {
            last = first;
            if (!shows_part_of(answer.timeline[first], stored)) continue;
            while (last + 1 < answer.timeline.size() && runs_on(answer.timeline[last], answer.timeline[last + 1]) &&
                   shows_part_of(answer.timeline[last + 1], stored))
                ++last;
            ShownCue shown = show(stored.cue, k, {answer, starts, first, last});
            if (!shown.cue.words.empty()) out.push_back(std::move(shown));
        }
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const ShownCue& a, const ShownCue& b) { return a.cue.when.in < b.cue.when.in; });
    return out;
}

captions::Track project(const Answer& answer, const StoredTrack& track) {
    captions::Track out;
    out.language = track.language;
    for (ShownCue& shown : shown_cues(answer, track)) out.cues.push_back(std::move(shown.cue));
    return out;
}

StoredTrack store(const Answer& answer, const captions::Track& track) {
    if (answer.timeline.empty())
        throw base::Error(base::Errc::input, "cannot keep the captions", {}, "the answer has no clip",
                          "Add a clip first.");
    const std::vector<Time> starts = boundaries(answer);
    StoredTrack out;
    out.language = track.language;
    for (const captions::Cue& cue : track.cues) {
        const std::size_t end = segment_at(starts, cue.when.empty() ? cue.when.in : cue.when.out - Time{1});
        std::size_t first = segment_at(starts, cue.when.in);
        for (std::size_t i = first; i <= end; ++i) {
            if (i < end && runs_on(answer.timeline[i], answer.timeline[i + 1])) continue;
            StoredCue part = keep(cue, {answer, starts, first, i});
            if (!part.cue.words.empty()) out.cues.push_back(std::move(part));
            first = i + 1;
        }
    }
    return out;
}

}  // namespace edit
