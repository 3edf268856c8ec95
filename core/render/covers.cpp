// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/covers.h"

#include <algorithm>

#include "render/frame.h"
#include "render/post_writer.h"

namespace render {
namespace {

// The cover shows the answer, with its headline, not the intro card.
constexpr double kCoverSeconds = 1.2;

}  // namespace

std::int64_t Covers::frame_number(std::size_t composition) const {
    const Composition& c = stage_.plan.compositions[composition];
    const brand::Times& times = stage_.plan.programmes[c.programme].times;
    return c.rate.frame_at(times.programme.in +
                           std::min(base::from_seconds(kCoverSeconds), times.programme.duration() / 2));
}

CacheKey Covers::key(std::size_t composition, const delivery::Target& target) {
    delivery::Cover wanted = target.cover;
    if (wanted.size.width <= 0) wanted.size = target.video.size;
    return identity_.cover(composition, frame_number(composition), wanted);
}

void Covers::want(std::size_t composition, const delivery::Target& target) {
    if (!shelf_.has(key(composition, target))) wanted_[composition] = frame_number(composition);
}

void Covers::offer(std::size_t composition, std::int64_t n, const av::Frame& frame) {
    const auto wanted = wanted_.find(composition);
    if (wanted == wanted_.end() || wanted->second != n) return;
    const std::lock_guard lock(mutex_);
    frames_.emplace(composition, frame);
}

std::string Covers::jpeg(std::size_t composition, const delivery::Target& target) {
    const CacheKey key = this->key(composition, target);
    if (std::optional<std::string> kept = shelf_.read(key)) return std::move(*kept);
    auto frame = frames_.find(composition);
    if (frame == frames_.end())
        frame = frames_.emplace(composition, draw_frame(stage_, composition, frame_number(composition), cancel_)).first;
    std::string jpeg = cover_jpeg(frame->second, target);
    shelf_.put(key, jpeg);
    return jpeg;
}

}  // namespace render
