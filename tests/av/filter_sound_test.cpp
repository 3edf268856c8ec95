// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/filter_sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>
#include <vector>

#include "base/error.h"

namespace {

using Sound = std::vector<std::int16_t>;

constexpr int kRate = 16'000;
constexpr double kTone = 1000;  // Hz

// A tone in every other half second, over white noise 10 dB below it.
Sound tone_in_noise(int seconds) {
    Sound pcm(static_cast<std::size_t>(seconds) * kRate);
    std::uint32_t random = 1;
    for (std::size_t i = 0; i < pcm.size(); ++i) {
        random = random * 1664525 + 1013904223;
        const double noise = 3100 * (static_cast<double>(random >> 16) / 32768 - 1);
        const double tone = 8000 * std::sin(2 * std::numbers::pi * kTone * static_cast<double>(i) / kRate);
        pcm[i] = static_cast<std::int16_t>(noise + (i / (kRate / 2) % 2 == 1 ? tone : 0));
    }
    return pcm;
}

double power(std::span<const std::int16_t> pcm) {
    double sum = 0;
    for (const std::int16_t sample : pcm) sum += static_cast<double>(sample) * sample;
    return sum / static_cast<double>(pcm.size());
}

// How far the tone of the last second stands above what is in the gap before it, in dB.
double tone_over_noise(const Sound& pcm) {
    const std::span<const std::int16_t> all(pcm);
    const std::size_t margin = kRate / 10, half = kRate / 2;
    const auto gap = all.subspan(all.size() - 2 * half + margin, half - 2 * margin);
    const auto tone = all.subspan(all.size() - half + margin, half - 2 * margin);
    return 10 * std::log10(power(tone) / power(gap));
}

// Where the first tone begins: the loudest change of loudness between one millisecond and the next ones.
double begins(const Sound& pcm) {
    const std::span<const std::int16_t> all(pcm);
    constexpr std::size_t kStep = kRate / 1000, kWindow = 20 * kStep;
    std::size_t best = 0;
    double most = 0;
    for (std::size_t i = kWindow; i + kWindow < kRate; i += kStep) {
        const double change = power(all.subspan(i, kWindow)) - power(all.subspan(i - kWindow, kWindow));
        if (change > most) {
            most = change;
            best = i;
        }
    }
    return static_cast<double>(best) / kRate;
}

TEST(FilterSound, TakesNoiseAwayAndLeavesTheToneWhereItWas) {
    const Sound noisy = tone_in_noise(4);
    const Sound quieter = av::filter_sound("afftdn=nr=12:nf=-25", noisy, kRate);
    EXPECT_NEAR(static_cast<double>(quieter.size()), static_cast<double>(noisy.size()), kRate / 100.0);
    EXPECT_GT(tone_over_noise(quieter), tone_over_noise(noisy) + 6);
    EXPECT_NEAR(begins(noisy), 0.5, 0.003);
    EXPECT_NEAR(begins(quieter), begins(noisy), 0.04) << "no more than the filter's own delay";
}

TEST(FilterSound, WithNothingToDoGivesBackWhatWentIn) {
    for (const std::size_t samples : {0, 1, 4095, 4096, 4097, 20'000}) {
        Sound pcm = tone_in_noise(2);
        pcm.resize(samples);
        EXPECT_EQ(av::filter_sound("anull", pcm, kRate), pcm) << samples;
    }
}

TEST(FilterSound, SaysThatAChainIsWrong) {
    const Sound pcm(100);
    for (const char* chain : {"no_such_filter", "afftdn=nr=loud", "anull,,"})
        EXPECT_THROW((void)av::filter_sound(chain, pcm, kRate), base::Error) << chain;
}

}  // namespace
