// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "av/frame.h"
#include "base/file.h"
#include "base/time.h"

// What a player would see and hear in a file, by libav alone.
namespace support {

struct Shown {
    double seconds = 0;  // when
    double luma = 0;     // mean of the Y plane, 0 to 255
};

struct Decoded {
    std::vector<Shown> pictures;
    std::vector<float> sound;  // first channel, from the first sample on
    int sample_rate = 0;
    double sound_starts = 0;  // seconds
    int width = 0, height = 0;
};
Decoded decode_all(const base::Path& file);

// A picture of a clip as plain decoding from its beginning gives it.
struct Still {
    std::int64_t pts = 0;  // ticks of the stream; one after the picture before where the file says none
    base::Time time{};     // the same
    int number = 0;        // of numbered_pictures()
    std::uint64_t checksum = 0;
};
std::vector<Still> decode_stills(const base::Path& file);

// The number that numbered_pictures() drew into an 8-bit picture.
int picture_number(const av::Frame& picture);
// Of every sample of the picture, whatever its format.
std::uint64_t checksum(const av::Frame& picture);

// Median of (beep − flash) in seconds in a flash-and-beep clip, as decoded. NaN when there are fewer than three of
// either.
double beep_minus_flash(const base::Path& file);

// Structural similarity of two 8-bit luma planes of the same size, by 8×8 windows; 1 for equal.
double ssim(const av::Frame& a, const av::Frame& b);

}  // namespace support
