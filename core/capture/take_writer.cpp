// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/take_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace capture {
namespace {

// Kept for editing: more than any post has, from an encoder that leaves most of the machine to the preview.
constexpr double kCrf = 18;
constexpr const char* kSpeed = "superfast";
constexpr int kSoundBitrate = 192'000;
constexpr std::size_t kMostEarly = 200;  // blocks of sound
// A device's first times are guesses: where sound begins is judged by so much of it.
constexpr base::Time kJudged{base::kTicksPerSecond / 2};

// Devices are never so far apart.
constexpr base::Time kClockSet{10 * base::kTicksPerSecond};

// Sound that is off by more has a hole, or comes twice.
constexpr std::int64_t kHole = av::kSampleRate / 20;
// Sound that runs ahead or behind by more than this over a while is stretched.
constexpr double kDrift = av::kSampleRate / 400.0;
constexpr double kSmoothing = 0.03;

int even(int size) { return size - size % 2; }

av::VideoSettings settings(const av::Frame& picture, base::FrameRate rate) {
    av::VideoSettings s;
    s.width = even(picture.width());
    s.height = even(picture.height());
    s.rate = rate;
    s.speed = kSpeed;
    s.profile = "high";
    s.level = s.width * s.height > 1920 * 1088 ? "5.1" : "4.2";
    s.crf = kCrf;
    s.gop_frames = std::max(1, static_cast<int>(std::lround(rate.fps())));  // a second, and so a fragment
    s.b_frames = 0;
    return s;
}

}  // namespace

TakeWriter::TakeWriter(const base::Path& file, base::FrameRate rate, bool has_sound, base::Time sound_offset)
    : file_(file), rate_(rate), has_sound_(has_sound), sound_offset_(sound_offset) {}

void TakeWriter::add(av::Live live) {
    live.at = on_one_clock(live);
    if (!live.sound) return add_picture(live);
    if (!has_sound_) return;
    if (placed_) return add_sound(live);
    early_.push_back(live);
    if (early_.size() > kMostEarly) early_.erase(early_.begin());
    if (muxer_ && live.at - early_.front().at >= kJudged) place_early();
}

// Times go on where the machine's clock was set, or the machine slept: nothing stands still for hours, and nothing is
// left out until they are reached again.
base::Time TakeWriter::on_one_clock(const av::Live& live) {
    auto& next = live.sound ? next_sound_ : next_picture_;
    if (newest_ && std::chrono::abs(live.at - set_by_ - *newest_) > kClockSet)
        set_by_ = live.at - next.value_or(*newest_);
    const base::Time at = live.at - set_by_;
    next = at + (live.sound ? base::from_ticks(live.frame->nb_samples, 1, live.frame->sample_rate) : rate_.start(1));
    newest_ = std::max(newest_.value_or(at), at);
    return at;
}

void TakeWriter::begin(const av::Live& first) {
    zero_ = first.at;
    const av::VideoSettings video = settings(first.frame, rate_);
    convert_.emplace(
        fmt::format("scale={}:{}:out_color_matrix=bt709:out_range=tv,format=yuv420p", video.width, video.height));
    video_.emplace(video);
    if (has_sound_) audio_.emplace(av::Resampler::kChannels, kSoundBitrate);
    const av::CodecParametersPtr sound = has_sound_ ? audio_->parameters() : nullptr;
    muxer_.emplace(file_, *video_->parameters(), rate_, sound.get());
}

void TakeWriter::add_picture(const av::Live& live) {
    if (!muxer_) {
        begin(live);
        add_picture(live);
        if (!early_.empty() && early_.back().at - early_.front().at >= kJudged) place_early();
        return;
    }
    const base::Time at = live.at - zero_, due = rate_.start(pictures_), frame = rate_.start(1);
    // A little early or late is a camera's way; the grid stays.
    if (at < due - frame * 3 / 4) return;
    av::Frame picture = convert_->apply(live.frame);
    if (at > due + frame * 3 / 4) {
        const std::int64_t place = base::to_ticks(at, rate_.den, rate_.num);
        while (pictures_ < place) {
            encode(last_ ? last_ : picture);
            ++dropped_;
        }
    }
    encode(picture);
    last_ = std::move(picture);
}

