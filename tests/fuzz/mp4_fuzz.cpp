// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "qc/mp4.h"

// Any bytes are read into values of bounded size.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
    const auto file = qc::mp4::read(in);
    if (!file) return 0;
    if (file->tracks.size() > 64 || file->tags.size() > 64 || file->order.size() > 256) std::abort();
    for (const qc::mp4::Track& track : file->tracks)
        if (track.pixel_width <= 0 || track.pixel_height <= 0) std::abort();
    return 0;
}
