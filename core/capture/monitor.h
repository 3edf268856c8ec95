// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "av/filter_graph.h"
#include "av/resampler.h"
#include "capture/onlooker.h"
#include "vision/small_picture.h"

namespace capture {

// What somebody in front of the camera sees and hears of it: the part of the picture that the post will show, small
// enough for the screen, and the sound, on a thread of its own. Never keeps a recording waiting: pictures for which
// there is no time are left out.
class Monitor {
  public:
    // `part`: what it is of the camera's picture.
    using See = std::function<void(const av::Frame&, const vision::Box& part)>;  // BGR0, square pixels
    using Hear = std::function<void(std::span<const float>)>;                    // 48 kHz stereo, interleaved

    // Both are called on that thread.
    Monitor(See see, Hear hear);

    // Takes what a source gives; returns at once. From any thread.
    void offer(const av::Live& live) { onlooker_.offer(live); }
    // The post's shape, width by height, and how many rows its picture has on the screen; never enlarged. From any
    // thread.
    void set_shape(double post_aspect, int rows);

  private:
    void look(const Onlooker::Seen& seen);
    void show(const av::Frame& picture);

    See see_;
    Hear hear_;
    std::mutex mutex_;
    double post_aspect_ = 9.0 / 16;
    int rows_ = 720;
    std::string chain_;  // of the onlooker's thread, as the rest
    std::optional<av::FilterGraph> cut_;
    std::optional<av::Resampler> resampler_;
    std::vector<float> samples_;
    Onlooker onlooker_;  // the last: its thread uses all the others
};

}  // namespace capture
