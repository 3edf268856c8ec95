// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/group.h"

#include <gmock/gmock.h>

#include <sstream>

using namespace testing;
using captions::Lines;

namespace {

// Words as somebody says them, 0.3 s each and with 0.1 s between them. "_" is a second without a word.
std::vector<captions::Word> spoken(const std::string& text, double word_seconds = 0.3) {
    std::vector<captions::Word> words;
    std::istringstream in(text);
    double at = 0;
    for (std::string word; in >> word;) {
        if (word == "_") {
            at += 1;
            continue;
        }
        captions::Word timed;
        timed.text = word;
        timed.when = {base::from_seconds(at), base::from_seconds(at + word_seconds)};
        timed.timing = captions::Timing::given;
        words.push_back(timed);
        at += word_seconds + 0.1;
    }
    return words;
}

std::vector<captions::Cue> group(const std::vector<captions::Word>& words, Lines lines = Lines::narrow) {
    return captions::group(words, captions::Rules{}, lines, "en", base::from_seconds(100));
}

std::vector<std::string> texts(const std::string& text) {
    std::vector<std::string> out;
    for (const captions::Cue& cue : group(spoken(text))) out.push_back(text_of(cue));
    return out;
}

TEST(Group, CutsAtTheEndsOfSentences) {
    EXPECT_THAT(
        texts("How long does Botox last? For most patients, the results last about three to four months."),
        ElementsAre("How long does Botox last?", "For most patients,", "the results last about three to four months."));
}

TEST(Group, CutsAtPauses) {
    EXPECT_THAT(texts("we use a very fine needle _ and most people describe it"),
                ElementsAre("we use a very fine needle", "and most people describe it"));
}

TEST(Group, KeepsWhatBelongsTogether) {
    for (const std::string& text :
         texts("You will start to see a softening of the lines within three to five days, and the full effect of the "
               "10 mg dose appears at two weeks.")) {
        EXPECT_THAT(text, Not(EndsWith(" the"))) << text;
        EXPECT_THAT(text, Not(EndsWith(" a"))) << text;
        EXPECT_THAT(text, Not(EndsWith(" 10"))) << text;
    }
}

TEST(Group, PassesTheRulesWhereTheSpeechIsSlowEnough) {
    const captions::Rules rules;
    const auto words = spoken(
        "Please avoid lying down for four hours, and skip the gym until tomorrow. If you have a special event coming "
        "up, book your appointment at least two weeks before. _ Side effects are usually mild, such as a little "
        "redness or a small bruise.");
    for (const Lines lines : {Lines::narrow, Lines::wide}) {
        const captions::Track track{"en", group(words, lines)};
        for (const captions::Issue& issue : captions::lint(track, rules, lines))
            EXPECT_FALSE(issue.blocks) << issue.rule << " in " << text_of(track.cues[issue.cue]) << ": "
                                       << issue.actual;
    }
}

TEST(Group, LeavesWordsAndTheirTimesAlone) {
    const auto words =
        spoken("Dr. Chen says it is safe. Really _ safe for you and for everybody who comes to see us", 0.2);
    std::vector<captions::Word> after;
    for (const captions::Cue& cue : group(words)) {
        for (const captions::Word& word : cue.words) {
            EXPECT_GE(word.when.in, cue.when.in);
            EXPECT_LE(word.when.out, cue.when.out);
            after.push_back(word);
        }
    }
    EXPECT_EQ(after, words);
}

TEST(Group, KeepsALongWordWhole) {
    EXPECT_THAT(texts("Pneumonoultramicroscopicsilicovolcanoconiosis is rare"), SizeIs(Ge(1U)));
}

TEST(Group, OfNothingIsNothing) { EXPECT_THAT(group({}), IsEmpty()); }

}  // namespace
