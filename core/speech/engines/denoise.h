// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "speech/recognizer.h"

namespace speech {

// Is the noise between the words so loud that reducing it helps an engine? (Less than 25 dB below the voice.)
[[nodiscard]] bool noisy(Pcm pcm);

// With less noise, every sample at its time.
[[nodiscard]] std::vector<std::int16_t> denoised(Pcm pcm);

}  // namespace speech
