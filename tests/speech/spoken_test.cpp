// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken.h"

#include <gmock/gmock.h>

using namespace testing;

namespace {

std::string spoken(std::string_view script) {
    std::string out;
    for (const speech::ScriptWord& word : speech::script_words(script))
        for (const std::string& said : word.spoken) out += (out.empty() ? "" : " ") + said;
    return out;
}

struct Case {
    const char* written;
    const char* said;
};

class Spoken : public TestWithParam<Case> {};

TEST_P(Spoken, IsWhatAPersonSays) { EXPECT_EQ(spoken(GetParam().written), GetParam().said); }

INSTANTIATE_TEST_SUITE_P(
    Words, Spoken,
    Values(Case{"How long does Botox last?", "how long does botox last"},
           Case{"Juvéderm® and Sculptra™", "juvederm and sculptra"}, Case{"don’t, it’s", "don't it's"},
           Case{"patients’ choice", "patients choice"}, Case{"follow-up visit", "follow up visit"},
           Case{"a before—and after", "a before and after"}, Case{"skin – all of it", "skin all of it"},
           Case{"Dr. Maya Chen", "doctor maya chen"}, Case{"Mrs. Lee vs. Mr. Poe", "missus lee versus mister poe"},
           Case{"St. Mary on Main St.", "saint mary on main st"}, Case{"creams, gels, etc.", "creams gels et cetera"},
           Case{"e.g. retinol", "for example retinol"}, Case{"and/or", "and or"}, Case{"Q & A", "q and a"}));

INSTANTIATE_TEST_SUITE_P(Letters, Spoken,
                         Values(Case{"PRP and IPL", "p r p and i p l"}, Case{"the FDA's view", "the f d a's view"},
                                Case{"a CO2 laser", "a c o two laser"}, Case{"vitamin B12", "vitamin b twelve"},
                                Case{"5-FU", "five f u"}, Case{"COVID-19", "covid nineteen"},
                                Case{"in the U.S. today", "in the u s today"}, Case{"do NOT rub", "do not rub"},
                                Case{"ALL CAPS FOR MICRONEEDLING", "all caps for microneedling"},
                                Case{"visit solenne.com", "visit solenne dot com"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, Spoken,
    Values(Case{"SPF 30+", "s p f thirty plus"}, Case{"SPF50", "s p f fifty"}, Case{"50 units", "fifty units"},
           Case{"1,200 patients", "one thousand two hundred patients"}, Case{"2.5", "two point five"},
           Case{"0.5 mL", "zero point five milliliters"}, Case{"1 mg", "one milligram"}, Case{"10mg", "ten milligrams"},
           Case{"3-4 weeks", "three to four weeks"}, Case{"10–15%", "ten to fifteen percent"},
           Case{"24-hour care, 24/7", "twenty four hour care twenty four seven"},
           Case{"1/2 and ¾", "one half and three quarters"},
           Case{"the 1st, 2nd, 3rd, 12th and 20th", "the first second third twelfth and twentieth"},
           Case{"in your 30s", "in your thirties"}, Case{"the 1990s", "the nineteen nineties"},
           Case{"since 2019", "since twenty nineteen"}, Case{"in 2005", "in two thousand five"},
           Case{"2000 units", "two thousand units"}, Case{"101", "one hundred one"},
           Case{"#1 choice", "number one choice"}, Case{"No. 7 or no?", "number seven or no"},
           Case{"2x a week", "two times a week"}, Case{"98.6°F", "ninety eight point six degrees fahrenheit"},
           Case{"1064 nm", "one thousand sixty four nanometers"},
           Case{"call 555-0123", "call five five five zero one two three"}));

INSTANTIATE_TEST_SUITE_P(Prices, Spoken,
                         Values(Case{"$15 a unit", "fifteen dollars a unit"}, Case{"$1", "one dollar"},
                                Case{"$12.50", "twelve dollars and fifty cents"},
                                Case{"$300.00", "three hundred dollars"}, Case{"$10–$20", "ten to twenty dollars"},
                                Case{"$15/unit", "fifteen dollars per unit"},
                                Case{"$1.5 million", "one point five million dollars"},
                                Case{"$2k", "two thousand dollars"}));

INSTANTIATE_TEST_SUITE_P(TimesAndDates, Spoken,
                         Values(Case{"at 3:30 p.m.", "at three thirty p m"}, Case{"9am", "nine a m"},
                                Case{"9:05 AM", "nine oh five a m"}, Case{"at 5:00", "at five o'clock"},
                                Case{"May 5", "may fifth"},
                                Case{"Sept. 21st, 2024", "sept twenty first twenty twenty four"},
                                Case{"5/12/2024", "may twelfth twenty twenty four"}));

TEST(SpokenWords, KeepTheScriptAsItIsWritten) {
    const auto words = speech::script_words("“Juvéderm,” she said – SPF 30+!");
    std::vector<std::string> texts;
    for (const auto& word : words) texts.push_back(word.text);
    EXPECT_THAT(texts, ElementsAre("“Juvéderm,”", "she", "said", "–", "SPF", "30+!"));
    EXPECT_THAT(words[3].spoken, IsEmpty());
}

TEST(SpokenWords, KnowWhereSentencesEnd) {
    std::vector<std::string> ends;
    for (const auto& word :
         speech::script_words("Dr. Chen says: at 9 a.m. we open. \"Really?\" Yes\n\nBring S. Lee and 2.5 mL"))
        if (word.ends_sentence) ends.push_back(word.text);
    EXPECT_THAT(ends, ElementsAre("open.", "\"Really?\"", "Yes", "mL"));
}

TEST(SpokenWords, LeaveStageDirectionsOut) {
    EXPECT_EQ(spoken("[smile at the camera] Hello [pause] there [unclosed"), "hello there unclosed");
}

TEST(SpokenWords, OfNothingAreNone) {
    EXPECT_THAT(speech::script_words(""), IsEmpty());
    EXPECT_THAT(speech::script_words(" \n [only this] "), IsEmpty());
}

TEST(SpokenWords, OfHostileTextDoNotHang) {
    EXPECT_NO_THROW((void)speech::script_words(std::string(50'000, '$')));
    EXPECT_NO_THROW(
        (void)speech::script_words("\xff\xfe 99999999999999999999999999 1/0 0/0/0 13/45/2 . - $ % -$- 1:99 \"\" '"));
}

}  // namespace
