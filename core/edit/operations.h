// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "captions/track.h"
#include "edit/answer.h"

// Pure functions on answers. Times are timeline time unless said otherwise. Spans are clipped to the timeline; one that
// is reversed or empty, or begins at or after the end, is Errc::input, as is any edit that would leave nothing.
namespace edit {

// No cut leaves a piece shorter than this standing: it could not show a frame.
inline constexpr base::Time kShortestPiece = base::Time(base::kTicksPerSecond / 100);

[[nodiscard]] base::Time duration(const Answer& answer);

// Adds a clip at the end of the timeline, whole, and gives it an id when it has none or a taken one.
[[nodiscard]] Answer add_clip(Answer answer, media::Clip clip);
// Removes what the spans show, all counted on the timeline before the cut. They may touch or overlap and come in any
// order.
[[nodiscard]] Answer cut(Answer answer, const std::vector<base::Span>& spans);
// Removes everything but the spans, which may touch or overlap and come in any order; they are kept in timeline order.
[[nodiscard]] Answer keep(Answer answer, const std::vector<base::Span>& spans);
// Sets a segment's source span (clip time), clipped to its clip.
[[nodiscard]] Answer trim(Answer answer, SegmentId segment, base::Span source);
// Splits the segment that shows `t` in two; no change at a boundary, or so near that a piece would be too short.
[[nodiscard]] Answer split(Answer answer, base::Time t);
// Moves a segment so that it comes before the one that is at `position` now (0 first; the count of segments: last; a
// larger position is Errc::input).
[[nodiscard]] Answer move(Answer answer, SegmentId segment, std::size_t position);
// Every clip whole again, in the order they were added.
[[nodiscard]] Answer reset(Answer answer);

// What of [0, duration) is in none of the spans, in order.
[[nodiscard]] std::vector<base::Span> complement(std::vector<base::Span> spans, base::Time duration);
// Where the picture jumps because something was cut out or moved, in order.
[[nodiscard]] std::vector<base::Time> jumps(const Answer& answer);
// For reports: the parts of the timeline before an edit that the timeline after it still shows, in order.
[[nodiscard]] std::vector<base::Span> kept(const Answer& before, const Answer& after);

// Where a moment of a clip is on the timeline: the first segment that shows it, or nullopt when it is cut away.
[[nodiscard]] std::optional<base::Time> to_timeline(const Answer& answer, const media::ClipId& clip, base::Time source);
// What the timeline shows at t. `t` at or beyond the end gives the end of the last segment.
struct SourcePoint {
    std::size_t segment = 0;  // index into timeline
    base::Time source{};
};
[[nodiscard]] SourcePoint to_source(const Answer& answer, base::Time t);

// The captions that the timeline shows, in timeline time: words whose middle is cut away are hidden, cues are clipped
// to what is left of them, a cue over a reordering is shown in parts, cues without a word vanish. Sorted by start. For
// whole words project(store(track)) is the track again.
[[nodiscard]] captions::Track project(const Answer& answer, const StoredTrack& track);
// A track in timeline time as it is kept: every word goes to the clip and source time that the timeline shows at its
// middle. What lies beyond the timeline's end is kept after the last segment's end, so that nothing is lost.
[[nodiscard]] StoredTrack store(const Answer& answer, const captions::Track& track);

// The track of a language, nullptr when there is none.
[[nodiscard]] const StoredTrack* find_track(const Answer& answer, const std::string& language);
// Replaces or adds the track of its language.
[[nodiscard]] Answer with_track(Answer answer, StoredTrack track);

}  // namespace edit
