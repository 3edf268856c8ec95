// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "capture/source.h"

namespace capture {

// The camera, with sound, that is none: SyntheticSource.
inline constexpr const char* kSynthetic = "synthetic";

// The camera and microphone of these ids, as av::devices() names them, or kSynthetic; without a microphone: empty.
// Takes up to seconds. Throws Errc::input with what to do.
[[nodiscard]] std::unique_ptr<Source> open_source(const std::string& camera, const std::string& microphone,
                                                  const av::LiveWish& wish = {});

}  // namespace capture
