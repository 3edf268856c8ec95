// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "av/encoder.h"
#include "render/compositor.h"
#include "render/plan.h"

namespace render {

// One encoder's work in a run. `open` is called once, from the run's worker, when the encoder's parameters are known;
// the sink it gives gets the packets in order. What either throws ends this job alone.
struct EncodeJob {
    std::size_t composition = 0;
    av::VideoSettings settings;
    std::function<av::PacketSink(const av::VideoEncoder&)> open;
    std::optional<base::Error> error;  // after the run
};

struct RunCounts {
    std::int64_t decoded = 0, composed = 0, encoded = 0;
};

// Sees composed frames on their way, from several threads, one composition at a time: frame `n` of a composition.
using FrameTap = std::function<void(std::size_t composition, std::int64_t n, const av::Frame& frame)>;

// Renders frames [first, last) of one programme at one rate for all jobs, whose compositions share both: the source is
// decoded once, each composition drawn once, each job encoded once. Frames do not depend on `first`. One thread reads,
// one draws each composition and feeds its encoders; a few frames wait between them. Errors in the source end the run;
// those of a job are left in it. Throws Errc::cancelled.
RunCounts render_range(const Plan& plan, const Scene& scene, const Studio& studio, std::vector<EncodeJob*> jobs,
                       std::int64_t first, std::int64_t last, const base::CancelToken& cancel, const FrameTap& tap,
                       const std::function<void(std::int64_t frames)>& on_progress);

}  // namespace render
