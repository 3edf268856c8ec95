// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/follower.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>

#include "base/resources.h"
#include "speech/live.h"
#include "support/said.h"

namespace {

using namespace std::chrono_literals;

const std::string kScript =
    "How long does Botox last? For most people, about three to four months. The treatment itself takes around ten "
    "minutes. Please skip the gym until tomorrow.";

// Speaks at the pace of somebody who speaks, a tenth of a second at a time.
void speak(capture::Follower& follower, std::span<const std::int16_t> pcm) {
    constexpr std::size_t kTenth = speech::kSampleRate / 10;
    auto next = std::chrono::steady_clock::now();
    for (; !pcm.empty(); pcm = pcm.subspan(std::min(kTenth, pcm.size()))) {
        follower.add(pcm.first(std::min(kTenth, pcm.size())));
        std::this_thread::sleep_until(next += 100ms);
    }
}

bool soon(const std::function<bool()>& condition) {
    for (int i = 0; i < 600 && !condition(); ++i) std::this_thread::sleep_for(50ms);
    return condition();
}

class Follow : public testing::Test {
  protected:
    void SetUp() override {
        const auto engine = speech::live_engine();
        ASSERT_TRUE(engine) << "PocketSphinx is there, so it can listen";
        follower.emplace(prompt, *engine);
    }
    capture::Prompt prompt = capture::read_prompt(kScript);
    std::optional<capture::Follower> follower;
};

TEST_F(Follow, IsAtTheWordThatIsSaidAndWaitsInAPause) {
    speak(*follower, support::say("How long does Botox last? For most people, about three to four months.").pcm);
    speak(*follower, std::vector<std::int16_t>(speech::kSampleRate));
    EXPECT_TRUE(soon([&] { return follower->word() == 13; })) << follower->word();
    speak(*follower, std::vector<std::int16_t>(speech::kSampleRate));
    EXPECT_EQ(follower->word(), 13U) << "nobody said more";
    EXPECT_FALSE(follower->failed());
}

TEST_F(Follow, GoesWithASpeakerWhoSkips) {
    speak(*follower, support::say("How long does Botox last? Please skip the gym until tomorrow.").pcm);
    speak(*follower, std::vector<std::int16_t>(speech::kSampleRate / 2));
    EXPECT_TRUE(soon([&] { return follower->word() == prompt.words.size(); })) << follower->word();
}

TEST_F(Follow, EndsAtOnceAndTakesAnyAmountOfSound) {
    const std::vector<std::int16_t> minute(60 * speech::kSampleRate);
    for (int i = 0; i < 20; ++i) follower->add(std::span<const std::int16_t>(minute));
    const auto before = std::chrono::steady_clock::now();
    follower.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - before, 2s);
}

TEST(FollowerWithoutItsProgram, SaysThatItFailed) {
    capture::Follower follower(capture::read_prompt(kScript), {"pocketsphinx", "/nowhere", {}}, 3,
                               "/nowhere/askreel-speech");
    EXPECT_TRUE(soon([&] { return follower.failed(); }));
    EXPECT_EQ(follower.word(), 3U);
}

}  // namespace
