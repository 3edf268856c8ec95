// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/filter_sound.h"

#include <fmt/format.h>

#include <algorithm>

#include "av/check.h"
#include "av/handles.h"

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace av {
namespace {

constexpr const char* kDoing = "cannot set up the sound filters";
constexpr std::size_t kBlock = 4096;

struct Chain {
    FilterGraphPtr graph;
    AVFilterContext* source = nullptr;
    AVFilterContext* sink = nullptr;
};

Chain chain(const std::string& description, int rate) {
    Chain out{FilterGraphPtr(avfilter_graph_alloc())};
    if (!out.graph) throw base::Error(base::Errc::internal, kDoing, {}, "out of memory");
    const std::string whole = fmt::format(
        "abuffer@in=sample_rate={0}:sample_fmt=s16:channel_layout=mono:time_base=1/{0},{1},"
        "aformat=sample_fmts=s16:sample_rates={0}:channel_layouts=mono,abuffersink@out",
        rate, description);
    AVFilterInOut* inputs = nullptr;
    AVFilterInOut* outputs = nullptr;
    const int result = avfilter_graph_parse2(out.graph.get(), whole.c_str(), &inputs, &outputs);
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    check(result, kDoing, {}, base::Errc::input);
    check(avfilter_graph_config(out.graph.get(), nullptr), kDoing, {}, base::Errc::input);
    out.source = avfilter_graph_get_filter(out.graph.get(), "abuffer@in");
    out.sink = avfilter_graph_get_filter(out.graph.get(), "abuffersink@out");
    if (out.source == nullptr || out.sink == nullptr)
        throw base::Error(base::Errc::internal, kDoing, {}, "the chain has no ends");
    return out;
}

FramePtr block(std::span<const std::int16_t> pcm, int rate, std::int64_t at) {
    FramePtr frame(av_frame_alloc());
    frame->format = AV_SAMPLE_FMT_S16;
    frame->sample_rate = rate;
    frame->nb_samples = static_cast<int>(pcm.size());
    frame->pts = at;
    av_channel_layout_default(&frame->ch_layout, 1);
    check(av_frame_get_buffer(frame.get(), 0), "cannot filter the sound");
    std::copy(pcm.begin(), pcm.end(), reinterpret_cast<std::int16_t*>(frame->data[0]));
    return frame;
}

}  // namespace

std::vector<std::int16_t> filter_sound(const std::string& description, std::span<const std::int16_t> pcm, int rate) {
    const Chain filters = chain(description, rate);
    std::vector<std::int16_t> out;
    out.reserve(pcm.size());
    const FramePtr got(av_frame_alloc());
    const auto drain = [&] {
        for (int result; (result = av_buffersink_get_frame(filters.sink, got.get())) >= 0; av_frame_unref(got.get())) {
            const auto* samples = reinterpret_cast<const std::int16_t*>(got->data[0]);
            out.insert(out.end(), samples, samples + got->nb_samples);
        }
    };
    for (std::size_t i = 0; i < pcm.size(); i += kBlock) {
        const FramePtr frame =
            block(pcm.subspan(i, std::min(kBlock, pcm.size() - i)), rate, static_cast<std::int64_t>(i));
        check(av_buffersrc_add_frame(filters.source, frame.get()), "cannot filter the sound", {}, base::Errc::input);
        drain();
    }
    check(av_buffersrc_add_frame(filters.source, nullptr), "cannot filter the sound");
    drain();
    return out;
}

}  // namespace av
