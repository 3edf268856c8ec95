// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/run.h"
#include "delivery/target.h"
#include "qc/check.h"
#include "qc/facts.h"

namespace qc {

enum class Fixed { nothing, remuxed, sound_encoded, all_encoded };

struct FixResult {
    Fixed how = Fixed::nothing;
    Report report;  // of the new file
};

// The least that mends what is worse than `info` among the findings and can be mended without a person's choice. Pure.
[[nodiscard]] Fixed way_to_fix(const Facts& facts, const std::vector<Finding>& findings);

// Makes `out` from `in` by encoding picture and sound for the target: the renderer's work, which stands above this
// room.
using EncodeAll = std::function<void(const base::Path& in, const base::Path& out)>;

// Writes `out` (atomically) as the file that `file` should have been for the target, with as little change as that
// takes: a copy where nothing is wrong; a remux where the container alone is wrong and the sound's encoder delay is a
// whole number of packets; else the sound is encoded again and the picture copied; else both, by `encode_all`. Throws
// Errc::input when no such file can be made (for example too long), before any work; Errc::usage when `out` is `file`.
[[nodiscard]] FixResult fix(const base::Path& file, const delivery::Target& target, const base::Path& out,
                            const EncodeAll& encode_all, const base::RunContext& context);

}  // namespace qc
