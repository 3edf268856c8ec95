// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "captions/track.h"
#include "edit/answer.h"

namespace edit {

// A caption on the timeline and where it is kept.
struct ShownCue {
    captions::Cue cue;               // timeline time
    std::size_t stored = 0;          // index into the track's cues
    std::vector<std::size_t> words;  // for each word of `cue`, its index in the stored cue
};

// What project() shows, with its origin.
[[nodiscard]] std::vector<ShownCue> shown_cues(const Answer& answer, const StoredTrack& track);

}  // namespace edit
