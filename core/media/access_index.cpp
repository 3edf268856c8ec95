// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/access_index.h"

#include <algorithm>
#include <chrono>

#include "av/bitstream.h"

namespace media {

namespace {

std::uint32_t little_endian(const std::uint8_t* bytes) {
    return static_cast<std::uint32_t>(bytes[0] | bytes[1] << 8 | bytes[2] << 16) | static_cast<std::uint32_t>(bytes[3])
                                                                                       << 24;
}

// Ticks of sound that the decoder leaves out at the packet's beginning and end: an encoder's delay and padding.
struct Skipped {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Skipped skipped_sound(const AVPacket& packet, const AVStream& stream, bool first) {
    std::size_t size = 0;
    const std::uint8_t* data = av_packet_get_side_data(&packet, AV_PKT_DATA_SKIP_SAMPLES, &size);
    if (stream.codecpar->sample_rate <= 0) return {};
    const AVRational sample{1, stream.codecpar->sample_rate};
    // Opus says its delay in its header, and its decoder knows.
    if (data == nullptr && first && stream.codecpar->codec_id == AV_CODEC_ID_OPUS)
        return {av_rescale_q(stream.codecpar->initial_padding, sample, stream.time_base), 0};
    if (data == nullptr || size < 8) return {};
    return {av_rescale_q(little_endian(data), sample, stream.time_base),
            av_rescale_q(little_endian(data + 4), sample, stream.time_base)};
}

// Collects what is known of one stream.
class Scanner {
  public:
    explicit Scanner(const AVStream& stream) : stream_(stream) {}

    void add(const AVPacket& packet) {
        const std::int64_t pts = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        const std::int64_t dts = packet.dts != AV_NOPTS_VALUE ? std::min(packet.dts, pts) : pts;
        const bool picture = stream_.codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        if (picture && pts != AV_NOPTS_VALUE && scan_.access_points.size() < PacketScan::kMostShown &&
            av::is_random_access_point(packet, *stream_.codecpar))
            scan_.access_points.push_back({pts, dts});
        // Decoded but not shown: an edit list begins inside a GOP.
        if ((packet.flags & AV_PKT_FLAG_DISCARD) != 0) return;
        const bool first = scan_.packets++ == 0;
        if (pts == AV_NOPTS_VALUE) return;
        const Skipped skipped = picture ? Skipped{} : skipped_sound(packet, stream_, first);
        scan_.first = std::min(scan_.first, pts + skipped.begin);
        scan_.end = std::max(scan_.end, pts + std::max<std::int64_t>(packet.duration - skipped.end, 0));
        if (!picture || scan_.shown.size() >= PacketScan::kMostShown) return;
        scan_.shown.push_back(pts);
        every_pts_ = every_pts_ && packet.pts != AV_NOPTS_VALUE;
        decoded_.push_back(dts);
    }

    PacketScan finish(bool complete) {
        scan_.complete = complete;
        // Program streams give a PTS now and then only, AVI none at all; decoding times are evenly spaced there as
        // well.
        if (!every_pts_) scan_.shown = std::move(decoded_);
        std::sort(scan_.shown.begin(), scan_.shown.end());
        std::sort(scan_.access_points.begin(), scan_.access_points.end(),
                  [](const AccessPoint& a, const AccessPoint& b) { return a.pts < b.pts; });
        return std::move(scan_);
    }

  private:
    const AVStream& stream_;
    PacketScan scan_;
    std::vector<std::int64_t> decoded_;  // decoding times
    bool every_pts_ = true;
};

}  // namespace

std::vector<PacketScan> scan_packets(av::Demuxer& demuxer, const std::vector<int>& streams, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto deadline =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<Scanner> scanners;
    for (const int stream : streams) scanners.emplace_back(demuxer.stream(stream));
    demuxer.select(streams);
    const av::PacketPtr packet(av_packet_alloc());
    bool complete = true;
    while (demuxer.read(*packet)) {
        if (Clock::now() > deadline) {
            complete = false;
            break;
        }
        const auto which = std::find(streams.begin(), streams.end(), packet->stream_index);
        if (which != streams.end()) scanners[static_cast<std::size_t>(which - streams.begin())].add(*packet);
    }
    std::vector<PacketScan> scans;
    for (Scanner& scanner : scanners) scans.push_back(scanner.finish(complete));
    return scans;
}

}  // namespace media
