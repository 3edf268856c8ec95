// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "base/run.h"
#include "edit/answer.h"

// Cuts that are not heard and clip no word: of pauses, and of words that somebody chose.
namespace edit {

// What stays of a pause: `after` the word that it follows, and `before` the next one.
struct Margins {
    base::Time before = base::from_seconds(0.1), after = base::from_seconds(0.15);
};

// A stretch of a clip that goes: it may begin anywhere in `in` and end anywhere in `out`, which comes later.
struct LooseCut {
    media::ClipId clip;
    base::Span in, out;  // clip time; an empty one is a moment that cannot be moved
    friend bool operator==(const LooseCut&, const LooseCut&) = default;
};

struct Removal {
    media::ClipId clip;
    base::Span source;  // clip time, not empty
    friend bool operator==(const Removal&, const Removal&) = default;
};

// Where somebody speaks, in each clip's own time; nothing for a clip in which no voice stands out.
using Voices = std::map<media::ClipId, std::vector<base::Span>>;

// Pauses of at least `least` on the timeline, without their margins; also before the first word and after the last.
// Words of captions with times of their own are never cut, whether they were heard or not, and a clip without any voice
// stays whole. Pure. Throws Errc::input when there is no voice at all.
[[nodiscard]] std::vector<LooseCut> cuts_of_pauses(const Answer& answer, const Voices& voices, Margins margins,
                                                   base::Time least);

// The words from `first` to `last`, which count through all captions of the track from 0, removed ones too. The words
// beside them stay whole; of the two pauses around them the longer one stays, the shorter one's margin. Pure.
[[nodiscard]] std::vector<LooseCut> cuts_of_words(const Answer& answer, const StoredTrack& track, std::size_t first,
                                                  std::size_t last, Margins margins = {});

// Where cutting is heard least: in the quietest hundredth of a second, where the wave goes through zero. `stereo` is
// interleaved at 48 kHz and begins at the start of the span. Pure.
[[nodiscard]] base::Time quietest(const std::vector<float>& stereo, base::Span where);

// Listens to the clips that the timeline shows. Takes about 1 s for 10 minutes. Throws as media::read_sound().
[[nodiscard]] Voices hear_voices(const Answer& answer, const base::RunContext& run);
// Decides where each cut begins and ends by listening there.
[[nodiscard]] std::vector<Removal> settle(const Answer& answer, const std::vector<LooseCut>& cuts,
                                          const base::CancelToken& cancel);
// The same without listening: in the middle.
[[nodiscard]] std::vector<Removal> settle(const std::vector<LooseCut>& cuts);

// The answer without what its timeline shows of the stretches. Throws Errc::input when nothing would be left.
[[nodiscard]] Answer without(Answer answer, const std::vector<Removal>& removals);

}  // namespace edit
