// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "av/encoder.h"
#include "render/plan.h"

namespace render {

// How one rendition is encoded, pass by pass. By quality: one pass. To a budget: a first pass that only looks, a second
// that writes, and, where the file came out too large, more of the second at a lower rate.
class RateControl {
  public:
    // `folder` takes the passes' statistics.
    RateControl(const Rendition& rendition, base::FrameRate rate, base::Time duration, const base::Path& folder);

    // The settings for the next run.
    [[nodiscard]] av::VideoSettings next_pass();
    // Whether the pass whose settings were given last writes files.
    [[nodiscard]] bool writes_file() const { return settings_.pass != 1; }
    // `bytes` is the size of the file that the last writing pass made, 0 before there is one.
    [[nodiscard]] bool wants_another_pass(std::int64_t bytes);

  private:
    av::VideoSettings settings_;
    std::int64_t budget_ = 0;
    int passes_ = 0;
};

// How a rendition is encoded, but for the passes.
[[nodiscard]] av::VideoSettings encoder_settings(const Rendition& rendition, base::FrameRate rate, base::Time duration);

// The most that a post's file takes beyond its coded pictures and sound.
[[nodiscard]] std::int64_t container_bytes(base::Time duration, base::FrameRate rate);

// What the picture may take, in bit/s, so that a file of this length stays within its budget.
[[nodiscard]] std::int64_t picture_bitrate(std::int64_t budget_bytes, base::Time duration, base::FrameRate rate,
                                           int audio_bitrate, std::int64_t most);

}  // namespace render
