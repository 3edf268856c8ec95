// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/follow.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numbers>

#include "base/error.h"
#include "speech/stretches.h"

namespace {

using namespace std::chrono_literals;
using base::Span;
using base::Time;
using speech::Heard;
using testing::ElementsAre;
using testing::IsEmpty;

// A tone wherever somebody "speaks", over noise of this part of it, silence between.
std::vector<std::int16_t> sound(Time length, const std::vector<Span>& voices, double noise = 0) {
    std::vector<std::int16_t> pcm(static_cast<std::size_t>(base::to_ticks(length, 1, speech::kSampleRate)));
    std::uint32_t random = 1;
    for (std::size_t i = 0; i < pcm.size(); ++i) {
        const double t = static_cast<double>(i) / speech::kSampleRate;
        random = random * 1664525 + 1013904223;
        double level = noise * (static_cast<double>(random >> 16) / 32768 - 1);
        for (const Span& voice : voices)
            if (voice.contains(base::from_seconds(t))) level += std::sin(2 * std::numbers::pi * 1000 * t);
        pcm[i] = static_cast<std::int16_t>(8000 * level);
    }
    return pcm;
}

speech::Recording recording(std::vector<std::int16_t> pcm) {
    const Time length = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, speech::kSampleRate);
    return {length, [pcm = std::move(pcm)](Span span) {
                const auto at = [](Time t) { return base::to_ticks(t, 1, speech::kSampleRate); };
                return std::vector<std::int16_t>(pcm.begin() + at(span.in), pcm.begin() + at(span.out));
            }};
}

// Hears what it is told to, and counts how often it is asked.
struct Listener : speech::Recognizer {
    std::vector<Heard> hears;
    int asked = 0;
    std::size_t samples = 0;

    [[nodiscard]] speech::Capabilities capabilities() const override { return {true, true}; }
    [[nodiscard]] std::vector<Heard> free(speech::Pcm pcm, const base::RunContext&) override { return answer(pcm); }
    [[nodiscard]] std::vector<Heard> biased(speech::Pcm pcm, const speech::Expected&,
                                            const std::vector<speech::Pronunciation>&,
                                            const base::RunContext& context) override {
        context.cancel.check();
        return answer(pcm);
    }
    std::vector<Heard> answer(speech::Pcm pcm) {
        ++asked;
        samples += pcm.size();
        return hears;
    }
};

// The words half a second each, one after the other from `at` on.
std::vector<Heard> words(Time at, const std::string& text, float confidence = 1) {
    std::vector<Heard> out;
    for (const speech::ScriptWord& word : speech::script_words(text))
        for (const std::string& said : word.spoken) {
            out.push_back({{at, at + 500ms}, said, confidence});
            at += 500ms;
        }
    return out;
}

const auto kScript = speech::script_words("Botox lasts four months. Call us today.");

std::vector<std::string> others(const speech::Followed& followed) {
    std::vector<std::string> out;
    for (const Heard& word : followed.others) out.push_back(word.text);
    return out;
}

TEST(Follow, PlacesTheScriptAndSaysHowMuchOfTheVoiceItIs) {
    Listener first;
    first.hears = words(1s, "Botox lasts four months call us today");
    const auto followed = speech::follow(kScript, recording(sound(6s, {{1s, 4500ms}})), {&first, nullptr, nullptr}, {});
    EXPECT_EQ(followed.placed.size(), 7U);
    EXPECT_THAT(followed.not_said, IsEmpty());
    EXPECT_NEAR(followed.scripted_share(), 1, 0.05);
    EXPECT_EQ(followed.coverage(kScript), 1);
}

TEST(Follow, AsksASecondOnlyWhereTheFirstExplainsTooLittle) {
    Listener first, second;
    first.hears = words(1s, "Botox lasts four months call us today");
    const auto sounds = recording(sound(6s, {{1s, 4500ms}}));
    (void)speech::follow(kScript, sounds, {&first, &second, nullptr}, {});
    EXPECT_EQ(second.asked, 0);
    second.hears = std::exchange(first.hears, {});
    EXPECT_EQ(speech::follow(kScript, sounds, {&first, &second, nullptr}, {}).placed.size(), 7U);
    EXPECT_EQ(second.asked, 1);
}

TEST(Follow, InNoiseWhatOneMissesTheOtherFills) {
    Listener first, second;
    first.hears = words(1s, "Botox lasts four months");
    second.hears = words(3s, "call us today");
    second.hears.front().when = base::shift(second.hears.front().when, 20ms);
    const auto noisy = recording(sound(6s, {{1s, 4500ms}}, 0.15));
    const auto followed = speech::follow(kScript, noisy, {&first, &second, nullptr}, {});
    EXPECT_EQ(second.asked, 1);
    EXPECT_EQ(followed.placed.size(), 7U);
    EXPECT_THAT(followed.not_said, IsEmpty());
}

