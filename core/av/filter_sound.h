// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace av {

// One channel of sound through a chain of libavfilter filters ("afftdn=nr=12") that keeps rate and channels. What comes
// out may be shifted by the chain's delay and a little shorter or longer. Throws Errc::input when libav cannot
// configure the chain.
[[nodiscard]] std::vector<std::int16_t> filter_sound(const std::string& description, std::span<const std::int16_t> pcm,
                                                     int rate);

}  // namespace av
