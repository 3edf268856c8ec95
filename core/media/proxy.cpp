// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/proxy.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <utility>

#include "av/encoder.h"
#include "av/muxer.h"
#include "media/frame_reader.h"
#include "media/normalise.h"

namespace media {
namespace {

constexpr int kShortSide = 540;
constexpr int kKeyEvery = 15;
// A picture that stays longer is written again: readers of MP4 take no more than three seconds for one.
constexpr base::Time kLongest = std::chrono::seconds(1);
constexpr auto kProgressEvery = std::chrono::milliseconds(100);

av::VideoSettings settings_for(UprightSize size, base::FrameRate rate) {
    av::VideoSettings s;
    s.width = size.width;
    s.height = size.height;
    s.rate = rate;
    s.speed = "ultrafast";  // which also leaves out what is slow to decode: CABAC, deblocking, B-frames
    s.profile = "main";
    s.level = "5.1";
    s.crf = 22;
    s.gop_frames = kKeyEvery;
    s.b_frames = 0;
    return s;
}

// Encodes pictures and writes each at its moment.
class Writer {
  public:
    Writer(const base::Path& file, UprightSize size, base::FrameRate rate)
        : encoder_(settings_for(size, rate)), muxer_(file, *encoder_.parameters()) {}

    // Shows the picture over a span that begins where the one before ended.
    void show(const av::Frame& picture, base::Span span) {
        for (base::Time at = span.in; at < span.out; at += kLongest) {
            spans_.push_back({at, std::min(at + kLongest, span.out)});
            encoder_.encode(picture, [this](av::PacketPtr packet) { write(std::move(packet)); });
        }
    }

    void finish() {
        encoder_.finish([this](av::PacketPtr packet) { write(std::move(packet)); });
        muxer_.finish();
    }

  private:
    // Packets come in the order of the pictures, since there are no B-frames.
    void write(av::PacketPtr packet) {
        packet->pts = packet->dts = spans_.front().in.count();
        packet->duration = spans_.front().duration().count();
        spans_.pop_front();
        muxer_.write_picture(std::move(packet));
    }

    av::VideoEncoder encoder_;
    av::Mp4Muxer muxer_;
    std::deque<base::Span> spans_;  // of the pictures inside the encoder
};

}  // namespace

Info proxy_info(const Info& clip) {
    Info info;
    info.container = "mp4";
    info.duration = clip.duration;
    info.video_tracks = 1;
    VideoInfo& v = info.video.emplace();
    const UprightSize size = upright_size(*clip.video, kShortSide);
    v.codec = "h264";
    v.pix_fmt = "yuv420p";
    v.width = v.coded_width = size.width;
    v.height = v.coded_height = size.height;
    v.rate = clip.video->rate;
    v.variable_rate = clip.video->variable_rate;
    v.longest_gap = clip.video->longest_gap;
    v.primaries = v.transfer = v.matrix = "bt709";
    return info;
}

void build_proxy(const base::Path& clip, const Info& info, const base::Path& to, const base::RunContext& run) {
    base::PendingFile pending(to);
    FrameReader reader(clip, info, run.cancel);
    Normaliser upright(*info.video, kShortSide);
    Writer writer(pending.part(), upright.size(), info.video->rate);
    // The first picture is on screen from clip time 0, the last to the end.
    av::Frame shown = reader.at({});
    base::Time since{};
    auto reported = std::chrono::steady_clock::now();
    while (reader.next()) {
        const base::Time now = std::max(reader.shown_from(), base::Time{});
        if (now > since) writer.show(upright(shown), {std::exchange(since, now), now});
        shown = reader.current();
        if (const auto tick = std::chrono::steady_clock::now(); run.progress && tick - reported >= kProgressEvery) {
            reported = tick;
            run.progress({"Preparing the preview", base::to_seconds(now) / base::to_seconds(info.duration)});
        }
    }
    writer.show(upright(shown), {since, std::max(info.duration, since + info.video->rate.start(1))});
    writer.finish();
    pending.commit();
}

}  // namespace media
