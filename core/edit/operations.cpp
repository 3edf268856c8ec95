// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/operations.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace edit {
namespace {

using base::Span;
using base::Time;

[[noreturn]] void refuse(const char* doing, std::string cause, const char* hint = "") {
    throw base::Error(base::Errc::input, doing, {}, std::move(cause), hint);
}

std::string in_seconds(Time t) { return fmt::format("{:.6g} s", base::to_seconds(t)); }

// Sorted, joined where they touch, and inside [0, duration).
std::vector<Span> tidy(std::vector<Span> spans, Time duration) {
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.in < b.in; });
    std::vector<Span> out;
    for (Span span : spans) {
        span = intersect(span, {Time{}, duration});
        if (span.empty()) continue;
        if (!out.empty() && span.in <= out.back().out) out.back().out = std::max(out.back().out, span.out);
        else out.push_back(span);
    }
    return out;
}

void check_spans(const char* doing, const std::vector<Span>& spans, Time duration) {
    for (const Span& span : spans) {
        if (span.empty())
            refuse(doing, fmt::format("the span from {} to {} is empty", in_seconds(span.in), in_seconds(span.out)),
                   "Give the earlier time first.");
        if (span.in >= duration)
            refuse(
                doing,
                fmt::format("{} is not before the end of the timeline, {}", in_seconds(span.in), in_seconds(duration)),
                "Give times within the answer.");
    }
}

// The timeline reduced to spans that are tidy. The first piece of a segment keeps its id.
std::vector<Segment> pieces(const std::vector<Segment>& timeline, const std::vector<Span>& spans, SegmentId& next) {
    std::vector<Segment> out;
    Time start{};
    for (const Segment& segment : timeline) {
        const Span on_timeline{start, start + segment.source.duration()};
        bool first = true;
        for (const Span& span : spans) {
            const Span piece = intersect(span, on_timeline);
            if (piece.duration() < std::min(kShortestPiece, on_timeline.duration())) continue;
            out.push_back({first ? segment.id : next++, segment.clip, shift(piece, segment.source.in - start)});
            first = false;
        }
        start = on_timeline.out;
    }
    return out;
}

Answer reduce(const char* doing, Answer answer, const std::vector<Span>& spans) {
    answer.timeline = pieces(answer.timeline, spans, answer.next_segment);
    if (answer.timeline.empty()) refuse(doing, "nothing would be left", "Leave some part of the answer standing.");
    return answer;
}

std::vector<Segment>::iterator find_segment(const char* doing, Answer& answer, SegmentId id) {
    const auto found =
        std::find_if(answer.timeline.begin(), answer.timeline.end(), [id](const Segment& s) { return s.id == id; });
    if (found == answer.timeline.end()) refuse(doing, fmt::format("there is no segment {}", id));
    return found;
}

const media::Clip& clip_of(const Answer& answer, const Segment& segment) {
    return *std::find_if(answer.clips.begin(), answer.clips.end(),
                         [&](const media::Clip& clip) { return clip.id == segment.clip; });
}

bool has_clip(const Answer& answer, const media::ClipId& id) {
    return std::any_of(answer.clips.begin(), answer.clips.end(),
                       [&](const media::Clip& clip) { return clip.id == id; }) ||
           std::any_of(answer.aside.begin(), answer.aside.end(),
                       [&](const Aside& aside) { return aside.clip.id == id; });
}

}  // namespace

Time duration(const Answer& answer) {
    Time sum{};
    for (const Segment& segment : answer.timeline) sum += segment.source.duration();
    return sum;
}

Answer add_clip(Answer answer, media::Clip clip) {
    if (duration(answer) + clip.info.duration > kFarthest)
        throw base::Error(base::Errc::input, "cannot add the clip", clip.file.string(),
                          "the answer would be longer than 100 hours");
    if (clip.info.duration < kShortestPiece)
        throw base::Error(base::Errc::input, "cannot add the clip", clip.file.string(), "it has no length",
                          "Check that the clip plays.");
    for (std::size_t n = answer.clips.size() + answer.aside.size() + 1; clip.id.empty() || has_clip(answer, clip.id);
         ++n)
        clip.id = fmt::format("c{}", n);
    answer.timeline.push_back({answer.next_segment++, clip.id, {Time{}, clip.info.duration}});
    answer.clips.push_back(std::move(clip));
    return answer;
}

