// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/agreement.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using speech::Agreement;

bool is_the_script(double scripted, double coverage, double often) {
    return Agreement{scripted, coverage, often}.is_the_script();
}

TEST(Agreement, MostOfTheSpeechInTheScriptIsEnough) {
    EXPECT_TRUE(is_the_script(1.0, 1.0, 1.0));
    EXPECT_TRUE(is_the_script(0.7, 0.1, 1.0)) << "somebody read one sentence of a long script";
    EXPECT_TRUE(is_the_script(0.95, 1.0, 3.0)) << "and again, and again";
}

TEST(Agreement, LessThanHalfOfTheSpeechIsAnotherScript) {
    EXPECT_TRUE(is_the_script(0.5, 1.0, 1.0)) << "the other half was said freely";
    EXPECT_FALSE(is_the_script(0.49, 1.0, 1.0));
    EXPECT_FALSE(is_the_script(0, 0, 0));
}

TEST(Agreement, BetweenMostOfTheScriptMustBeSaid) {
    EXPECT_TRUE(is_the_script(0.69, 0.7, 1.0));
    EXPECT_FALSE(is_the_script(0.69, 0.69, 1.0));
}

TEST(Agreement, BetweenItsWordsMustNotComeOverAndOver) {
    EXPECT_TRUE(is_the_script(0.69, 1.0, 1.5)) << "half of it said twice";
    EXPECT_FALSE(is_the_script(0.69, 1.0, 1.6)) << "a few words that fit anywhere";
}

TEST(Agreement, WordsOfTheScriptMustBeHeard) { EXPECT_FALSE(is_the_script(1.0, 1.0, 0)); }

TEST(Agreement, IsCountedFromWhatWasFollowed) {
    const auto script = speech::script_words("One two three four.");
    speech::Followed followed;
    for (const std::size_t word : {0, 1, 0, 1, 2, 0}) followed.placed.push_back({{0ms, 100ms}, word, 1, true, 0, 0});
    followed.not_said = {3};
    followed.voice = 10s;
    followed.scripted = 6s;
    const Agreement agreement = speech::agreement(script, followed);
    EXPECT_DOUBLE_EQ(agreement.scripted, 0.6);
    EXPECT_DOUBLE_EQ(agreement.coverage, 0.75);
    EXPECT_DOUBLE_EQ(agreement.often, 2);
    EXPECT_FALSE(agreement.is_the_script());
    EXPECT_EQ(speech::agreement(script, {}).often, 0);
}

}  // namespace
