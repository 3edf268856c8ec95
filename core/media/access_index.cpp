// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/access_index.h"

#include <algorithm>
#include <chrono>

#include "av/bitstream.h"

namespace media {

std::vector<PacketScan> scan_packets(av::Demuxer& demuxer, const std::vector<int>& streams, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto deadline =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<PacketScan> scans(streams.size());
    std::vector<std::vector<std::int64_t>> decoded(streams.size());  // decoding times
    std::vector<bool> every_pts(streams.size(), true);
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
        const auto index = static_cast<std::size_t>(which - streams.begin());
        PacketScan& scan = scans[index];
        const std::int64_t pts = packet->pts != AV_NOPTS_VALUE ? packet->pts : packet->dts;
        ++scan.packets;
        if (pts == AV_NOPTS_VALUE) continue;
        scan.first = std::min(scan.first, pts);
        scan.end = std::max(scan.end, pts + std::max<std::int64_t>(packet->duration, 0));
        const AVCodecParameters& parameters = *demuxer.stream(*which).codecpar;
        if (parameters.codec_type != AVMEDIA_TYPE_VIDEO || scan.shown.size() >= PacketScan::kMostShown) continue;
        scan.shown.push_back(pts);
        every_pts[index] = every_pts[index] && packet->pts != AV_NOPTS_VALUE;
        const std::int64_t dts = packet->dts != AV_NOPTS_VALUE ? std::min(packet->dts, pts) : pts;
        decoded[index].push_back(dts);
        if (av::is_random_access_point(*packet, parameters)) scan.access_points.push_back({pts, dts});
    }
    for (std::size_t i = 0; i < scans.size(); ++i) {
        PacketScan& scan = scans[i];
        scan.complete = complete;
        // Program streams give a PTS now and then only, AVI none at all; decoding times are evenly spaced there as
        // well.
        if (!every_pts[i]) scan.shown = std::move(decoded[i]);
        std::sort(scan.shown.begin(), scan.shown.end());
        std::sort(scan.access_points.begin(), scan.access_points.end(),
                  [](const AccessPoint& a, const AccessPoint& b) { return a.pts < b.pts; });
    }
    return scans;
}

}  // namespace media