void TakeWriter::encode(const av::Frame& picture) {
    video_->encode(picture, [this](av::PacketPtr packet) { muxer_->write_picture(std::move(packet)); });
    ++pictures_;
}

// The first sound, one block after the other from where most of them say that it began.
void TakeWriter::place_early() {
    placed_ = true;
    std::vector<av::Live> early = std::exchange(early_, {});
    if (early.empty()) return;
    std::vector<base::Time> starts;
    base::Time before{};
    for (const av::Live& live : early) {
        starts.push_back(live.at - before);
        before += base::from_ticks(live.frame->nb_samples, 1, live.frame->sample_rate);
    }
    const auto [least, most] = std::minmax_element(starts.begin(), starts.end());
    if (*most - *least < base::from_ticks(kHole, 1, av::kSampleRate)) {
        // The later, the surer.
        const auto middle = starts.begin() + static_cast<std::ptrdiff_t>(starts.size() * 3 / 4);
        std::nth_element(starts.begin() + static_cast<std::ptrdiff_t>(starts.size() / 2), middle, starts.end());
        base::Time at = *middle;
        for (av::Live& live : early) {
            live.at = at;
            at += base::from_ticks(live.frame->nb_samples, 1, live.frame->sample_rate);
        }
    }
    for (const av::Live& live : early) add_sound(live);
}

void TakeWriter::add_sound(const av::Live& live) {
    if (!resampler_ || !resampler_->fits(live.frame)) resampler_.emplace(live.frame);
    const std::int64_t place = base::to_ticks(live.at - zero_ + sound_offset_, 1, av::kSampleRate);
    const std::int64_t inside = resampler_->delay();
    resampler_->convert(live.frame, samples_);
    std::span<const float> stereo(samples_);
    // What goes out now begins with what was left inside before.
    const std::int64_t behind = place - inside - heard_;
    if (behind < -kHole || (heard_ == 0 && behind < 0)) {
        const auto skip = std::min(stereo.size(), static_cast<std::size_t>(-behind) * 2);
        stereo = stereo.subspan(skip);
        drift_ = 0;
    } else if (behind > kHole || heard_ == 0) {
        const std::vector<float> silence(static_cast<std::size_t>(behind) * 2);
        audio_->encode(silence, [this](av::PacketPtr packet) { muxer_->write_sound(std::move(packet)); });
        heard_ += behind;
        drift_ = 0;
    } else {
        keep_in_step(behind);
    }
    audio_->encode(stereo, [this](av::PacketPtr packet) { muxer_->write_sound(std::move(packet)); });
    heard_ += static_cast<std::int64_t>(stereo.size() / 2);
}

// Two clocks never agree: what is missing, or too much, is spread over the next second, where nobody hears it.
void TakeWriter::keep_in_step(std::int64_t behind) {
    drift_ += (static_cast<double>(behind) - drift_) * kSmoothing;
    if (std::abs(drift_) < kDrift || heard_ - corrected_ < 2 * av::kSampleRate) return;
    const auto samples = static_cast<int>(std::lround(drift_));
    resampler_->compensate(samples);
    corrected_ = heard_;
}

void TakeWriter::finish() {
    if (!muxer_) return;
    if (!placed_) place_early();
    video_->finish([this](av::PacketPtr packet) { muxer_->write_picture(std::move(packet)); });
    if (audio_) {
        // Sound as long as the picture.
        const std::int64_t missing = base::to_ticks(length(), 1, av::kSampleRate) - heard_;
        const auto write = [this](av::PacketPtr packet) { muxer_->write_sound(std::move(packet)); };
        if (missing > 0) audio_->encode(std::vector<float>(static_cast<std::size_t>(missing) * 2), write);
        audio_->finish(write);
    }
    muxer_->finish();
}

}  // namespace capture
