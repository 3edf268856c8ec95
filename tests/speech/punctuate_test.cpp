// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/punctuate.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

// Words 0.3 s long; "_" is a pause of 0.3 s, "__" of 0.5 s, "___" of 1 s.
std::string written(const std::string& text, const std::vector<std::string>& names = {}) {
    std::vector<speech::Heard> heard;
    std::istringstream words(text);
    double at = 0;
    for (std::string word; words >> word;) {
        if (word[0] == '_') {
            at += word.size() == 1 ? 0.3 : word.size() == 2 ? 0.5 : 1.0;
            continue;
        }
        heard.push_back({{base::from_seconds(at), base::from_seconds(at + 0.3)}, word, 1});
        at += 0.3;
    }
    std::string out;
    for (const std::string& word : speech::punctuated(heard, names)) out += (out.empty() ? "" : " ") + word;
    return out;
}

TEST(Punctuated, EndsSentencesAtPauses) {
    EXPECT_EQ(written("it lasts four months ___ call our office"), "It lasts four months. Call our office.");
    EXPECT_EQ(written("it lasts four months __ we use a fine needle"), "It lasts four months. We use a fine needle.");
    EXPECT_EQ(written("it lasts four __ long months"), "It lasts four long months.");
}

TEST(Punctuated, DoesNotEndASentenceInsideAPhrase) {
    EXPECT_EQ(written("it softens the ___ lines around your ___ eyes"), "It softens the lines around your eyes.");
    EXPECT_EQ(written("well ___ it depends"), "Well it depends.");
}

TEST(Punctuated, KnowsQuestions) {
    EXPECT_EQ(written("how long does it last ___ is it safe ___ when you come in we talk"),
              "How long does it last? Is it safe? When you come in we talk.");
}

TEST(Punctuated, PutsCommasBeforeConjunctions) {
    EXPECT_EQ(written("we use a fine needle _ and it is quick"), "We use a fine needle, and it is quick.");
    EXPECT_EQ(written("we use a needle and it is quick"), "We use a needle and it is quick.");
}

TEST(Punctuated, WritesNamesAsTheyAreWritten) {
    EXPECT_EQ(written("i'm sure maya chen says i use juvederm", {"Maya Chen", "Juvéderm"}),
              "I'm sure Maya Chen says I use Juvéderm.");
}

TEST(Punctuated, OfNothingIsNothing) { EXPECT_EQ(written(""), ""); }

}  // namespace
