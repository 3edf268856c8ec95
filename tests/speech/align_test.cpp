// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/align.h"

#include <gmock/gmock.h>

#include <sstream>

#include "speech/sounds_alike.h"

using namespace testing;
using speech::Repeat;

namespace {

const char* const kScript =
    "How long does Botox last? For most patients, the results last about three to four months. "
    "The treatment itself takes around ten minutes. We use a very fine needle, and most people describe it as a quick "
    "pinch. Please avoid lying down for four hours, and skip the gym until tomorrow.";

// Words half a second apart, each 0.4 s long. "_" is a second without a word.
std::vector<speech::Heard> heard(const std::string& text) {
    std::vector<speech::Heard> out;
    std::istringstream words(text);
    double at = 0;
    for (std::string word; words >> word; at += 0.5)
        if (word == "_") at += 0.5;
        else out.push_back({{base::from_seconds(at), base::from_seconds(at + 0.4)}, word, 0.9F});
    return out;
}

// The words in the order they were said, those not heard themselves in brackets.
std::string read(const std::string& said, const std::string& script = kScript) {
    const auto words = speech::script_words(script);
    std::string out;
    for (const speech::Placed& word : speech::align(words, heard(said)).placed)
        out += (out.empty() ? "" : " ") + (word.heard ? words[word.word].text : "(" + words[word.word].text + ")");
    return out;
}

constexpr const char* kFirst = "how long does botox last for most patients the results last about three to four months";
constexpr const char* kSecond = "the treatment itself takes around ten minutes";

TEST(Align, GivesEveryWordItsTime) {
    const auto words = speech::script_words(kScript);
    const auto alignment = speech::align(words, heard("how long does botox last"));
    ASSERT_EQ(alignment.placed.size(), 5U);
    EXPECT_EQ(alignment.placed[3].when, (base::Span{base::from_seconds(1.5), base::from_seconds(1.9)}));
    EXPECT_NEAR(alignment.placed[3].confidence, 0.9, 1e-6);
    EXPECT_EQ(alignment.not_said.size(), words.size() - 5);
}

TEST(Align, LeavesSkippedSentencesOut) {
    EXPECT_EQ(read(std::string(kFirst) + " please avoid lying down for four hours"),
              "How long does Botox last? For most patients, the results last about three to four months. Please avoid "
              "lying down for four hours,");
}

TEST(Align, FollowsASentenceThatIsSaidTwice) {
    EXPECT_EQ(read(std::string(kSecond) + " " + kSecond + " we use a very fine needle"),
              "The treatment itself takes around ten minutes. The treatment itself takes around ten minutes. We use a "
              "very fine needle,");
}

TEST(Align, FollowsAFalseStart) {
    EXPECT_EQ(read("ten minutes we use a very fine we use a very fine needle and most people"),
              "ten minutes. We use a very fine We use a very fine needle, and most people");
}

TEST(Align, LeavesOutWhatNobodyWrote) {
    EXPECT_EQ(read(std::string(kFirst) + " you know my sister asked me about that _ " + kSecond),
              "How long does Botox last? For most patients, the results last about three to four months. The treatment "
              "itself takes around ten minutes.");
}

TEST(Align, DoesNotTakeStrayWordsForTheScript) {
    // What an engine makes of other speech when it knows only the words of the script.
    EXPECT_EQ(read(std::string(kFirst) + " the use and four as about a the " + kSecond),
              "How long does Botox last? For most patients, the results last about three to four months. The treatment "
              "itself takes around ten minutes.");
}

TEST(Align, DoesNotTakeWordsHereAndThereForARepeat) {
    // What an engine that knows nothing else hears in "We had a patient from Ohio come in for that".
    EXPECT_EQ(
        read("is it going to hurt most patients feel only a small pinch we can a patients can numb can can first "
             "we can numb the skin first if you like",
             "Is it going to hurt? Most patients feel only a small pinch. We can numb the skin first if you like."),
        "Is it going to hurt? Most patients feel only a small pinch. We can numb the skin first if you like.");
}

TEST(Align, GivesMisheardWordsTheirPlace) {
    EXPECT_EQ(read("how long does bow tocks last for most patience the result last about tree to four months"),
              "How long does Botox last? For most patients, the results last about three to four months.");
}

TEST(Align, PutsAWordThatWasHeardAsAnotherBetweenItsNeighbours) {
    EXPECT_EQ(read("the treatment itself takes igloo ten minutes"), "The treatment itself takes (around) ten minutes.");
}

TEST(Align, KeepsNumbersAndPricesAsTheyAreWritten) {
    EXPECT_EQ(read("it is fifteen dollars a unit with s p f thirty plus", "It is $15 a unit with SPF 30+."),
              "It is $15 a unit with SPF 30+.");
}

TEST(Align, SaysAPriceTwiceWhenItIsSaidTwice) {
    EXPECT_EQ(read("it is fifteen dollars fifteen dollars a unit", "It is $15 a unit."), "It is $15 $15 a unit.");
}

TEST(Align, OfAnotherTextFindsNearlyNothing) {
    const auto words = speech::script_words(
        "Quarterly revenue exceeded the forecast because of strong demand for aluminium window frames in Europe.");
    EXPECT_LT(speech::align(words, heard(kFirst)).placed.size(), 3U);
}

TEST(Align, OfNothingIsNothing) {
    EXPECT_THAT(speech::align({}, heard(kFirst)).placed, IsEmpty());
    EXPECT_THAT(speech::align(speech::script_words(kScript), {}).placed, IsEmpty());
    EXPECT_EQ(speech::align({}, heard(kSecond)).not_written.size(), 7U);
}

TEST(Align, TakesTheTimesOfTheMoreExactEngineWhereBothAgree) {
    const auto words = speech::script_words("How long does it last?");
    auto coarse = speech::align(words, heard("how long does it last")).placed;
    auto exact = coarse;
    exact[1].when.in -= base::from_seconds(0.06);
    exact[3].when.in += base::from_seconds(0.25);
    const auto both = speech::with_times_of(coarse, exact);
    EXPECT_EQ(both[1].when.in, exact[1].when.in);
    EXPECT_EQ(both[3].when.in, coarse[3].when.in) << "they disagree";
}

// What would be cut, and where the words go on.
std::string repeats(const std::string& said) {
    const auto words = speech::script_words(kScript);
    const auto placed = speech::align(words, heard(said)).placed;
    std::string out;
    for (const Repeat& repeat : speech::find_repeats(words, placed)) {
        out += repeat.kind == Repeat::Kind::retake ? "retake:" : "false start:";
        for (std::size_t i = repeat.first; i < repeat.last; ++i) out += " " + words[placed[i].word].text;
        out += " -> " + std::to_string(repeat.kept) + ";";
    }
    return out;
}

TEST(Repeats, OfASentenceKeepTheLastOne) {
    EXPECT_EQ(repeats(std::string(kFirst) + " " + kSecond + " " + kSecond + " we use a very fine needle"),
              "retake: The treatment itself takes around ten minutes. -> 23;");
}

TEST(Repeats, OfABeginningAreFalseStarts) {
    EXPECT_EQ(repeats("we use a very we use a very fine needle and most people"), "false start: We use a very -> 4;");
}

TEST(Repeats, CanComeManyTimes) {
    EXPECT_EQ(repeats("we use a we use we use a very fine needle and most people"),
              "false start: We use a -> 3;false start: We use -> 5;");
}

TEST(Repeats, ThatWereGivenUpLeaveTheFirstStanding) {
    EXPECT_EQ(repeats(std::string(kSecond) + " the treatment itself takes around we use a very fine needle"),
              "false start: The treatment itself takes around -> 0;");
}

TEST(Repeats, AreNoneInTextReadOnce) { EXPECT_EQ(repeats(std::string(kFirst) + " " + kSecond), ""); }

TEST(SoundsAlike, PutsMishearingsNearAndOthersFar) {
    const auto distance = [](const char* a, const char* b) {
        return speech::sound_distance(speech::sound_of(a), speech::sound_of(b));
    };
    EXPECT_EQ(distance("fone", "phone"), 0);
    EXPECT_LT(distance("bowtocks", "botox"), 0.3F);
    EXPECT_LT(distance("patience", "patients"), 0.3F);
    EXPECT_GT(distance("needle", "tomorrow"), 0.6F);
    EXPECT_EQ(distance("", ""), 0);
    EXPECT_EQ(distance("botox", ""), 1);
}

}  // namespace
