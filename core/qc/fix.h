// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/run.h"
#include "delivery/target.h"
#include "qc/check.h"

namespace qc {

enum class Fixed { nothing, remuxed, sound_encoded, all_encoded };

struct FixResult {
    Fixed how = Fixed::nothing;
    Report report;  // of the new file
};

// Writes `out` (atomically) as the file that `file` should have been for the target, with as little change as that takes: a remux where
// the container alone is wrong and the sound's encoder delay is a whole number of packets; else the sound is encoded
// again and the picture copied; else both. Throws Errc::input when no such file can be made (for example too long).
[[nodiscard]] FixResult fix(const base::Path& file, const delivery::Target& target, const base::Path& out,
                            const base::RunContext& context);

}  // namespace qc
