// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "captions/change.h"
#include "captions/rules.h"
#include "captions/track.h"

namespace captions {

// The times that mend what times alone can: overlaps, captions that are too short or too fast where there is room
// beside them, and gaps. Nothing goes beyond `end`, nothing begins more than half a second earlier.
struct Retimed {
    std::vector<base::Span> when;  // of each cue
    std::vector<Change> changes;
};
[[nodiscard]] Retimed retimed(const Track& track, const Rules& rules, base::Time end);

}  // namespace captions
