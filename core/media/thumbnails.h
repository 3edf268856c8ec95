// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/run.h"
#include "media/info.h"

namespace media {

// Small upright pictures of a clip, evenly spread, for the strip under a waveform.
struct Thumbnails {
    int width = 0, height = 0;  // of each
    int count = 0;              // picture i stands for the clip times [i, i + 1) · duration / count
    std::string rgb;            // 8 bits a colour, rows without padding, one picture after the other

    [[nodiscard]] std::size_t bytes_each() const {
        return static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    }
    [[nodiscard]] const char* picture(int index) const {
        return rgb.data() + static_cast<std::size_t>(index) * bytes_each();
    }
    friend bool operator==(const Thumbnails&, const Thumbnails&) = default;
};

// `count` pictures (1 to 1000), `height` pixels high (8 to 400). Each shows the key picture nearest to the middle of
// its stretch where there is one in that stretch, since that one is read fastest, else the exact picture of the middle.
// Needs info.video. Throws Errc::input, Errc::cancelled.
[[nodiscard]] Thumbnails read_thumbnails(const base::Path& file, const Info& info, int count, int height,
                                         const base::RunContext& run);

// Throws Errc::disk.
void write_thumbnails(const base::Path& file, const Thumbnails& thumbnails);
// nullopt when there is no whole file of thumbnails there.
[[nodiscard]] std::optional<Thumbnails> read_thumbnails(const base::Path& file);

}  // namespace media
