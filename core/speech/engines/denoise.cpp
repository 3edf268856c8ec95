// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/denoise.h"

#include <algorithm>

#include "av/filter_sound.h"

namespace speech {
namespace {

constexpr const char* kFilter = "afftdn=nr=30:nf=-35";
constexpr std::size_t kDelay = 400;  // samples by which it comes late

}  // namespace

std::vector<std::int16_t> denoised(Pcm pcm) {
    std::vector<std::int16_t> longer(pcm.begin(), pcm.end());
    longer.resize(pcm.size() + kDelay);
    std::vector<std::int16_t> out = av::filter_sound(kFilter, longer, kSampleRate);
    out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(std::min(kDelay, out.size())));
    out.resize(pcm.size());
    return out;
}

}  // namespace speech
