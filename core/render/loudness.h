// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "delivery/target.h"
#include "qc/check.h"

namespace render {

// Integrated loudness and true peak of 48 kHz interleaved sound by ITU-R BS.1770-4 (libebur128). Not measurable when
// nothing passes the gate.
[[nodiscard]] qc::SoundMeasure measure(std::span<const float> interleaved, int channels);

inline constexpr double kMostGain = 20;  // dB

// Gains that sound should get: at most kMostGain, none where nothing can be measured or it lies below -50 LUFS (room
// noise, not speech).
struct Gain {
    double decibels = 0;
    bool applied = false;
};
[[nodiscard]] Gain gain_for(const qc::SoundMeasure& measured, const delivery::Loudness& wanted);

// The sound with a gain, its true peak held under `ceiling` dBTP: gain goes down smoothly 5 ms before a peak and comes
// back after it, so that nothing clips and nothing clicks. Peaks between the samples are found at four times the rate.
// The same at every call, wherever the sound comes from.
[[nodiscard]] std::vector<float> amplify(std::span<const float> interleaved, int channels, double decibels,
                                         double ceiling);

}  // namespace render
