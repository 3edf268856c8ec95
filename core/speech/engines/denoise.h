// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "speech/recognizer.h"

namespace speech {

// With less noise, every sample at its time.
[[nodiscard]] std::vector<std::int16_t> denoised(Pcm pcm);

}  // namespace speech
