// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/exporter.h"
#include "render/programme.h"

namespace render {

// One picture per canvas and rate: drawn once for all renditions of it.
struct Composition {
    std::size_t programme = 0;
    delivery::Canvas canvas;
    base::FrameRate rate;
    bool captions = true;  // burnt in
    [[nodiscard]] std::int64_t frames(const Programme& p) const { return rate.frames_in(p.duration()); }
};

// Frames [first, last) of a composition.
struct FrameRange {
    std::int64_t first = 0, last = 0;
    [[nodiscard]] std::int64_t count() const { return last - first; }
    friend bool operator==(FrameRange, FrameRange) = default;
};

// One encode: shared by every output whose picture is the same to the bit.
struct Rendition {
    std::size_t composition = 0;
    delivery::VideoSpec video;
    std::int64_t budget_bytes = 0;  // of the whole file, sound included; 0: by quality
    int audio_bitrate = 0;          // what the sound takes of the budget
};

// One sound encode.
struct SoundTrack {
    std::size_t programme = 0;
    delivery::AudioSpec audio;
    delivery::Loudness loudness;
};

struct PlannedOutput {
    std::size_t index = 0;  // into the request's targets
    std::size_t rendition = 0;
    std::size_t sound = 0;
};

struct Refusal {
    std::size_t index = 0;
    base::Error error;
};

// What has to be made, with everything that can be shared made once. Values only; no file is touched.
struct Plan {
    std::vector<Programme> programmes;
    std::vector<Composition> compositions;
    std::vector<Rendition> renditions;
    std::vector<SoundTrack> sounds;
    std::vector<PlannedOutput> outputs;
    std::vector<Refusal> refusals;  // targets that cannot be made, and why
};

[[nodiscard]] Plan plan(const Request& request, const delivery::Catalogue& catalogue);

// Frames of a closed GOP.
[[nodiscard]] std::int64_t gop_frames(const delivery::VideoSpec& video, base::FrameRate rate);

// How a rendition is cut: a chunk is encoded by itself, from a closed GOP's start to another's, and so can be kept,
// replaced and made beside others. About two seconds each; the last may be shorter. One with a budget is a single
// chunk, because its frames share the bytes.
[[nodiscard]] std::vector<FrameRange> chunks_of(const Rendition& rendition, const Plan& plan);

// The timeline's part that a span shows, as an answer of its own.
[[nodiscard]] Programme make_programme(const Request& request, std::optional<base::Span> span);

}  // namespace render
