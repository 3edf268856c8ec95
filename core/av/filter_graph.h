// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "av/frame.h"
#include "av/handles.h"

namespace av {

// A chain of libavfilter filters from one input to one output of pictures, configured for the format of the first frame
// and rebuilt when the format changes. Owned by one thread.
class FilterGraph {
  public:
    // `description` in libavfilter's syntax, without the source and the sink, for example "hflip,format=yuv420p".
    explicit FilterGraph(std::string description, int threads = 1);

    // For chains that give one picture for each they get, at once. The timestamps pass through. Throws Errc::input when
    // libav cannot configure the chain for this frame.
    [[nodiscard]] Frame apply(const Frame& frame);
    // For chains with a delay: f gets what comes out. A frame without samples (Frame{}) drains.
    void push(const Frame& frame, const std::function<void(Frame)>& f);

  private:
    void configure(const AVFrame& frame);
    [[nodiscard]] bool fits(const AVFrame& frame) const;

    std::string description_;
    int threads_;
    FilterGraphPtr graph_;
    AVFilterContext* source_ = nullptr;
    AVFilterContext* sink_ = nullptr;
    FramePtr shape_;
};

// Pictures made by libavfilter's sources, for tests and the demo: calls f for each frame of for example
// "testsrc2=size=320x240:rate=30:duration=2". Sound sources work alike. The
// frames carry their `time_base`.
void generate(const std::string& description, bool sound, const std::function<void(Frame)>& f);

}  // namespace av
