// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/voice.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace speech {
namespace {

constexpr int kSamplesPerLevel = kSampleRate / kLevelsPerSecond;
constexpr double kFullScale = 32768;
// One pole at about 270 Hz: air conditioning and handling are below; every voice, its soft consonants too, has enough
// above.
constexpr double kHighPass = 0.9;

// In levels, hundredths of a second.
constexpr std::size_t kShortestVoice = 3, kShortestGap = 15;
// What is added around a voice, for beginnings and ends that are softer than the noise.
struct Padding {
    std::size_t before, after;
};
constexpr Padding kAroundClean{3, 3}, kAroundNoisy{9, 12};

// A recording with less between its quiet and its loud is not speech with pauses.
constexpr float kLeastRange = 9;
// Quieter than this below the loud parts nothing is heard, in recordings without any noise.
constexpr float kDeepest = 55;

float percentile(std::vector<float> values, double share) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

struct Stretch {
    std::size_t in, out;
};

// Where the levels stay above `low` around something above `high`.
std::vector<Stretch> above(const std::vector<float>& levels, float low, float high) {
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < levels.size();) {
        const std::size_t in = i;
        bool loud = false;
        for (; i < levels.size() && levels[i] > low; ++i) loud = loud || levels[i] > high;
        if (loud && i - in >= kShortestVoice) out.push_back({in, i});
        if (i == in) ++i;
    }
    return out;
}

base::Span span_of(Stretch stretch) {
    const auto time = [](std::size_t level) {
        return base::from_ticks(static_cast<std::int64_t>(level), 1, kLevelsPerSecond);
    };
    return {time(stretch.in), time(stretch.out)};
}

}  // namespace

void LevelMeter::add(Pcm pcm) {
    for (const std::int16_t sample : pcm) {
        filtered_ = kHighPass * (filtered_ + sample - last_);
        last_ = sample;
        sum_ += filtered_ * filtered_;
        if (++count_ == kSamplesPerLevel) close();
    }
}

void LevelMeter::close() {
    energies_.push_back(static_cast<float>(sum_ / count_ / (kFullScale * kFullScale)));
    sum_ = 0;
    count_ = 0;
}

std::vector<float> LevelMeter::levels() const {
    LevelMeter whole = *this;
    if (whole.count_ > 0) whole.close();
    const std::vector<float>& energies = whole.energies_;
    std::vector<float> out(energies.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        // Smoothed a little: a pitch period of a deep voice is as long as a level.
        const float before = energies[i > 0 ? i - 1 : i], after = energies[std::min(i + 1, energies.size() - 1)];
        out[i] = 10 * std::log10((before + 2 * energies[i] + after) / 4 + 1e-10F);
    }
    return out;
}

std::vector<base::Span> voiced_spans(const std::vector<float>& levels) {
    if (levels.empty()) return {};
    const float loud = percentile(levels, 0.95);
    const float floor = std::max(percentile(levels, 0.1), loud - kDeepest);
    const float range = loud - floor;
    if (range < kLeastRange) return {};
    const float high = floor + std::max(5.0F, 0.3F * range), low = floor + std::max(4.0F, 0.12F * range);
    const Padding padding = range < kNoisy ? kAroundNoisy : kAroundClean;
    std::vector<Stretch> joined;
    for (Stretch stretch : above(levels, low, high)) {
        stretch = {stretch.in - std::min(stretch.in, padding.before),
                   std::min(stretch.out + padding.after, levels.size())};
        if (!joined.empty() && stretch.in < joined.back().out + kShortestGap) joined.back().out = stretch.out;
        else joined.push_back(stretch);
    }
    std::vector<base::Span> out;
    for (const Stretch& stretch : joined) out.push_back(span_of(stretch));
    return out;
}

std::vector<base::Span> voiced_spans(Pcm pcm) {
    LevelMeter meter;
    meter.add(pcm);
    return voiced_spans(meter.levels());
}

float above_noise(Pcm pcm) {
    LevelMeter meter;
    meter.add(pcm);
    const std::vector<float> levels = meter.levels();
    return levels.empty() ? 0 : percentile(levels, 0.95) - percentile(levels, 0.1);
}

}  // namespace speech
