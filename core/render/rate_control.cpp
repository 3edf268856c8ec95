// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/rate_control.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace render {
namespace {

// x264's result depends on it, so it is never chosen by the machine.
constexpr int kEncoderThreads = 3;
constexpr int kMostPasses = 5;
// Share of the budget that is aimed at; x264 misses by a percent or two on short clips.
constexpr double kAim = 0.97;
constexpr std::int64_t kLeastBitrate = 20'000;

}  // namespace

std::int64_t picture_bitrate(std::int64_t budget_bytes, base::Time duration, int audio_bitrate, std::int64_t most) {
    const double seconds = std::max(base::to_seconds(duration), 0.1);
    // The index takes about 16 bytes a picture and a sound packet.
    const double container = 4000 + seconds * (30 + 47) * 16;
    const double bits = (static_cast<double>(budget_bytes) * kAim - container) * 8 / seconds - audio_bitrate;
    return std::clamp(static_cast<std::int64_t>(bits), kLeastBitrate, std::max(most, kLeastBitrate));
}

RateControl::RateControl(const Rendition& rendition, base::FrameRate rate, base::Time duration,
                         const base::Path& folder)
    : budget_(rendition.budget_bytes) {
    static std::atomic<int> count = 0;
    const delivery::VideoSpec& video = rendition.video;
    settings_.width = video.size.width;
    settings_.height = video.size.height;
    settings_.rate = rate;
    settings_.speed = video.speed;
    settings_.profile = video.profile;
    settings_.level = video.level;
    settings_.crf = video.crf;
    settings_.max_bitrate = video.max_bitrate;
    settings_.buffer = video.buffer;
    settings_.gop_frames = static_cast<int>(std::lround(video.gop_seconds * rate.fps()));
    settings_.b_frames = video.b_frames;
    settings_.threads = kEncoderThreads;
    if (budget_ > 0) {
        settings_.bitrate = picture_bitrate(budget_, duration, rendition.audio_bitrate, video.max_bitrate);
        settings_.statistics = folder / fmt::format("pass-{}.log", ++count);
    }
}

av::VideoSettings RateControl::next_pass() {
    ++passes_;
    settings_.pass = budget_ == 0 ? 0 : passes_ == 1 ? 1 : 2;
    return settings_;
}

bool RateControl::wants_another_pass(std::int64_t bytes) {
    if (budget_ == 0 || passes_ >= kMostPasses) return false;
    if (passes_ == 1) return true;
    if (bytes <= budget_) return false;
    const double ratio = static_cast<double>(budget_) * kAim / static_cast<double>(bytes);
    settings_.bitrate =
        std::max(kLeastBitrate, static_cast<std::int64_t>(static_cast<double>(settings_.bitrate) * ratio));
    return true;
}

}  // namespace render
