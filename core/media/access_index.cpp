// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/access_index.h"

#include <algorithm>
#include <chrono>

#include "av/bitstream.h"

namespace media {

std::vector<PacketScan> scan_packets(av::Demuxer& demuxer, const std::vector<int>& streams, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<PacketScan> scans(streams.size());
    demuxer.select(streams);
    const av::PacketPtr packet(av_packet_alloc());
    bool complete = true;
    while (demuxer.read(*packet)) {
        if (Clock::now() > deadline) {
            complete = false;
            break;
        }
        const auto which = std::find(streams.begin(), streams.end(), packet->stream_index);
        if (which == streams.end() || (packet->flags & AV_PKT_FLAG_DISCARD) != 0) continue;
        PacketScan& scan = scans[static_cast<std::size_t>(which - streams.begin())];
        const std::int64_t pts = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        ++scan.packets;
        if (pts == AV_NOPTS_VALUE) continue;
        scan.first = std::min(scan.first, pts);
        scan.end = std::max(scan.end, pts + std::max<std::int64_t>(packet->duration, 0));
        const AVCodecParameters& parameters = *demuxer.stream(*which).codecpar;
        if (parameters.codec_type != AVMEDIA_TYPE_VIDEO || scan.shown.size() >= PacketScan::kMostShown) continue;
        scan.shown.push_back(pts);
        if (av::is_random_access_point(*packet, parameters)) scan.access_points.push_back(pts);
    }
    for (PacketScan& scan : scans) {
        scan.complete = complete;
        std::sort(scan.shown.begin(), scan.shown.end());
        std::sort(scan.access_points.begin(), scan.access_points.end());
    }
    return scans;
}

}  // namespace media