Answer cut(Answer answer, const std::vector<Span>& spans) {
    constexpr auto doing = "cannot cut";
    const Time end = duration(answer);
    check_spans(doing, spans, end);
    return reduce(doing, std::move(answer), complement(spans, end));
}

Answer keep(Answer answer, const std::vector<Span>& spans) {
    constexpr auto doing = "cannot trim";
    const Time end = duration(answer);
    check_spans(doing, spans, end);
    return reduce(doing, std::move(answer), tidy(spans, end));
}

Answer trim(Answer answer, SegmentId id, Span source) {
    constexpr auto doing = "cannot trim";
    const auto segment = find_segment(doing, answer, id);
    const Span clipped = intersect(source, {Time{}, clip_of(answer, *segment).info.duration});
    if (clipped.duration() < kShortestPiece) refuse(doing, "nothing would be left of the segment");
    segment->source = clipped;
    return answer;
}

Answer split(Answer answer, Time t) {
    Time start{};
    for (auto segment = answer.timeline.begin(); segment != answer.timeline.end(); ++segment) {
        const Time end = start + segment->source.duration();
        if (t - start >= kShortestPiece && end - t >= kShortestPiece) {
            const Time at = segment->source.in + (t - start);
            Segment second{answer.next_segment++, segment->clip, {at, segment->source.out}};
            segment->source.out = at;
            answer.timeline.insert(segment + 1, std::move(second));
            break;
        }
        start = end;
    }
    return answer;
}

Answer move(Answer answer, SegmentId id, std::size_t position) {
    constexpr auto doing = "cannot move the segment";
    const auto segment = find_segment(doing, answer, id);
    if (position > answer.timeline.size()) refuse(doing, fmt::format("there is no position {}", position));
    const auto target = answer.timeline.begin() + static_cast<std::ptrdiff_t>(position);
    if (target > segment) std::rotate(segment, segment + 1, target);
    else std::rotate(target, segment, segment + 1);
    return answer;
}

Answer reset(Answer answer) {
    if (answer.clips.empty()) refuse("cannot reset", "the answer has no clip", "Add a clip first.");
    answer.timeline.clear();
    for (const media::Clip& clip : answer.clips)
        answer.timeline.push_back({answer.next_segment++, clip.id, {Time{}, clip.info.duration}});
    return answer;
}

std::vector<Span> complement(std::vector<Span> spans, Time duration) {
    std::vector<Span> out;
    Time from{};
    for (const Span& span : tidy(std::move(spans), duration)) {
        if (span.in > from) out.push_back({from, span.in});
        from = span.out;
    }
    if (from < duration) out.push_back({from, duration});
    return out;
}

std::vector<Time> jumps(const Answer& answer) {
    std::vector<Time> out;
    Time start{};
    for (std::size_t i = 0; i < answer.timeline.size(); ++i) {
        const Segment& segment = answer.timeline[i];
        if (i > 0 &&
            (answer.timeline[i - 1].clip != segment.clip || answer.timeline[i - 1].source.out != segment.source.in))
            out.push_back(start);
        start += segment.source.duration();
    }
    return out;
}

std::vector<Span> kept(const Answer& before, const Answer& after) {
    std::vector<Span> spans;
    Time start{};
    for (const Segment& old : before.timeline) {
        for (const Segment& now : after.timeline) {
            if (now.clip != old.clip) continue;
            const Span common = intersect(old.source, now.source);
            if (!common.empty()) spans.push_back(shift(common, start - old.source.in));
        }
        start += old.source.duration();
    }
    return tidy(std::move(spans), start);
}

const StoredTrack* find_track(const Answer& answer, const std::string& language) {
    const auto found = std::find_if(answer.captions.begin(), answer.captions.end(),
                                    [&](const StoredTrack& track) { return track.language == language; });
    return found == answer.captions.end() ? nullptr : &*found;
}

Answer with_track(Answer answer, StoredTrack track) {
    const auto found = std::find_if(answer.captions.begin(), answer.captions.end(),
                                    [&](const StoredTrack& old) { return old.language == track.language; });
    if (found == answer.captions.end()) answer.captions.push_back(std::move(track));
    else *found = std::move(track);
    return answer;
}

}  // namespace edit
