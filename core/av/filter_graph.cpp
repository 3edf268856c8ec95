// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/filter_graph.h"

#include <fmt/format.h>

#include "av/check.h"

extern "C" {
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavutil/mem.h>
#include <libavutil/pixdesc.h>
}

namespace av {
namespace {

using ParametersPtr = std::unique_ptr<AVBufferSrcParameters, decltype([](AVBufferSrcParameters* p) { av_free(p); })>;

AVFilterContext* add(AVFilterGraph& graph, const char* filter, const char* name) {
    AVFilterContext* context = avfilter_graph_alloc_filter(&graph, avfilter_get_by_name(filter), name);
    if (context == nullptr)
        throw base::Error(base::Errc::internal, "cannot set up the picture filters", {}, "out of memory");
    return context;
}

// Links source → description → sink.
void connect(AVFilterGraph& graph, const std::string& description, AVFilterContext* source, AVFilterContext* sink) {
    AVFilterInOut* outputs = avfilter_inout_alloc();
    AVFilterInOut* inputs = avfilter_inout_alloc();
    if (outputs != nullptr && inputs != nullptr) {
        *outputs = {av_strdup("in"), source, 0, nullptr};
        *inputs = {av_strdup("out"), sink, 0, nullptr};
    }
    const int result = avfilter_graph_parse_ptr(&graph, description.c_str(), &inputs, &outputs, nullptr);
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    check(result, "cannot set up the picture filters", {}, base::Errc::input);
    check(avfilter_graph_config(&graph, nullptr), "cannot set up the picture filters", {}, base::Errc::input);
}

// The clock of what goes in; libavfilter needs one, and chains may count differently on the way out.
constexpr AVRational kClock{1, 1'000'000};

FramePtr receive(AVFilterContext* sink) {
    FramePtr frame(av_frame_alloc());
    const int result = av_buffersink_get_frame(sink, frame.get());
    if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return nullptr;
    check(result, "cannot filter a picture", {}, base::Errc::input);
    return frame;
}

FramePtr receive_passed(AVFilterContext* sink) {
    FramePtr frame = receive(sink);
    if (frame && frame->pts != AV_NOPTS_VALUE)
        frame->pts = av_rescale_q(frame->pts, av_buffersink_get_time_base(sink), kClock);
    return frame;
}

}  // namespace

FilterGraph::FilterGraph(std::string description, int threads)
    : description_(std::move(description)), threads_(threads) {}

bool FilterGraph::fits(const AVFrame& frame) const {
    return graph_ && shape_->width == frame.width && shape_->height == frame.height && shape_->format == frame.format &&
           shape_->colorspace == frame.colorspace && shape_->color_range == frame.color_range &&
           shape_->color_trc == frame.color_trc && shape_->color_primaries == frame.color_primaries &&
           av_cmp_q(shape_->sample_aspect_ratio, frame.sample_aspect_ratio) == 0;
}

void FilterGraph::configure(const AVFrame& frame) {
    graph_.reset(avfilter_graph_alloc());
    if (!graph_) throw base::Error(base::Errc::internal, "cannot set up the picture filters", {}, "out of memory");
    graph_->nb_threads = threads_;
    source_ = add(*graph_, "buffer", "in");
    sink_ = add(*graph_, "buffersink", "out");
    ParametersPtr parameters(av_buffersrc_parameters_alloc());
    parameters->format = frame.format;
    parameters->width = frame.width;
    parameters->height = frame.height;
    parameters->time_base = kClock;
    parameters->sample_aspect_ratio = frame.sample_aspect_ratio;
#if LIBAVFILTER_VERSION_INT >= AV_VERSION_INT(9, 16, 100)
    parameters->color_space = frame.colorspace;
    parameters->color_range = frame.color_range;
#endif
    check(av_buffersrc_parameters_set(source_, parameters.get()), "cannot set up the picture filters");
    check(avfilter_init_str(source_, nullptr), "cannot set up the picture filters", {}, base::Errc::input);
    check(avfilter_init_str(sink_, nullptr), "cannot set up the picture filters");
    connect(*graph_, description_, source_, sink_);
    shape_.reset(av_frame_alloc());
    shape_->width = frame.width;
    shape_->height = frame.height;
    shape_->format = frame.format;
    shape_->colorspace = frame.colorspace;
    shape_->color_range = frame.color_range;
    shape_->color_trc = frame.color_trc;
    shape_->color_primaries = frame.color_primaries;
    shape_->sample_aspect_ratio = frame.sample_aspect_ratio;
}

Frame FilterGraph::apply(const Frame& frame) {
    if (!fits(*frame.get())) configure(*frame.get());
    check(av_buffersrc_add_frame_flags(source_, frame.get(), AV_BUFFERSRC_FLAG_KEEP_REF), "cannot filter a picture", {},
          base::Errc::input);
    FramePtr out = receive_passed(sink_);
    if (!out) throw base::Error(base::Errc::internal, "cannot filter a picture", {}, "the filters held it back");
    return Frame(std::move(out));
}

void FilterGraph::push(const Frame& frame, const std::function<void(Frame)>& f) {
    const auto drain = [&] {
        while (FramePtr out = receive_passed(sink_)) f(Frame(std::move(out)));
    };
    if (!frame) {
        if (!graph_) return;
        check(av_buffersrc_add_frame_flags(source_, nullptr, 0), "cannot filter a picture");
        drain();
        graph_.reset();
        return;
    }
    if (graph_ && !fits(*frame.get())) {
        check(av_buffersrc_add_frame_flags(source_, nullptr, 0), "cannot filter a picture");
        drain();
        graph_.reset();
    }
    if (!graph_) configure(*frame.get());
    check(av_buffersrc_add_frame_flags(source_, frame.get(), AV_BUFFERSRC_FLAG_KEEP_REF), "cannot filter a picture", {},
          base::Errc::input);
    drain();
}

void generate(const std::string& description, bool sound, const std::function<void(Frame)>& f) {
    const FilterGraphPtr graph(avfilter_graph_alloc());
    AVFilterContext* sink = add(*graph, sound ? "abuffersink" : "buffersink", "out");
    check(avfilter_init_str(sink, nullptr), "cannot set up a picture source");
    AVFilterInOut* inputs = avfilter_inout_alloc();
    *inputs = {av_strdup("out"), sink, 0, nullptr};
    AVFilterInOut* outputs = nullptr;
    const int result = avfilter_graph_parse_ptr(graph.get(), description.c_str(), &inputs, &outputs, nullptr);
    avfilter_inout_free(&inputs);
    avfilter_inout_free(&outputs);
    check(result, "cannot set up a picture source", description);
    check(avfilter_graph_config(graph.get(), nullptr), "cannot set up a picture source", description);
    while (FramePtr frame = receive(sink)) {
        frame->time_base = av_buffersink_get_time_base(sink);
        f(Frame(std::move(frame)));
    }
}

}  // namespace av
