// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "av/coded.h"
#include "av/encoder.h"
#include "render/layers.h"

namespace render {

// Chunks that one rendition needs. `made` is called once for each, from the run's workers, maybe several at a time,
// with its place in `chunks`; `goes_on`, which may be empty, before each frame is encoded, likewise: where it says no,
// the job ends with Errc::cancelled. What they or the encoder throw ends this job alone.
struct EncodeJob {
    std::size_t composition = 0;
    av::VideoSettings settings;
    std::vector<FrameRange> chunks;  // in order, apart from each other
    std::function<void(std::size_t, av::CodedVideo)> made;
    std::function<bool()> goes_on;
    std::optional<base::Error> error;  // after the run
};

struct RunCounts {
    std::int64_t decoded = 0, composed = 0, encoded = 0;
};

// Sees composed frames on their way, from several threads: frame `n` of a composition.
using FrameTap = std::function<void(std::size_t composition, std::int64_t n, const av::Frame& frame)>;

// Makes the chunks of all jobs, whose compositions share one programme and rate: each frame that any of them needs is
// decoded once, drawn once a composition, encoded once a job, by an encoder of its own for each chunk, so that a chunk
// is the same whatever else is made with it. One thread reads, one draws each composition and feeds its encoders; a few
// frames wait between them. With `workers` > 1 the time is divided among so many of these. Errors in the source end the
// run; those of a job are left in it. Throws Errc::cancelled. `on_progress` gets the number of frames read.
RunCounts make_chunks(const Stage& stage, std::vector<EncodeJob>& jobs, int workers, const base::CancelToken& cancel,
                      const FrameTap& tap, const std::function<void(std::int64_t frames)>& on_progress);

}  // namespace render
