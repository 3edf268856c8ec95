// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "captions/lint.h"
#include "captions/times.h"

namespace captions {

// A track in which what lint() finds is mended as far as the speech lets it, and what was changed: captions that are
// too long, too short or too fast, orphans and torn phrases are cut anew with their neighbours by sense (see group()),
// where that leaves fewer findings; lines are broken anew; times close gaps, end overlaps and begin and end with cuts.
// Words, and captions with nothing wrong about them and beside them, stay as they are, and so do dialogues ("- Yes?
// - No."). `changes` count the captions of the new track.
struct Fixed {
    Track track;
    std::vector<Change> changes;
};
[[nodiscard]] Fixed fix(const Track& track, const Rules& rules, Lines lines, const Facts& facts, base::Time end);

}  // namespace captions
