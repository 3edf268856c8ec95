// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/muxer.h"

#include <cerrno>

#include "av/check.h"

namespace av {

struct Mp4Muxer::State {
    AVFormatContext* format = nullptr;
    std::string file;
    AVRational frame_time{};  // what picture packets count in

    explicit State(std::string name) : file(std::move(name)) {
        ok(avformat_alloc_output_context2(&format, nullptr, "mp4", file.c_str()));
    }
    ~State() {
        if (format == nullptr) return;
        if (format->pb != nullptr) avio_closep(&format->pb);
        avformat_free_context(format);
    }

    AVStream& add(const AVCodecParameters& parameters, AVRational time_base) const {
        AVStream* stream = avformat_new_stream(format, nullptr);
        if (stream == nullptr) throw base::Error(base::Errc::internal, "cannot write", file, "out of memory");
        ok(avcodec_parameters_copy(stream->codecpar, &parameters));
        // HEVC under libav's own choice of tag, hev1, is not played by Apple's.
        stream->codecpar->codec_tag = parameters.codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
        stream->time_base = time_base;
        if (parameters.codec_type == AVMEDIA_TYPE_VIDEO) stream->sample_aspect_ratio = {1, 1};
        return *stream;
    }

    void begin(int clock) {
        format->flags |= AVFMT_FLAG_BITEXACT;
        format->max_interleave_delta = 0;
        ok(avio_open(&format->pb, ("file:" + file).c_str(), AVIO_FLAG_WRITE));
        Dictionary options;
        options.set("movflags", "faststart+negative_cts_offsets+write_colr");
        options.set("use_editlist", 0);
        options.set("video_track_timescale", clock);
        options.set("brand", "mp42");
        ok(avformat_write_header(format, options.get()));
    }

    void write(PacketPtr packet, int index, AVRational from) const {
        packet->stream_index = index;
        av_packet_rescale_ts(packet.get(), from, format->streams[index]->time_base);
        packet->pos = -1;
        ok(av_interleaved_write_frame(format, packet.get()));
        if (format->pb->error < 0) ok(format->pb->error);
    }

    void ok(int result) const { check(result, "cannot write", file, base::Errc::disk); }
};

Mp4Muxer::Mp4Muxer(const base::Path& file, const AVCodecParameters& picture, base::FrameRate rate,
                   const AVCodecParameters& sound)
    : state_(std::make_unique<State>(file.string())) {
    State& s = *state_;
    s.frame_time = {rate.den, rate.num};
    // A clock in which every frame lasts a whole number of ticks, and fine enough for players that round.
    const int clock = rate.num * (rate.num < 1000 ? 1000 : 1);
    AVStream& video = s.add(picture, {1, clock});
    video.avg_frame_rate = video.r_frame_rate = {rate.num, rate.den};
    s.add(sound, {1, sound.sample_rate});
    s.begin(clock);
}

Mp4Muxer::Mp4Muxer(const base::Path& file, const AVCodecParameters& picture)
    : state_(std::make_unique<State>(file.string())) {
    constexpr int kClock = base::kTicksPerSecond;
    state_->frame_time = {1, kClock};
    state_->add(picture, {1, kClock});
    state_->begin(kClock);
}

Mp4Muxer::~Mp4Muxer() = default;

void Mp4Muxer::write_picture(PacketPtr packet) { state_->write(std::move(packet), 0, state_->frame_time); }

void Mp4Muxer::write_sound(PacketPtr packet) {
    state_->write(std::move(packet), 1, {1, state_->format->streams[1]->codecpar->sample_rate});
}

void Mp4Muxer::finish() {
    State& s = *state_;
    s.ok(av_write_trailer(s.format));
    const int result = s.format->pb->error;
    const int closed = avio_closep(&s.format->pb);
    s.ok(result);
    s.ok(closed);
}

}  // namespace av
