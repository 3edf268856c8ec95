// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/sound_meter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "av/resampler.h"

namespace capture {
namespace {

constexpr int kMomentsASecond = 20;
constexpr std::size_t kRemembered = 5 * kMomentsASecond;
constexpr std::size_t kEnough = 2 * kMomentsASecond;
constexpr std::size_t kLately = 2 * kMomentsASecond;

// dB below full scale: from where on it is wrong, and right again.
constexpr double kSilent = -70, kHeard = -66;
constexpr double kQuiet = -36, kLoudEnough = -33;
constexpr double kHum = -42, kCalm = -45;
// dB between the two levels that a voice stands out by.
constexpr double kVoice = 12, kDrowned = 15, kClear = 18;

constexpr float kTop = 0.985F;
constexpr int kFlatTop = 3;          // samples in a row
constexpr std::size_t kClipped = 3;  // moments of the last ones
constexpr double kNothing = -120;

}  // namespace

void SoundMeter::hear(const av::Frame& sound) {
    av::interleaved(sound, samples_);
    const auto channels = static_cast<std::size_t>(std::max(1, sound->ch_layout.nb_channels));
    if (squares_.size() != channels) {
        squares_.assign(channels, 0);
        at_the_top_.assign(channels, 0);
        length_ = 0;
    }
    const int moment = std::max(1, sound->sample_rate / kMomentsASecond);
    for (std::size_t i = 0; i + channels <= samples_.size(); i += channels) {
        for (std::size_t c = 0; c < channels; ++c) {
            const float sample = samples_[i + c];
            squares_[c] += static_cast<double>(sample) * sample;
            at_the_top_[c] = std::abs(sample) >= kTop ? at_the_top_[c] + 1 : 0;
            clipped_ = clipped_ || at_the_top_[c] >= kFlatTop;
        }
        if (++length_ >= moment) finish_moment();
    }
}

void SoundMeter::finish_moment() {
    const double loudest = *std::max_element(squares_.begin(), squares_.end()) / length_;
    moments_.push_back({loudest > 1e-12 ? 10 * std::log10(loudest) : kNothing, clipped_});
    if (moments_.size() > kRemembered) moments_.pop_front();
    std::fill(squares_.begin(), squares_.end(), 0);
    length_ = 0;
    clipped_ = false;
    heard_ += 1.0 / kMomentsASecond;
}

double SoundMeter::take_heard() { return std::exchange(heard_, 0); }

double SoundMeter::level(double part) const {
    if (moments_.empty()) return kNothing;
    std::vector<double> levels;
    for (const Moment& moment : moments_) levels.push_back(moment.level);
    const auto place = static_cast<std::ptrdiff_t>(part * static_cast<double>(levels.size() - 1));
    std::nth_element(levels.begin(), levels.begin() + place, levels.end());
    return levels[static_cast<std::size_t>(place)];
}

Hints SoundMeter::wrong(const Hints& given) const {
    Hints wrong;
    if (moments_.size() < kEnough) return wrong;
    const auto is = [&](Hint hint) { return given.test(index(hint)); };
    const double loud_now = loud(), floor_now = floor();
    const auto lately = moments_.end() - static_cast<std::ptrdiff_t>(kLately);
    const auto louder = [](const Moment& a, const Moment& b) { return a.level < b.level; };
    const double loudest = std::max_element(lately, moments_.end(), louder)->level;
    wrong.set(index(Hint::mic_silent), loudest < (is(Hint::mic_silent) ? kHeard : kSilent));
    // Where nobody speaks nobody is too quiet.
    wrong.set(index(Hint::mic_quiet), loud_now - floor_now > kVoice && loudest > kHeard &&
                                          loud_now < (is(Hint::mic_quiet) ? kLoudEnough : kQuiet));
    const auto clipped = std::count_if(lately, moments_.end(), [](const Moment& m) { return m.clipped; });
    wrong.set(index(Hint::mic_clipping), static_cast<std::size_t>(clipped) >= (is(Hint::mic_clipping) ? 1 : kClipped));
    wrong.set(index(Hint::mic_noisy), floor_now > (is(Hint::mic_noisy) ? kCalm : kHum) &&
                                          loud_now - floor_now < (is(Hint::mic_noisy) ? kClear : kDrowned));
    return wrong;
}

}  // namespace capture
