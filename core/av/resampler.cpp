// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/resampler.h"

#include "av/check.h"

extern "C" {
#include <libavutil/opt.h>
}

namespace av {

Resampler::Resampler(const Frame& like)
    : rate_(like->sample_rate), format_(like->format), channels_(like->ch_layout.nb_channels) {
    AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
    AVChannelLayout layout{};
    if (like->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC) av_channel_layout_default(&layout, channels_);
    else check(av_channel_layout_copy(&layout, &like->ch_layout), "cannot convert the sound");
    SwrContext* context = nullptr;
    const int result = swr_alloc_set_opts2(&context, &stereo, AV_SAMPLE_FMT_FLT, kSampleRate, &layout,
                                           static_cast<AVSampleFormat>(format_), rate_, 0, nullptr);
    av_channel_layout_uninit(&layout);
    context_.reset(context);
    check(result, "cannot convert the sound", {}, base::Errc::input);
    // Resampling also at equal rates, so that drift can be taken up.
    av_opt_set_int(context, "flags", SWR_FLAG_RESAMPLE, 0);
    check(swr_init(context), "cannot convert the sound", {}, base::Errc::input);
}

bool Resampler::fits(const Frame& frame) const {
    return frame->sample_rate == rate_ && frame->format == format_ && frame->ch_layout.nb_channels == channels_;
}

void Resampler::convert(const Frame& frame, std::vector<float>& out) {
    const int samples = frame ? frame->nb_samples : 0;
    const auto** data = frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr;
    const int room = swr_get_out_samples(context_.get(), samples) + 32;
    out.resize(static_cast<std::size_t>(room) * kChannels);
    auto* bytes = reinterpret_cast<std::uint8_t*>(out.data());
    const int count = swr_convert(context_.get(), &bytes, room, data, samples);
    out.resize(static_cast<std::size_t>(count > 0 ? count : 0) * kChannels);
}

void interleaved(const Frame& sound, std::vector<float>& out) {
    AVChannelLayout layout{};
    av_channel_layout_default(&layout, sound->ch_layout.nb_channels);
    SwrContext* made = nullptr;
    const int result = swr_alloc_set_opts2(&made, &layout, AV_SAMPLE_FMT_FLT, sound->sample_rate, &layout,
                                           static_cast<AVSampleFormat>(sound->format), sound->sample_rate, 0, nullptr);
    av_channel_layout_uninit(&layout);
    const ResamplerPtr context(made);
    check(result, "cannot convert the sound", {}, base::Errc::input);
    check(swr_init(made), "cannot convert the sound", {}, base::Errc::input);
    out.resize(static_cast<std::size_t>(sound->nb_samples) * static_cast<std::size_t>(sound->ch_layout.nb_channels));
    auto* bytes = reinterpret_cast<std::uint8_t*>(out.data());
    const auto** data = const_cast<const std::uint8_t**>(sound->extended_data);
    check(swr_convert(made, &bytes, sound->nb_samples, data, sound->nb_samples), "cannot convert the sound");
}

SpeechResampler::SpeechResampler() {
    AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO, mono = AV_CHANNEL_LAYOUT_MONO;
    SwrContext* context = nullptr;
    const int result = swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_S16, kRate, &stereo, AV_SAMPLE_FMT_FLT,
                                           kSampleRate, 0, nullptr);
    context_.reset(context);
    check(result, "cannot convert the sound");
    check(swr_init(context), "cannot convert the sound");
}

void SpeechResampler::convert(std::span<const float> stereo, std::vector<std::int16_t>& out) {
    const int samples = static_cast<int>(stereo.size()) / Resampler::kChannels;
    const auto* in = reinterpret_cast<const std::uint8_t*>(stereo.data());
    const int room = swr_get_out_samples(context_.get(), samples) + 32;
    const std::size_t before = out.size();
    out.resize(before + static_cast<std::size_t>(room));
    auto* bytes = reinterpret_cast<std::uint8_t*>(out.data() + before);
    const int count = swr_convert(context_.get(), &bytes, room, samples > 0 ? &in : nullptr, samples);
    out.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
}

}  // namespace av
