// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "av/encoder.h"
#include "base/run.h"
#include "delivery/target.h"
#include "qc/facts.h"

namespace qc {

// LUFS under which there is only noise in a recording, and nothing to raise.
inline constexpr double kNothingToHear = -50;

// Whether the picture's packets can stand as they are in a file without edit lists: every one is shown, at a constant
// rate once its timestamps are put right, and the sound does not reach far beyond it on either side.
[[nodiscard]] bool can_copy_picture(const Facts& facts);
// The same for the sound: whole packets make up what stands before the picture's start, and the rest reaches to its
// end.
[[nodiscard]] bool can_copy_sound(const Facts& facts);

// The file's sound from the picture's start to its end, at the target's loudness as far as the headroom allows where it
// is off, encoded as AAC. Silence where there is none.
[[nodiscard]] av::Sound encode_sound(const base::Path& file, const Facts& facts, const delivery::Target& target,
                                     bool level, const base::CancelToken& cancel);

// Writes the picture of `file` and its sound, or `sound` in its place, as an upload-ready MP4 to `out`, which is a part
// file. The first packets of a copied sound, which hold the encoder's delay, are left out.
void remux(const base::Path& file, const Facts& facts, std::optional<av::Sound> sound, const base::Path& out,
           const base::CancelToken& cancel);

}  // namespace qc
