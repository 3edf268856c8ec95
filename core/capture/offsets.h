// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/time.h"

// How much later than their times say the sound of a microphone is to be heard with the picture of a camera: what
// calibration found, kept for the next recording.
namespace capture {

// Either way.
inline constexpr base::Time kMostOffset{2 * base::kTicksPerSecond};

// Beside the user's settings.
[[nodiscard]] base::Path offsets_file();

// Of this pair; none where nobody calibrated it. Ids as av::devices() names them. Throws Errc::input when the file is
// damaged.
[[nodiscard]] std::optional<base::Time> offset_of(const std::string& camera, const std::string& microphone,
                                                  const base::Path& file = offsets_file());
// Keeps it, in milliseconds, in place of what was kept for the pair; a damaged file is replaced. Throws Errc::disk, and
// Errc::usage when it is beyond kMostOffset.
void keep_offset(const std::string& camera, const std::string& microphone, base::Time offset,
                 const base::Path& file = offsets_file());

}  // namespace capture
