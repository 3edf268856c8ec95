// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "base/time.h"

namespace qc {

struct Grid {
    base::FrameRate rate;
    bool constant = true;  // every frame within a tick of the clock, or a millisecond, of its place
    bool on_grid = true;   // every frame within a quarter of a frame of its place
};

// The steady rate that frames at these times (ascending, in ticks of `num`/`den` seconds) come nearest to, and whether
// they keep to it. A usual rate (24000/1001 … 60) is preferred to the measured one. 30 for fewer than two frames.
[[nodiscard]] Grid measure_grid(std::span<const std::int64_t> shown, std::int64_t num, std::int64_t den);

}  // namespace qc
