// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/loudness.h"

#include <ebur128.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>
#include <memory>
#include <numbers>

#include "av/frame.h"

namespace render {
namespace {

constexpr double kNoSpeech = -50;
constexpr int kLookAhead = av::kSampleRate / 200;
constexpr int kPhases = 4;
constexpr int kTaps = 16;

struct FreeMeter {
    void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

using Kernel = std::array<std::array<float, kTaps>, kPhases>;

// Windowed sinc that gives the values a quarter, a half and three quarters of the way between two samples.
Kernel make_kernel() {
    Kernel kernel{};
    for (int phase = 0; phase < kPhases; ++phase) {
        for (int tap = 0; tap < kTaps; ++tap) {
            const double x = tap - kTaps / 2 + 1 - static_cast<double>(phase) / kPhases;
            const double sinc = std::abs(x) < 1e-9 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
            const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * x / (kTaps / 2.0));
            kernel[static_cast<std::size_t>(phase)][static_cast<std::size_t>(tap)] = static_cast<float>(sinc * window);
        }
    }
    return kernel;
}

// The value that the samples around a place make between two of them.
float between(const float* lane, const std::array<float, kTaps>& kernel) {
    float sum = 0;
    for (std::size_t tap = 0; tap < kTaps; ++tap) sum += lane[tap] * kernel[tap];
    return sum;
}

// The largest true peak of all channels at and just after each sample; where it surely stays under `limit`, only the
// samples' own.
std::vector<float> true_peaks(std::span<const float> sound, int channels, float limit) {
    static const Kernel kernel = make_kernel();
    // No kernel lifts a peak to twice the largest sample under it.
    constexpr float kMostLift = 2;
    constexpr std::size_t kBlock = 32;
    constexpr std::size_t kBefore = kTaps / 2 - 1;
    const std::size_t frames = sound.size() / static_cast<std::size_t>(channels);
    std::vector<float> peaks(frames);
    std::vector<float> lane(frames + kTaps);
    for (int channel = 0; channel < channels; ++channel) {
        std::fill(lane.begin(), lane.end(), 0.0F);
        for (std::size_t i = 0; i < frames; ++i)
            lane[i + kBefore] = sound[i * static_cast<std::size_t>(channels) + static_cast<std::size_t>(channel)];
        for (std::size_t begin = 0; begin < frames; begin += kBlock) {
            const std::size_t end = std::min(begin + kBlock, frames);
            float loudest = 0;
            for (std::size_t i = begin; i < end + kTaps; ++i) loudest = std::max(loudest, std::abs(lane[i]));
            const bool quiet = loudest * kMostLift < limit;
            for (std::size_t i = begin; i < end; ++i) {
                float peak = std::abs(lane[i + kBefore]);
                for (std::size_t phase = 1; phase < kPhases && !quiet; ++phase)
                    peak = std::max(peak, std::abs(between(&lane[i], kernel[phase])));
                peaks[i] = std::max(peaks[i], peak);
            }
        }
    }
    return peaks;
}

// The smallest value within `reach` to either side.
std::vector<float> sliding_minimum(const std::vector<float>& values, std::ptrdiff_t reach) {
    std::vector<float> out(values.size());
    std::deque<std::ptrdiff_t> candidates;
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    const auto at = [&](std::ptrdiff_t i) { return values[static_cast<std::size_t>(i)]; };
    for (std::ptrdiff_t i = 0; i < count + reach; ++i) {
        if (i < count) {
            while (!candidates.empty() && at(candidates.back()) >= at(i)) candidates.pop_back();
            candidates.push_back(i);
        }
        const std::ptrdiff_t centre = i - reach;
        if (centre < 0) continue;
        while (candidates.front() < centre - reach) candidates.pop_front();
        out[static_cast<std::size_t>(centre)] = at(candidates.front());
    }
    return out;
}

// The mean of the values within `reach` to either side; the ends count as their last value.
std::vector<float> smoothed(const std::vector<float>& values, std::ptrdiff_t reach) {
    std::vector<float> out(values.size());
    const auto count = static_cast<std::ptrdiff_t>(values.size());
    const auto at = [&](std::ptrdiff_t i) {
        return static_cast<double>(values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, count - 1))]);
    };
    double sum = 0;
    for (std::ptrdiff_t i = -reach; i <= reach; ++i) sum += at(i);
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        out[static_cast<std::size_t>(i)] = static_cast<float>(sum / static_cast<double>(2 * reach + 1));
        sum += at(i + reach + 1) - at(i - reach);
    }
    return out;
}

}  // namespace

qc::SoundMeasure measure(std::span<const float> interleaved, int channels) {
    qc::SoundMeasure out;
    const std::unique_ptr<ebur128_state, FreeMeter> meter(
        ebur128_init(static_cast<unsigned>(channels), av::kSampleRate, EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    if (!meter) return out;
    ebur128_add_frames_float(meter.get(), interleaved.data(), interleaved.size() / static_cast<std::size_t>(channels));
    double loudness = 0;
    ebur128_loudness_global(meter.get(), &loudness);
    double peak = 0;
    for (int channel = 0; channel < channels; ++channel) {
        double here = 0;
        ebur128_true_peak(meter.get(), static_cast<unsigned>(channel), &here);
        peak = std::max(peak, here);
    }
    out.measurable = std::isfinite(loudness) && loudness > -70;
    out.integrated_lufs = out.measurable ? loudness : 0;
    out.true_peak_dbtp = peak > 1e-7 ? 20 * std::log10(peak) : -140;
    return out;
}

Gain gain_for(const qc::SoundMeasure& measured, const delivery::Loudness& wanted) {
    if (!measured.measurable || measured.integrated_lufs < kNoSpeech) return {};
    return {std::min(wanted.integrated_lufs - measured.integrated_lufs, kMostGain), true};
}

std::vector<float> amplify(std::span<const float> interleaved, int channels, double decibels, double ceiling) {
    std::vector<float> out(interleaved.begin(), interleaved.end());
    if (out.empty()) return out;
    const auto factor = static_cast<float>(std::pow(10, decibels / 20));
    for (float& sample : out) sample *= factor;
    const auto limit = static_cast<float>(std::pow(10, ceiling / 20));
    std::vector<float> gains = true_peaks(out, channels, limit);
    if (std::all_of(gains.begin(), gains.end(), [limit](float peak) { return peak <= limit; })) return out;
    for (float& peak : gains) peak = peak > limit ? limit / peak : 1;
    // A minimum over twice the reach of the mean keeps the mean under every single demand.
    gains = smoothed(sliding_minimum(gains, kLookAhead), kLookAhead);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] *= gains[i / static_cast<std::size_t>(channels)];
    return out;
}

}  // namespace render
