// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "av/demuxer.h"

namespace media {

// A packet that decoding can really begin at.
struct AccessPoint {
    std::int64_t pts = 0;
    std::int64_t dts = 0;  // where to seek to; at most pts
};

// What one pass over the packets of a stream finds, without decoding. Timestamps are in the stream's time base.
struct PacketScan {
    std::int64_t packets = 0;
    std::int64_t first = INT64_MAX;          // smallest presentation time
    std::int64_t end = INT64_MIN;            // largest presentation time plus its duration
    std::vector<std::int64_t> shown;         // when pictures follow each other, in order; at most kMostShown
    std::vector<AccessPoint> access_points;  // in order of pts
    bool complete = false;                   // false: stopped by a limit, figures are of the beginning only

    static constexpr std::size_t kMostShown = 2'000'000;
};

// Reads the whole file, at most for `seconds` of wall time, and returns a scan for each of `streams`.
[[nodiscard]] std::vector<PacketScan> scan_packets(av::Demuxer& demuxer, const std::vector<int>& streams,
                                                   double seconds);

}  // namespace media
