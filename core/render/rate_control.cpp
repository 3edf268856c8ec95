// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/rate_control.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace render {
namespace {

// x264's result depends on it, so it is never chosen by the machine. Several encoders run beside each other; more
// threads in each make them no faster together, and every thread takes memory.
constexpr int kEncoderThreads = 1;
constexpr int kMostPasses = 5;
// Share of the budget that is aimed at; x264 misses by a percent or two on short clips.
constexpr double kAim = 0.97;
constexpr std::int64_t kLeastBitrate = 20'000;

}  // namespace

std::int64_t picture_bitrate(std::int64_t budget_bytes, base::Time duration, base::FrameRate rate, int audio_bitrate,
                             std::int64_t most) {
    const double seconds = std::max(base::to_seconds(duration), 0.1);
    const double bits =
        (static_cast<double>(budget_bytes) * kAim - static_cast<double>(container_bytes(duration, rate))) * 8 /
            seconds -
        audio_bitrate;
    return std::clamp(static_cast<std::int64_t>(bits), kLeastBitrate, std::max(most, kLeastBitrate));
}

std::int64_t container_bytes(base::Time duration, base::FrameRate rate) {
    // The index takes less than 16 bytes for each picture and 8 for each of 47 packets of sound a second.
    return 4000 + std::llround(std::ceil(base::to_seconds(duration)) * (rate.fps() * 16 + 47 * 8));
}

av::VideoSettings encoder_settings(const Rendition& rendition, base::FrameRate rate, base::Time duration) {
    const delivery::VideoSpec& video = rendition.video;
    av::VideoSettings settings;
    settings.width = video.size.width;
    settings.height = video.size.height;
    settings.rate = rate;
    settings.speed = video.speed;
    settings.profile = video.profile;
    settings.level = video.level;
    settings.crf = video.crf;
    settings.max_bitrate = video.max_bitrate;
    settings.buffer = video.buffer;
    settings.gop_frames = static_cast<int>(gop_frames(video, rate));
    settings.b_frames = video.b_frames;
    settings.threads = kEncoderThreads;
    if (rendition.budget_bytes > 0)
        settings.bitrate =
            picture_bitrate(rendition.budget_bytes, duration, rate, rendition.audio_bitrate, video.max_bitrate);
    return settings;
}

RateControl::RateControl(const Rendition& rendition, base::FrameRate rate, base::Time duration,
                         const base::Path& folder)
    : settings_(encoder_settings(rendition, rate, duration)), budget_(rendition.budget_bytes) {
    static std::atomic<int> count = 0;
    if (budget_ > 0) settings_.statistics = folder / fmt::format("pass-{}.log", ++count);
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
