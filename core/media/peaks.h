// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/run.h"
#include "media/info.h"

namespace media {

// A clip's sound as a waveform shows it.
struct Peaks {
    static constexpr int kPerSecond = 100;

    // The largest |sample| of the mean of both channels, as played, in each hundredth of a second of clip time from 0
    // on; 255 is full scale.
    std::vector<std::uint8_t> values;

    // The largest of the values that overlap the span; 0 outside the clip.
    [[nodiscard]] std::uint8_t loudest(base::Span span) const;
    friend bool operator==(const Peaks&, const Peaks&) = default;
};

// Listens to the whole clip, a stretch at a time: takes 25 MB whatever its length. Silence where it has no sound, so
// that the values always cover info.duration. Throws Errc::input, Errc::cancelled.
[[nodiscard]] Peaks measure_peaks(const base::Path& file, const Info& info, const base::RunContext& run);

// Throws Errc::disk.
void write_peaks(const base::Path& file, const Peaks& peaks);
// nullopt when there is no whole file of peaks there.
[[nodiscard]] std::optional<Peaks> read_peaks(const base::Path& file);

}  // namespace media
