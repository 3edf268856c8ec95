// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "av/encoder.h"
#include "delivery/target.h"
#include "qc/check.h"
#include "qc/finding.h"

namespace render {

// A programme's sound as a target gets it.
struct MasteredSound {
    av::Sound sound;
    qc::SoundMeasure measured;  // of the decoded result
    bool levelled = true;       // false: there is no speech loud enough to measure, so the volume is as it was
};
// What its maker has to say of it.
[[nodiscard]] std::vector<qc::Finding> findings_of(const MasteredSound& mastered);

// As bytes (CBOR) and back. Bytes that are not such throw Errc::input.
[[nodiscard]] std::string to_bytes(const MasteredSound& mastered);
[[nodiscard]] MasteredSound mastered_from_bytes(const std::string& bytes);

// Brings stereo sound (48 kHz, interleaved) to the loudness and under the true peak that the target wants, as measured
// after encoding: where AAC overshoots, the limiter's ceiling goes down and the sound is encoded again.
[[nodiscard]] MasteredSound master(const std::vector<float>& stereo, const delivery::AudioSpec& spec,
                                   const delivery::Loudness& wanted);

}  // namespace render
