// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/aac.h"

#include <algorithm>

#include "av/check.h"
#include "av/frame.h"

namespace av {

AacEncoder::AacEncoder(int channels, int bitrate) : channels_(channels) {
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
    if (codec != nullptr) context_.reset(avcodec_alloc_context3(codec));
    if (!context_)
        throw base::Error(base::Errc::internal, "cannot encode", {}, "FFmpeg was built without an AAC encoder");
    context_->sample_rate = kSampleRate;
    context_->time_base = {1, kSampleRate};
    av_channel_layout_default(&context_->ch_layout, channels);
    context_->sample_fmt = AV_SAMPLE_FMT_FLTP;
    context_->bit_rate = bitrate;
    context_->profile = FF_PROFILE_AAC_LOW;
    context_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT;
    check(avcodec_open2(context_.get(), codec, nullptr), "cannot start the sound encoder");
}

void AacEncoder::encode(std::span<const float> interleaved, const PacketSink& sink) {
    const auto whole = static_cast<std::size_t>(context_->frame_size * channels_);
    if (!waiting_.empty()) {
        const std::size_t more = std::min(interleaved.size(), whole - waiting_.size());
        waiting_.insert(waiting_.end(), interleaved.begin(), interleaved.begin() + static_cast<std::ptrdiff_t>(more));
        interleaved = interleaved.subspan(more);
        if (waiting_.size() < whole) return;
        send(waiting_.data(), context_->frame_size, sink);
        waiting_.clear();
    }
    for (; interleaved.size() >= whole; interleaved = interleaved.subspan(whole))
        send(interleaved.data(), context_->frame_size, sink);
    waiting_.assign(interleaved.begin(), interleaved.end());
}

void AacEncoder::finish(const PacketSink& sink) {
    if (!waiting_.empty()) send(waiting_.data(), static_cast<std::int64_t>(waiting_.size()) / channels_, sink);
    waiting_.clear();
    check(avcodec_send_frame(context_.get(), nullptr), "cannot encode the sound");
    receive(sink);
}

void AacEncoder::send(const float* samples, std::int64_t count, const PacketSink& sink) {
    FramePtr frame(av_frame_alloc());
    frame->nb_samples = context_->frame_size;
    frame->format = AV_SAMPLE_FMT_FLTP;
    frame->sample_rate = kSampleRate;
    frame->pts = sent_;
    check(av_channel_layout_copy(&frame->ch_layout, &context_->ch_layout), "cannot encode the sound");
    check(av_frame_get_buffer(frame.get(), 0), "cannot encode the sound");
    for (int channel = 0; channel < channels_; ++channel) {
        auto* out = reinterpret_cast<float*>(frame->extended_data[channel]);
        for (std::int64_t i = 0; i < count; ++i) out[i] = samples[i * channels_ + channel];
        std::fill(out + count, out + context_->frame_size, 0.0F);
    }
    sent_ += context_->frame_size;
    check(avcodec_send_frame(context_.get(), frame.get()), "cannot encode the sound");
    receive(sink);
}

void AacEncoder::receive(const PacketSink& sink) {
    for (;;) {
        PacketPtr packet(av_packet_alloc());
        if (!packet) throw base::Error(base::Errc::internal, "cannot encode", {}, "out of memory");
        const int result = avcodec_receive_packet(context_.get(), packet.get());
        if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
        check(result, "cannot encode the sound");
        if (packet->pts < 0) continue;
        packet->pts = packet->dts = received_;
        packet->duration = context_->frame_size;
        packet->time_base = {1, kSampleRate};
        received_ += context_->frame_size;
        sink(std::move(packet));
    }
}

CodecParametersPtr AacEncoder::parameters() const {
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    check(avcodec_parameters_from_context(parameters.get(), context_.get()), "cannot encode");
    parameters->initial_padding = 0;
    return parameters;
}

}  // namespace av