TEST(Follow, SaysWhereTheNoiseIsTooLoud) {
    Listener first;
    first.hears = words(1s, "Botox lasts four months call us today");
    for (const auto& [noise, too_loud] : {std::pair(0.0, false), std::pair(0.05, false), std::pair(0.3, true)}) {
        const auto sounds = recording(sound(6s, {{1s, 4500ms}}, noise));
        EXPECT_EQ(speech::follow(kScript, sounds, {&first, nullptr, nullptr}, {}).too_noisy, too_loud) << noise;
        EXPECT_EQ(speech::listen(sounds, first, {}).too_noisy, too_loud) << noise;
    }
}

TEST(Follow, TheFirstOnesTimesStayWhereBothAgree) {
    Listener first, second;
    first.hears = words(1s, "Botox lasts four months");
    second.hears = words(1100ms, "Botox lasts four months call us today");
    const auto followed = speech::follow(kScript, recording(sound(6s, {{1s, 4600ms}})), {&first, &second, nullptr}, {});
    ASSERT_EQ(followed.placed.size(), 7U);
    EXPECT_EQ(followed.placed[1].when.in, 1500ms);
    EXPECT_EQ(followed.placed[5].when.in, 3600ms);
}

TEST(Follow, WordsThatNobodyWroteAreHeardFreelyAndOnlyWhereTheyAreSure) {
    Listener first, free;
    first.hears = words(1s, "Botox lasts four months");
    // Where they are in the sound that the free one is given: it begins a quarter of a second before the voice.
    const auto sounds = recording(sound(9s, {{1s, 3s}, {5s, 6500ms}}));
    free.hears = words(250ms, "sister asked again", 0.9F);
    EXPECT_THAT(others(speech::follow(kScript, sounds, {&first, nullptr, &free}, {})),
                ElementsAre("sister", "asked", "again"));
    EXPECT_LT(free.samples, 3U * speech::kSampleRate) << "not the whole of it";
    free.hears[1].confidence = 0.5F;
    const auto followed = speech::follow(kScript, sounds, {&first, nullptr, &free}, {});
    EXPECT_THAT(others(followed), ElementsAre("sister", "again"));
}

TEST(Follow, WhatIsNotTheScriptAtAllIsNotHeardFreely) {
    Listener first, free;
    first.hears = words(1s, "Botox");
    const auto followed = speech::follow(kScript, recording(sound(12s, {{1s, 10s}})), {&first, nullptr, &free}, {});
    EXPECT_EQ(free.asked, 0);
    EXPECT_LT(followed.scripted_share(), 0.2);
}

TEST(Follow, NobodySpeaksInSilence) {
    Listener first;
    const auto followed = speech::follow(kScript, recording(sound(5s, {})), {&first, nullptr, nullptr}, {});
    EXPECT_THAT(followed.placed, IsEmpty());
    EXPECT_EQ(followed.voice, Time{});
    EXPECT_EQ(followed.coverage(kScript), 0);
}

TEST(Follow, EndsWhenItIsCalledOffAndGivesFaultsOn) {
    Listener first;
    base::RunContext context;
    context.cancel.cancel();
    EXPECT_THROW((void)speech::follow(kScript, recording(sound(2s, {})), {&first, nullptr, nullptr}, context),
                 base::Error);
}

TEST(Stretches, AreCutInPausesAndLeaveNothingOut) {
    std::vector<Span> voices;
    for (Time at{}; at < 600s; at += 10s) voices.push_back({at, at + 9s});
    Time next{};
    int count = 0;
    const auto all = recording(sound(600s, voices));
    speech::for_each_stretch(all, [&](speech::Pcm pcm, Time at) {
        EXPECT_EQ(at, next);
        next = at + base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, speech::kSampleRate);
        EXPECT_LE(next - at, 4min);
        ++count;
        const bool inside = std::any_of(voices.begin(), voices.end(), [&](const Span& voice) {
            return voice.in + 10ms < next && next < voice.out - 10ms;
        });
        EXPECT_FALSE(inside && next < all.duration);
    });
    EXPECT_EQ(next, all.duration);
    EXPECT_EQ(count, 3);
}

TEST(Stretches, GoOnWithoutAnyPause) {
    Time next{};
    speech::for_each_stretch(recording(sound(500s, {{0s, 500s}})), [&](speech::Pcm pcm, Time at) {
        EXPECT_EQ(at, next);
        next += base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, speech::kSampleRate);
    });
    EXPECT_EQ(next, 500s);
}

}  // namespace
