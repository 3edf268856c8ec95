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

// The timeline's part that a span shows, as an answer of its own.
[[nodiscard]] Programme make_programme(const Request& request, std::optional<base::Span> span);

}  // namespace render
