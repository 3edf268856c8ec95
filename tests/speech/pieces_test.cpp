// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/pieces.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using speech::Part;
using namespace std::chrono_literals;

std::size_t samples_of(base::Time t) { return static_cast<std::size_t>(base::to_ticks(t, 1, speech::kSampleRate)); }

// A loud hum, in phrases with a second of silence after each.
std::vector<std::int16_t> phrases(base::Time phrase, int count) {
    std::vector<std::int16_t> pcm;
    for (int i = 0; i < count; ++i) {
        for (std::size_t n = 0; n < samples_of(phrase); ++n)
            pcm.push_back(static_cast<std::int16_t>(8000 * std::sin(static_cast<double>(n) * 0.06)));
        pcm.resize(pcm.size() + samples_of(1s));
    }
    return pcm;
}

void expect_the_whole(const std::vector<Part>& parts, base::Time length) {
    ASSERT_FALSE(parts.empty());
    EXPECT_EQ(parts.front().when.in, base::Time{});
    EXPECT_EQ(parts.back().when.out, length);
    EXPECT_EQ(parts.back().until, length);
    for (std::size_t i = 1; i < parts.size(); ++i) EXPECT_EQ(parts[i].when.in, parts[i - 1].when.out);
}

TEST(Parts, BeginInAPause) {
    const std::vector<std::int16_t> pcm = phrases(4s, 20);
    const std::vector<Part> parts = speech::parts(pcm);
    expect_the_whole(parts, 100s);
    ASSERT_GE(parts.size(), 3U);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const double in_phrase = std::fmod(base::to_seconds(parts[i].when.in), 5);
        EXPECT_NEAR(in_phrase, 4.5, 0.3) << "in the silence after a phrase";
        EXPECT_EQ(parts[i - 1].until, parts[i - 1].when.out) << "there is nothing more to hear";
        EXPECT_GE(parts[i - 1].when.duration(), 25s);
    }
}

TEST(Parts, EndWhereNobodyPauses) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> noise(-6000, 6000);
    std::vector<std::int16_t> pcm(samples_of(100s));
    for (std::int16_t& sample : pcm) sample = static_cast<std::int16_t>(noise(random));
    for (const std::vector<std::int16_t>& sound : {pcm, phrases(100s, 1)}) {
        const std::vector<Part> parts = speech::parts(sound);
        expect_the_whole(parts, base::from_ticks(static_cast<std::int64_t>(sound.size()), 1, speech::kSampleRate));
        ASSERT_EQ(parts.size(), 4U);
        EXPECT_EQ(parts[0].when.out, 30s);
        EXPECT_EQ(parts[0].until, 31s) << "a word that is said there is heard whole";
    }
}

TEST(Parts, OfAShortRecordingAreOne) {
    EXPECT_EQ(speech::parts(phrases(3s, 2)).size(), 1U);
    EXPECT_EQ(speech::parts({}).size(), 1U);
}

}  // namespace
