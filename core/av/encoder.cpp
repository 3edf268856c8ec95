// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/encoder.h"

#include <fmt/format.h>

#include "av/aac.h"
#include "av/check.h"

extern "C" {
#include <libavcodec/bsf.h>
}

namespace av {
namespace {

using BitstreamFilterPtr = std::unique_ptr<AVBSFContext, FreeByAddress<av_bsf_free>>;

CodecContextPtr new_context(const AVCodec* codec, const char* name) {
    if (codec == nullptr)
        throw base::Error(base::Errc::internal, "cannot encode", {}, fmt::format("FFmpeg was built without {}", name),
                          "Install FFmpeg with x264, for example Debian's packages.");
    CodecContextPtr context(avcodec_alloc_context3(codec));
    if (!context) throw base::Error(base::Errc::internal, "cannot encode", {}, "out of memory");
    return context;
}

PacketPtr new_packet() {
    PacketPtr packet(av_packet_alloc());
    if (!packet) throw base::Error(base::Errc::internal, "cannot encode", {}, "out of memory");
    return packet;
}

CodecParametersPtr parameters_of(const AVCodecContext& context) {
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    check(avcodec_parameters_from_context(parameters.get(), &context), "cannot encode");
    return parameters;
}

}  // namespace

struct VideoEncoder::State {
    CodecContextPtr context;
    BitstreamFilterPtr without_sei;
    int gop_frames = 0;
    std::int64_t next = 0;

    void receive(const PacketSink& sink) {
        for (;;) {
            PacketPtr packet = new_packet();
            const int result = avcodec_receive_packet(context.get(), packet.get());
            if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
            check(result, "cannot encode the picture");
            packet->time_base = context->time_base;
            packet->duration = 1;
            check(av_bsf_send_packet(without_sei.get(), packet.get()), "cannot encode the picture");
            check(av_bsf_receive_packet(without_sei.get(), packet.get()), "cannot encode the picture");
            sink(std::move(packet));
        }
    }
};

VideoEncoder::VideoEncoder(const VideoSettings& s) : state_(std::make_unique<State>()) {
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    state_->context = new_context(codec, "libx264");
    state_->gop_frames = s.gop_frames;
    AVCodecContext& c = *state_->context;
    c.width = s.width;
    c.height = s.height;
    c.pix_fmt = AV_PIX_FMT_YUV420P;
    c.time_base = {s.rate.den, s.rate.num};
    c.framerate = {s.rate.num, s.rate.den};
    c.sample_aspect_ratio = {1, 1};
    c.colorspace = AVCOL_SPC_BT709;
    c.color_primaries = AVCOL_PRI_BT709;
    c.color_trc = AVCOL_TRC_BT709;
    c.color_range = AVCOL_RANGE_MPEG;
    c.chroma_sample_location = AVCHROMA_LOC_LEFT;
    c.gop_size = s.gop_frames;
    c.max_b_frames = s.b_frames;
    c.thread_count = s.threads;
    c.rc_max_rate = s.max_bitrate;
    c.rc_buffer_size = static_cast<int>(s.buffer);
    c.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    Dictionary options;
    options.set("preset", s.speed);
    options.set("profile", s.profile);
    options.set("level", s.level);
    options.set("forced-idr", 1);
    // The same result on every machine: no auto-chosen threads, no instruction-set-dependent decisions.
    options.set("x264-params", "open-gop=0:cpu-independent=1:force-cfr=1");
    if (s.bitrate > 0) {
        c.bit_rate = s.bitrate;
        if (s.pass != 0) {
            c.flags |= s.pass == 1 ? AV_CODEC_FLAG_PASS1 : AV_CODEC_FLAG_PASS2;
            options.set("stats", s.statistics.string());
        }
    } else {
        options.set("crf", fmt::format("{}", s.crf));
    }
    check(avcodec_open2(&c, codec, options.get()), "cannot start the picture encoder");

    AVBSFContext* filter = nullptr;
    check(av_bsf_list_parse_str("filter_units=remove_types=6", &filter), "cannot start the picture encoder");
    state_->without_sei.reset(filter);
    check(avcodec_parameters_from_context(filter->par_in, &c), "cannot start the picture encoder");
    filter->time_base_in = c.time_base;
    check(av_bsf_init(filter), "cannot start the picture encoder");
}

VideoEncoder::~VideoEncoder() = default;

void VideoEncoder::encode(const Frame& picture, const PacketSink& sink) {
    Frame frame = picture;
    frame->pts = state_->next;
    frame->pict_type = state_->next % state_->gop_frames == 0 ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    ++state_->next;
    check(avcodec_send_frame(state_->context.get(), frame.get()), "cannot encode the picture");
    state_->receive(sink);
}

void VideoEncoder::finish(const PacketSink& sink) {
    check(avcodec_send_frame(state_->context.get(), nullptr), "cannot encode the picture");
    state_->receive(sink);
}

CodecParametersPtr VideoEncoder::parameters() const { return parameters_of(*state_->context); }

std::string x264_version() {
    const CodecContextPtr context = new_context(avcodec_find_encoder_by_name("libx264"), "libx264");
    context->width = context->height = 16;
    context->pix_fmt = AV_PIX_FMT_YUV420P;
    context->time_base = {1, 30};
    context->thread_count = 1;
    Dictionary options;
    options.set("preset", "ultrafast");
    options.set("tune", "zerolatency");
    check(avcodec_open2(context.get(), context->codec, options.get()), "cannot start the picture encoder");
    Frame picture = allocate_picture(16, 16);
    picture->pts = 0;
    check(avcodec_send_frame(context.get(), picture.get()), "cannot encode the picture");
    const PacketPtr packet = new_packet();
    check(avcodec_receive_packet(context.get(), packet.get()), "cannot encode the picture");
    // The first picture carries a message of user data with x264's name, version and options.
    const std::string_view bytes(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size));
    const std::size_t at = bytes.find("x264 - core");
    return at == std::string_view::npos ? "x264" : std::string(bytes.substr(at, bytes.find(" - H.264", at) - at));
}

