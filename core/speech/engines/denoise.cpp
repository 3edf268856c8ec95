// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/denoise.h"

#include <algorithm>

#include "av/filter_sound.h"
#include "speech/voice.h"

namespace speech {
namespace {

constexpr const char* kFilter = "afftdn=nr=30:nf=-35";
constexpr std::size_t kDelay = 400;  // samples by which it comes late
constexpr float kQuietEnough = 25;   // dB

float percentile(std::vector<float> values, double share) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace

bool noisy(Pcm pcm) {
    LevelMeter meter;
    meter.add(pcm);
    const std::vector<float> levels = meter.levels();
    return !levels.empty() && percentile(levels, 0.95) - percentile(levels, 0.1) < kQuietEnough;
}

std::vector<std::int16_t> denoised(Pcm pcm) {
    std::vector<std::int16_t> longer(pcm.begin(), pcm.end());
    longer.resize(pcm.size() + kDelay);
    std::vector<std::int16_t> out = av::filter_sound(kFilter, longer, kSampleRate);
    out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(std::min(kDelay, out.size())));
    out.resize(pcm.size());
    return out;
}

}  // namespace speech
