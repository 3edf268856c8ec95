// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "base/file.h"
#include "base/run.h"
#include "base/time.h"

// How late a device's sound is against its picture, from a take in which somebody claps (or something flashes and
// beeps) a few times.
namespace capture {

// A picture as far as this is concerned: when it is first shown, how bright it is and how much of it is not as in the
// one before, both 0 to 255.
struct Glimpse {
    base::Time at{};
    double light = 0;
    double change = 0;
};

struct Calibration {
    base::Time late{};    // sound after picture; negative where it is early
    base::Time spread{};  // half of the claps are within this of it
    int claps = 0;        // seen and heard
    bool sure = false;    // there are enough of them and they agree
};

// From pictures in order, and sound of 48 kHz in one channel from time 0 on. A clap is seen where movement ends at
// once, a flash where light begins; both are heard as sound out of quiet. Looks for up to half a second either way.
[[nodiscard]] Calibration calibrate(std::span<const Glimpse> pictures, std::span<const float> sound);
// From the first minute of a file. Throws Errc::input when it cannot be played or has no sound.
[[nodiscard]] Calibration calibrate(const base::Path& file, const base::CancelToken& cancel);

}  // namespace capture