Sound encode_aac(std::span<const float> interleaved, int channels, int bitrate) {
    AacEncoder encoder(channels, bitrate);
    Sound sound;
    const auto keep = [&](PacketPtr packet) { sound.packets.push_back(std::move(packet)); };
    encoder.encode(interleaved, keep);
    encoder.finish(keep);
    // The encoder's delay makes it emit one packet more than the sound is long.
    const auto samples = static_cast<std::int64_t>(interleaved.size()) / channels;
    const auto wanted = static_cast<std::size_t>((samples + encoder.packet_samples() - 1) / encoder.packet_samples());
    if (sound.packets.size() > wanted) sound.packets.resize(wanted);
    sound.parameters = encoder.parameters();
    return sound;
}

std::vector<float> decode_sound(const Sound& sound) {
    const AVCodec* codec = avcodec_find_decoder(sound.parameters->codec_id);
    const CodecContextPtr context = new_context(codec, "an AAC decoder");
    check(avcodec_parameters_to_context(context.get(), sound.parameters.get()), "cannot decode the sound");
    check(avcodec_open2(context.get(), codec, nullptr), "cannot decode the sound");
    const int channels = sound.parameters->ch_layout.nb_channels;
    std::vector<float> samples;
    samples.reserve(sound.packets.size() * 1024 * static_cast<std::size_t>(channels));
    const auto receive = [&] {
        const FramePtr frame(av_frame_alloc());
        while (avcodec_receive_frame(context.get(), frame.get()) >= 0)
            for (int i = 0; i < frame->nb_samples; ++i)
                for (int channel = 0; channel < channels; ++channel)
                    samples.push_back(reinterpret_cast<const float*>(frame->extended_data[channel])[i]);
    };
    for (const PacketPtr& packet : sound.packets) {
        check(avcodec_send_packet(context.get(), packet.get()), "cannot decode the sound");
        receive();
    }
    check(avcodec_send_packet(context.get(), nullptr), "cannot decode the sound");
    receive();
    return samples;
}

}  // namespace av
