// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <gtest/gtest.h>

#include <sstream>

#include "speech/numbers.h"

namespace {

using namespace std::chrono_literals;

std::vector<speech::Heard> heard(const std::string& text) {
    std::vector<speech::Heard> out;
    std::istringstream words(text);
    for (std::string word; words >> word;) out.push_back({{out.size() * 100ms, out.size() * 100ms + 90ms}, word, 1});
    return out;
}

std::string written(const std::string& text) {
    std::string out;
    for (const speech::Heard& word : speech::with_numerals(heard(text))) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

TEST(Numerals, AreWrittenInDigitsFromTenOn) {
    EXPECT_EQ(written("we use twenty units"), "we use 20 units");
    EXPECT_EQ(written("about fifty percent of you"), "about 50% of you");
    EXPECT_EQ(written("it costs three hundred dollars"), "it costs $300");
    EXPECT_EQ(written("wear s p f thirty"), "wear SPF 30");
    EXPECT_EQ(written("s p f fifty five or"), "SPF 55 or");
    EXPECT_EQ(written("one thousand two hundred dollars"), "$1,200");
    EXPECT_EQ(written("two point five percent"), "2.5%");
    EXPECT_EQ(written("ten to fifteen minutes"), "10 to 15 minutes");
}

TEST(Numerals, SmallOnesStayWordsOfProse) {
    EXPECT_EQ(written("three to four months"), "three to four months");
    EXPECT_EQ(written("one of my patients"), "one of my patients");
    EXPECT_EQ(written("four units each"), "4 units each");
    EXPECT_EQ(written("two to three percent"), "2 to 3%");
    EXPECT_EQ(written("eight to twelve weeks"), "8 to 12 weeks");
    EXPECT_EQ(written("five dollars"), "$5");
}

TEST(Numerals, WhatIsNoSingleNumberStaysAsItWasHeard) {
    for (const char* text : {"in twenty twenty six", "nineteen ninety nine", "call five five five one two", "hundred",
                             "hundreds of people", "thousand million", "the point is", "ten point ten", "point five",
                             "first second third", "zero zero", "s p", ""})
        EXPECT_EQ(written(text), text);
}

TEST(Numerals, EveryCardinalComesBack) {
    for (std::uint64_t n = 10; n < 2'000'000; n = n * 9 / 8 + 1) {
        std::string words, digits;
        for (const std::string& word : speech::cardinal(n)) words += word + " ";
        for (const char c : written(words))
            if (c != ',') digits += c;
        EXPECT_EQ(digits, std::to_string(n)) << words;
    }
}

TEST(Numerals, HaveTheTimeOfTheirWordsAndTheLeastConfidence) {
    auto words = heard("nearly three hundred dollars now");
    words[2].confidence = 0.3F;
    const auto out = speech::with_numerals(words);
    ASSERT_EQ(out.size(), 3U);
    EXPECT_EQ(out[1].when, (base::Span{100ms, 390ms}));
    EXPECT_FLOAT_EQ(out[1].confidence, 0.3F);
}

}  // namespace
