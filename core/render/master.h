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
    qc::SoundMeasure measured;          // of the decoded result
    std::vector<qc::Finding> findings;  // for example that there is no speech in it
};

// Brings stereo sound (48 kHz, interleaved) to the loudness and under the true peak that the target wants, as measured
// after encoding: where AAC overshoots, the limiter's ceiling goes down and the sound is encoded again.
[[nodiscard]] MasteredSound master(const std::vector<float>& stereo, const delivery::AudioSpec& spec,
                                   const delivery::Loudness& wanted);

}  // namespace render
