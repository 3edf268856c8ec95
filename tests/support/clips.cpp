// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clips.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "av/check.h"
#include "av/filter_graph.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

namespace support {
namespace {

struct Track {
    av::CodecContextPtr encoder;
    AVStream* stream = nullptr;
    std::vector<av::PacketPtr> packets;
};

av::Dictionary dictionary(const std::map<std::string, std::string>& entries) {
    av::Dictionary out;
    for (const auto& [key, value] : entries) out.set(key.c_str(), value);
    return out;
}

int samples_per_packet(AVCodecID codec) {
    switch (codec) {
        case AV_CODEC_ID_OPUS: return 960;
        case AV_CODEC_ID_MP3: return 1152;
        case AV_CODEC_ID_AC3: return 1536;
        default: return 1024;
    }
}

void drain(Track& track) {
    for (;;) {
        av::PacketPtr packet(av_packet_alloc());
        const int result = avcodec_receive_packet(track.encoder.get(), packet.get());
        if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
        av::check(result, "cannot make a test clip");
        track.packets.push_back(std::move(packet));
    }
}

Track encode(const std::string& source, bool sound, const std::string& codec_name,
             const std::map<std::string, std::string>& options, bool global_header, int clock = 90'000) {
    Track track;
    const AVCodec* codec = avcodec_find_encoder_by_name(codec_name.c_str());
    if (codec == nullptr)
        throw base::Error(base::Errc::internal, "cannot make a test clip", codec_name, "no such encoder");
    std::string chain = source;
    if (sound && codec->sample_fmts != nullptr)
        chain += fmt::format(",aformat=sample_fmts={}", av_get_sample_fmt_name(codec->sample_fmts[0]));
    if (sound) chain += fmt::format(",asetnsamples={}:p=0", samples_per_packet(codec->id));
    const auto open = [&](const av::Frame& frame) {
        track.encoder.reset(avcodec_alloc_context3(codec));
        AVCodecContext& c = *track.encoder;
        if (sound) {
            c.sample_rate = frame->sample_rate;
            c.sample_fmt = static_cast<AVSampleFormat>(frame->format);
            av::check(av_channel_layout_copy(&c.ch_layout, &frame->ch_layout), "cannot make a test clip");
            c.time_base = {1, frame->sample_rate};
        } else {
            c.width = frame.width();
            c.height = frame.height();
            c.pix_fmt = static_cast<AVPixelFormat>(frame->format);
            c.sample_aspect_ratio = frame->sample_aspect_ratio;
            c.colorspace = frame->colorspace;
            c.color_primaries = frame->color_primaries;
            c.color_trc = frame->color_trc;
            c.color_range = frame->color_range;
            c.time_base = {1, clock};
            c.framerate = {clock < 1000 ? clock : 30, 1};
        }
        if (global_header) c.flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        av::Dictionary settings = dictionary(options);
        av::check(avcodec_open2(&c, codec, sound ? nullptr : settings.get()), "cannot make a test clip", codec_name);
    };
    av::generate(chain, sound, [&](av::Frame frame) {
        if (!track.encoder) open(frame);
        // Sources count in their own time base, which generate() leaves in the frame.
        frame->pts = av_rescale_q(frame->pts, frame->time_base, track.encoder->time_base);
        frame->pict_type = AV_PICTURE_TYPE_NONE;
        av::check(avcodec_send_frame(track.encoder.get(), frame.get()), "cannot make a test clip");
        drain(track);
    });
    av::check(avcodec_send_frame(track.encoder.get(), nullptr), "cannot make a test clip");
    drain(track);
    return track;
}

}  // namespace

void write_clip(const base::Path& file, const ClipSpec& spec) {
    av::set_up_logging(false);
    AVFormatContext* format = nullptr;
    av::check(avformat_alloc_output_context2(&format, nullptr, nullptr, file.c_str()), "cannot make a test clip",
              file.string());
    const auto close = [](AVFormatContext* f) {
        if (f->pb != nullptr) avio_closep(&f->pb);
        avformat_free_context(f);
    };
    const std::unique_ptr<AVFormatContext, decltype(close)> owner(format, close);
    const bool global_header = (format->oformat->flags & AVFMT_GLOBALHEADER) != 0;
    std::vector<Track> tracks;
    const auto add_sound = [&] {
        if (!spec.sound.empty()) tracks.push_back(encode(spec.sound, true, spec.audio_codec, {}, global_header));
        for (const std::string& more : spec.more_sounds)
            tracks.push_back(encode(more, true, spec.audio_codec, {}, global_header));
    };
    if (spec.sound_first) add_sound();
    if (!spec.picture.empty())
        tracks.push_back(encode(spec.picture, false, spec.video_codec, spec.video_options, global_header, spec.clock));
    if (!spec.sound_first) add_sound();
    if (spec.cover) tracks.push_back(encode("color=red:s=64x64:r=1:d=1,format=yuvj420p", false, "mjpeg", {}, false, 1));

    for (std::size_t i = 0; i < tracks.size(); ++i) {
        Track& track = tracks[i];
        track.stream = avformat_new_stream(format, nullptr);
        track.stream->time_base = track.encoder->time_base;
        av::check(avcodec_parameters_from_context(track.stream->codecpar, track.encoder.get()),
                  "cannot make a test clip");
        if (track.encoder->codec_type == AVMEDIA_TYPE_AUDIO) continue;
        if (spec.cover && i + 1 == tracks.size()) {
            track.stream->disposition = AV_DISPOSITION_ATTACHED_PIC;
            continue;
        }
        track.stream->sample_aspect_ratio = track.encoder->sample_aspect_ratio;
        // The QuickTime muxer counts its timecode track in frames.
        if (spec.tags.contains("timecode")) track.stream->avg_frame_rate = track.encoder->framerate;
        if (spec.rotation != 0 || spec.mirrored) {
            std::uint8_t* data =
                av_stream_new_side_data(track.stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof(std::int32_t) * 9);
            auto* matrix = reinterpret_cast<std::int32_t*>(data);
            av_display_rotation_set(matrix, spec.rotation);
            if (spec.mirrored) av_display_matrix_flip(matrix, 1, 0);
        }
    }
    for (const auto& [key, value] : spec.tags) av_dict_set(&format->metadata, key.c_str(), value.c_str(), 0);
    av::check(avio_open(&format->pb, ("file:" + file.string()).c_str(), AVIO_FLAG_WRITE), "cannot make a test clip",
              file.string());
    av::Dictionary options = dictionary(spec.format_options);
    std::vector<AVRational> from;
    for (const Track& track : tracks) from.push_back(track.encoder->time_base);
    av::check(avformat_write_header(format, options.get()), "cannot make a test clip", file.string());

    struct Due {
        double when;
        std::size_t track;
        std::size_t packet;
    };
    std::vector<Due> order;
    for (std::size_t t = 0; t < tracks.size(); ++t)
        for (std::size_t p = 0; p < tracks[t].packets.size(); ++p)
            order.push_back({static_cast<double>(tracks[t].packets[p]->dts) * av_q2d(from[t]), t, p});
    std::stable_sort(order.begin(), order.end(), [](const Due& a, const Due& b) { return a.when < b.when; });
    const double shift = spec.sound_starts;
    for (const Due& due : order) {
        av::PacketPtr& packet = tracks[due.track].packets[due.packet];
        const bool is_sound = tracks[due.track].encoder->codec_type == AVMEDIA_TYPE_AUDIO;
        const double delay = spec.starts + (is_sound ? std::max(shift, 0.0) : std::max(-shift, 0.0));
        const auto ticks = static_cast<std::int64_t>(std::llround(delay / av_q2d(from[due.track])));
        packet->pts += ticks;
        packet->dts += ticks;
        packet->stream_index = static_cast<int>(due.track);
        if (spec.spoil) spec.spoil(*packet, is_sound);
        av_packet_rescale_ts(packet.get(), from[due.track], tracks[due.track].stream->time_base);
        av::check(av_interleaved_write_frame(format, packet.get()), "cannot make a test clip", file.string());
    }
    av::check(av_write_trailer(format), "cannot make a test clip", file.string());
}

ClipSpec flash_and_beep(int seconds, const std::string& rate, const std::string& picture_filters) {
    ClipSpec spec;
    spec.picture = fmt::format(
        "color=black:s=320x180:r={}:d={},drawbox=t=fill:c=white:enable='gte(t,1)*lt(mod(t,1),0.1)',format=yuv420p{}{}",
        rate, seconds, picture_filters.empty() ? "" : ",", picture_filters);
    spec.sound = fmt::format(
        "aevalsrc='if(gte(t,1)*lt(mod(t,1),0.1),0.5*sin(2*PI*1000*t),0)':s=44100:d={},aformat=channel_layouts=stereo",
        seconds);
    return spec;
}

std::string numbered_pictures(int count, const std::string& rate) {
    return fmt::format(
        "color=black:s=128x64:r={},trim=end_frame={},format=yuv420p,"
        "geq=lum='if(lt(Y,32),if(bitand(floor(N/pow(2,floor(X/8))),1),235,16),20+mod(X*3+Y*5+N*7,200))':"
        "cb='64+mod(X+N*2,128)':cr='64+mod(Y+N*3,128)'",
        rate, count);
}

}  // namespace support
