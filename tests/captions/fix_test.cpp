// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/fix.h"

#include <gmock/gmock.h>

#include "base/file.h"
#include "captions/format.h"
#include "captions/tracks.h"

namespace {

using base::from_seconds;
using captions::Lines;
using captions::Rules;
using captions::Track;
using captions_test::span;
using captions_test::track;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

captions::Fixed fixed(const Track& track, const captions::Facts& facts = {}, double end = 60) {
    return captions::fix(track, Rules{}, Lines::narrow, facts, from_seconds(end));
}

std::vector<std::string> texts(const Track& track) {
    std::vector<std::string> out;
    for (const captions::Cue& cue : track.cues) out.push_back(captions::text_of(cue));
    return out;
}

std::vector<std::string> messages(const captions::Fixed& fixed) {
    std::vector<std::string> out;
    for (const captions::Change& change : fixed.changes)
        out.push_back(std::to_string(change.cue + 1) + " " + captions::message(change));
    return out;
}

std::vector<std::string> words(const Track& track) {
    std::vector<std::string> out;
    for (const captions::Cue& cue : track.cues)
        for (const captions::Word& word : cue.words) out.push_back(word.text);
    return out;
}

// The rules that block, as "rule cue".
std::vector<std::string> blocking(const Track& track) {
    std::vector<std::string> out;
    for (const captions::Issue& issue : captions::lint(track, Rules{}, Lines::narrow))
        if (issue.blocks) out.push_back(issue.rule + " " + std::to_string(issue.cue + 1));
    return out;
}

TEST(Fix, LeavesCaptionsThatReadWell) {
    const Track good = track(
        {{span(0.5, 2.8), "How long does Botox last?"}, {span(2.8, 6), "For most patients,\nthree to four months."}});
    const auto result = fixed(good);
    EXPECT_EQ(result.track, good);
    EXPECT_THAT(result.changes, IsEmpty());
}

TEST(Fix, SplitsWhatIsTooLongWhereItMakesSense) {
    const auto result = fixed(
        track({{span(0, 8),
                "The results last about three to four months for most people, and then the movement comes back."}}));
    EXPECT_THAT(blocking(result.track), IsEmpty());
    EXPECT_GT(result.track.cues.size(), 1U);
    EXPECT_THAT(texts(result.track), Contains(HasSubstr("people,")));
    EXPECT_THAT(messages(result), Contains(AllOf(HasSubstr("1 was split into"), HasSubstr("too long for its lines"))));
}

TEST(Fix, JoinsWhatIsTooShortWithItsNeighbour) {
    const auto result = fixed(track({{span(0, 0.7), "Yes, it"}, {span(0.7, 2.2), "does for most."}}));
    EXPECT_THAT(texts(result.track), ElementsAre("Yes, it does for most."));
    EXPECT_THAT(messages(result), ElementsAre(HasSubstr("2 captions were joined: too short")));
}

TEST(Fix, BringsAWordThatIsAloneToItsSentence) {
    const auto result = fixed(
        track({{span(0, 2), "You will see the full"}, {span(2, 3.2), "effect"}, {span(3.2, 5.2), "at two weeks."}}));
    EXPECT_THAT(captions::lint(result.track, Rules{}, Lines::narrow), IsEmpty());
    EXPECT_EQ(words(result.track).size(), 9U);
}

TEST(Fix, DoesNotTearNumbersFromWhatTheyCount) {
    const auto result =
        fixed(track({{span(0, 2.4), "After that it lasts four"}, {span(2.4, 4.8), "months or more for you."}}));
    for (const captions::Issue& issue : captions::lint(result.track, Rules{}, Lines::narrow))
        EXPECT_NE(issue.rule, "break");
    EXPECT_THAT(messages(result), Contains(HasSubstr("inside a phrase")));
}

TEST(Fix, BreaksLinesAnewAndKeepsDialogues) {
    const Track orphan = track({{span(0, 4), "For most patients about three\nmonths."}});
    EXPECT_THAT(texts(fixed(orphan).track), ElementsAre("For most patients\nabout three months."));
    const Track dialogue = track({{span(0, 2.4), "- Does it hurt?\n- No."}});
    EXPECT_EQ(fixed(dialogue).track, dialogue);
}

TEST(Fix, BeginsAndEndsWithACut) {
    captions::Facts facts;
    facts.cuts = {from_seconds(3)};
    const Track hanging = track({{span(0, 3.2), "It lasts a few months."}, {span(5, 8), "And then it wears off."}});
    EXPECT_EQ(fixed(hanging, facts).track.cues[0].when, span(0, 3));
    const Track early = track({{span(2.9, 6), "It lasts a few months."}});
    EXPECT_EQ(fixed(early, facts).track.cues[0].when, span(3, 6));
    const Track across = track({{span(1, 5), "It lasts a few months."}});
    EXPECT_EQ(fixed(across, facts).track, across) << "what is said over a cut stays over it";
}

TEST(Fix, LosesNoWordAndHasNothingLeftToDo) {
    const Track messy =
        track({{span(0.1, 0.6), "How long?"},
               {span(0.5, 1.9), "It lasts for quite some time in"},
               {span(2.2, 2.4), "really"},
               {span(2.4, 9), "most of the patients that we see here, but not in all of them, I would say."},
               {span(12, 14), "Three to four months."}});
    const auto once = fixed(messy, {}, 20);
    EXPECT_EQ(words(once.track), words(messy));
    const auto twice = fixed(once.track, {}, 20);
    EXPECT_EQ(twice.track, once.track);
    EXPECT_THAT(twice.changes, IsEmpty());
}

TEST(Fix, LeavesOnlyFastSpeechOfSpokenCaptions) {
    const base::Path file = base::Path(ASKREEL_SOURCE_DIR) / "assets/demo/captions.vtt";
    const Track demo = captions::parse(base::read_file(file, 100'000, "cannot read"), "captions.vtt").track;
    const auto result = fixed(demo, {}, 23.5);
    EXPECT_EQ(words(result.track), words(demo));
    EXPECT_LT(blocking(result.track).size(), blocking(demo).size());
    for (const std::string& issue : blocking(result.track)) EXPECT_THAT(issue, testing::StartsWith("too-fast"));
}

}  // namespace
