// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "av/handles.h"
#include "base/time.h"

namespace media {

// How pictures follow each other.
struct PictureRate {
    base::FrameRate nominal;   // by the usual distance, which gaps and lost pictures do not move; by their count
                               // where no distance is usual
    bool variable = false;     // more than one distance in fifty differs from the usual one
    base::Time longest_gap{};  // the longest time that one picture stays, when that is far more than usual
};

// Of pictures shown at these times (ticks of `base`, in order). `claimed` is what the file says, 0/0 when nothing; it
// decides between close rates such as 29.97 and 30 where the times are too few or too coarse.
[[nodiscard]] PictureRate picture_rate(const std::vector<std::int64_t>& shown, AVRational base, AVRational claimed);

}  // namespace media
