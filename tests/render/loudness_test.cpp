// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/loudness.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "av/encoder.h"
#include "render/master.h"

namespace {

// A voice's harmonics in syllables, a little breath, and now and then a click, as speech into a phone is.
std::vector<float> speech_like(double seconds, double level, double clicks = 0) {
    std::mt19937 random(7);
    std::normal_distribution<double> breath(0, 0.02);
    std::vector<float> stereo;
    for (int i = 0; i < static_cast<int>(seconds * av::kSampleRate); ++i) {
        const double t = static_cast<double>(i) / av::kSampleRate;
        const double syllable = std::max(0.0, std::sin(2 * std::numbers::pi * 3 * t));
        double voice = breath(random);
        for (int k = 1; k <= 12; ++k) voice += std::sin(2 * std::numbers::pi * 140 * k * t + k * k) / k;
        double sample = level * syllable * voice;
        if (clicks > 0 && i % 9600 == 4800) sample += clicks;
        stereo.push_back(static_cast<float>(sample));
        stereo.push_back(static_cast<float>(sample));
    }
    return stereo;
}

TEST(Master, BringsQuietAndLoudSoundToTheLevelUnderThePeak) {
    for (const double level : {0.06, 0.15, 0.5}) {
        const render::MasteredSound mastered = render::master(speech_like(6, level, level * 4), {128'000, 2}, {});
        EXPECT_NEAR(mastered.measured.integrated_lufs, -14, 0.5) << level;
        EXPECT_LE(mastered.measured.true_peak_dbtp, -1.0) << level;
        EXPECT_TRUE(render::findings_of(mastered).empty());
    }
}

TEST(Master, DoesTheSameInMonoAt32Kilobits) {
    const render::MasteredSound mastered = render::master(speech_like(6, 0.3), {32'000, 1}, {});
    // So little room for AAC makes every peak overshoot; the limit on peaks comes first.
    EXPECT_NEAR(mastered.measured.integrated_lufs, -14, 0.7);
    EXPECT_LE(mastered.measured.true_peak_dbtp, -1.0);
    EXPECT_EQ(mastered.sound.parameters->ch_layout.nb_channels, 1);
}

TEST(Master, NeverLiftsByMoreThanTwentyDecibels) {
    const std::vector<float> quiet = speech_like(6, 0.01);
    const double before = render::measure(quiet, 2).integrated_lufs;
    ASSERT_LT(before, -36);
    const render::MasteredSound mastered = render::master(quiet, {128'000, 2}, {});
    EXPECT_LE(mastered.measured.integrated_lufs, before + 20.2);
    EXPECT_GE(mastered.measured.integrated_lufs, before + 19);
}

TEST(Master, LeavesRoomNoiseAloneAndSaysSo) {
    const std::vector<float> noise = speech_like(4, 0.0008);
    const render::MasteredSound mastered = render::master(noise, {128'000, 2}, {});
    const std::vector<qc::Finding> findings = render::findings_of(mastered);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, qc::Severity::info);
    EXPECT_LT(mastered.measured.true_peak_dbtp, -40);
}

TEST(Master, TakesSilence) {
    const render::MasteredSound mastered = render::master(std::vector<float>(96'000), {128'000, 2}, {});
    EXPECT_FALSE(mastered.measured.measurable);
    EXPECT_EQ(render::findings_of(mastered).size(), 1U);
}

TEST(Master, ComesBackFromBytesAsItWas) {
    const render::MasteredSound mastered = render::master(speech_like(2, 0.2), {128'000, 2}, {});
    const std::string bytes = render::to_bytes(mastered);
    const render::MasteredSound back = render::mastered_from_bytes(bytes);
    EXPECT_EQ(render::to_bytes(back), bytes);
    EXPECT_EQ(back.measured.integrated_lufs, mastered.measured.integrated_lufs);
    EXPECT_EQ(av::decode_sound(back.sound), av::decode_sound(mastered.sound));
    for (const std::size_t cut : {0UL, 1UL, bytes.size() / 2, bytes.size() - 1})
        EXPECT_THROW((void)render::mastered_from_bytes(bytes.substr(0, cut)), base::Error) << cut;
}

TEST(Amplify, HoldsPeaksBetweenTheSamples) {
    // A sine at a quarter of the sample rate, sampled beside its peaks: true peak 3 dB over the sample peak.
    std::vector<float> stereo;
    for (int i = 0; i < 48'000; ++i) {
        const auto value = static_cast<float>(0.9 * std::sin(std::numbers::pi / 2 * i + std::numbers::pi / 4));
        stereo.push_back(value);
        stereo.push_back(value);
    }
    ASSERT_GT(render::measure(render::amplify(stereo, 2, 6, 20), 2).true_peak_dbtp, 4);
    EXPECT_LE(render::measure(render::amplify(stereo, 2, 6, -1.5), 2).true_peak_dbtp, -1.4);
}

TEST(Amplify, OnlyAppliesTheGainWhereNothingPeaks) {
    const std::vector<float> quiet = speech_like(1, 0.01);
    const std::vector<float> louder = render::amplify(quiet, 2, 6, -1);
    for (std::size_t i = 0; i < quiet.size(); ++i) ASSERT_FLOAT_EQ(louder[i], quiet[i] * std::pow(10.0F, 0.3F));
}

}  // namespace
