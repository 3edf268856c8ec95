// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/caption_edits.h"

#include <gmock/gmock.h>

#include "answers.h"

namespace {

using namespace edit_test;
using testing::ElementsAre;
using testing::HasSubstr;

edit::Answer captioned(captions::Track track) {
    auto answer = answer_of({20});
    return with_track(answer, store(answer, track));
}

edit::Answer botox() {
    return captioned({"en",
                      {cue({word("How", 1, 2), word("long", 2, 3), word("does", 3, 4)}),
                       cue({word("it", 5, 6), word("last", 6, 7), word("then", 7, 8)})}});
}

captions::Track shown(const edit::Answer& answer) { return project(answer, answer.captions.front()); }

TEST(SetText, KeepsTheTimesOfWordsThatStay) {
    const auto track = shown(set_text(botox(), "en", 0, "How long did"));
    EXPECT_EQ(track.cues[0].words[2].text, "did");
    EXPECT_EQ(track.cues[0].words[2].when, span(3, 4)) << "one word for one";
    EXPECT_EQ(track.cues[0].words[2].timing, captions::Timing::given);
    EXPECT_EQ(track.cues[0].words[1], botox().captions[0].cues[0].cue.words[1]);
}

TEST(SetText, SharesTheRoomAmongMoreOrFewerWords) {
    const auto more = shown(set_text(botox(), "en", 0, "How lo ng does")).cues[0];
    EXPECT_EQ(glance(more), "How lo ng does");
    EXPECT_EQ(more.words[1].when, span(2, 2.5));
    EXPECT_EQ(more.words[2].when, span(2.5, 3));
    EXPECT_EQ(more.words[2].timing, captions::Timing::estimated);
    EXPECT_EQ(more.words[3].when, span(3, 4));
    const auto fewer = shown(set_text(botox(), "en", 0, "How does")).cues[0];
    EXPECT_EQ(glance(fewer), "How does");
    EXPECT_EQ(fewer.when, span(1, 4));
    EXPECT_EQ(fewer.words[1].when, span(3, 4));
}

TEST(SetText, InsertsByMakingRoomInANeighbour) {
    const auto longer = shown(set_text(botox(), "en", 0, "How long does now")).cues[0];
    EXPECT_EQ(glance(longer), "How long does now");
    EXPECT_EQ(longer.words[1].when, span(2, 3));
    EXPECT_EQ(longer.words[3].when.out, s(4));
    EXPECT_EQ(glance(shown(set_text(botox(), "en", 0, "So How long does")).cues[0]), "So How long does");
}

TEST(SetText, BreaksLinesWhereToldTo) {
    EXPECT_EQ(glance(shown(set_text(botox(), "en", 0, "How long\ndoes")).cues[0]), "How long/does");
    EXPECT_EQ(glance(shown(set_text(set_text(botox(), "en", 0, "How\nlong does"), "en", 0, "How long does")).cues[0]),
              "How long does");
}

TEST(SetText, LeavesHiddenWordsWhereTheyAre) {
    const auto cut_away = cut(botox(), {span(2, 3)});
    const auto changed = set_text(cut_away, "en", 0, "Who does");
    EXPECT_EQ(glance(shown(changed).cues[0]), "Who does");
    EXPECT_EQ(glance(shown(reset(changed)).cues[0]), "Who long does");
}

TEST(SetText, RefusesNothingAndNoSuchCaption) {
    EXPECT_THAT(refusal([] { (void)set_text(botox(), "en", 0, "  \n "); }), HasSubstr("at least one word"));
    EXPECT_THAT(refusal([] { (void)set_text(botox(), "en", 2, "x"); }), HasSubstr("there is no caption 3"));
    EXPECT_THAT(refusal([] { (void)set_text(botox(), "fr", 0, "x"); }), HasSubstr("there are none in \"fr\""));
}

TEST(ShiftCaptions, MovesThemAgainstThePicture) {
    const auto later = shift_captions(botox(), "en", s(0.5));
    EXPECT_EQ(shown(later).cues[0].when, span(1.5, 4.5));
    EXPECT_EQ(shown(later).cues[1].words[2].when, span(7.5, 8.5));
}

TEST(ShiftCaptions, LosesNothingThatIsPushedOverTheEdge) {
    const auto early = shift_captions(botox(), "en", s(-3));
    EXPECT_THAT(texts(shown(early)), ElementsAre("does", "it last then"));
    EXPECT_EQ(shown(shift_captions(early, "en", s(3))), shown(botox()));
    EXPECT_THAT(refusal([] { (void)shift_captions(botox(), "en", s(360'000)); }), HasSubstr("100 hours"));
}

TEST(SplitCue, MakesTwoBetweenTwoWords) {
    const auto track = shown(split_cue(botox(), "en", 0, s(2.9)));
    EXPECT_THAT(texts(track), ElementsAre("How long", "does", "it last then"));
    EXPECT_EQ(track.cues[0].when, span(1, 2.9));
    EXPECT_EQ(track.cues[1].when, span(2.9, 4));
    EXPECT_EQ(track.cues[0].words[1].when, span(2, 2.9)) << "words stay inside their caption";
}

TEST(SplitCue, CountsOnTheTrimmedTimeline) {
    const auto answer = cut(botox(), {span(0, 2)});
    const auto track = shown(split_cue(answer, "en", 1, s(4)));
    EXPECT_THAT(texts(track), ElementsAre("long does", "it", "last then"));
    EXPECT_EQ(track.cues[2].when, span(4, 6));
}

TEST(SplitCue, NeedsWordsOnBothSides) {
    EXPECT_THAT(refusal([] { (void)split_cue(botox(), "en", 0, s(1.2)); }), HasSubstr("one side"));
    EXPECT_THAT(refusal([] { (void)split_cue(botox(), "en", 0, s(9)); }), HasSubstr("one side"));
}

TEST(MergeCues, JoinsTwoInARow) {
    const auto merged = merge_cues(botox(), "en", 0, 1);
    EXPECT_THAT(texts(shown(merged)), ElementsAre("How long does it last then"));
    EXPECT_EQ(shown(merged).cues[0].when, span(1, 8));
    EXPECT_EQ(shown(merged).cues[0].words[3].when, span(5, 6));
}

TEST(MergeCues, UndoesASplit) {
    const auto split = split_cue(botox(), "en", 0, s(3));
    EXPECT_EQ(shown(merge_cues(split, "en", 0, 1)), shown(botox()));
}

TEST(MergeCues, RefusesWhatDoesNotBelongTogether) {
    EXPECT_THAT(refusal([] { (void)merge_cues(botox(), "en", 1, 0); }), HasSubstr("the next one"));
    EXPECT_THAT(refusal([] { (void)merge_cues(botox(), "en", 0, 5); }), HasSubstr("no caption 6"));
    const auto apart = split(botox(), s(4.5));
    const auto turned = move(apart, apart.timeline[1].id, 0);
    EXPECT_THAT(refusal([&] { (void)merge_cues(turned, "en", 0, 1); }), HasSubstr("different places"));
}

TEST(Retime, MovesEdgesAndClipsWords) {
    const auto answer = retime(cut(botox(), {span(0, 0.5)}), "en", {span(0.5, 3), span(4.5, 7.5)});
    const auto track = shown(answer);
    EXPECT_EQ(track.cues[0].when, span(0.5, 3));
    EXPECT_EQ(track.cues[0].words[2].when, span(2.5, 3));
    EXPECT_EQ(answer.captions[0].cues[0].cue.when, span(1, 3.5)) << "clip time";
    EXPECT_THAT(refusal([] { (void)retime(botox(), "en", {span(1, 4)}); }), HasSubstr("one time for each"));
}

TEST(RemoveCue, TakesOneOut) { EXPECT_THAT(texts(shown(remove_cue(botox(), "en", 0))), ElementsAre("it last then")); }

TEST(ReplaceText, ChangesWordsAndKeepsTheirTimes) {
    const auto replaced = replace_text(botox(), "en", "long", "often");
    EXPECT_EQ(replaced.count, 1U);
    EXPECT_EQ(glance(shown(replaced.answer).cues[0]), "How often does");
    EXPECT_EQ(shown(replaced.answer).cues[0].words[1].when, span(2, 3));
}

TEST(ReplaceText, WorksInsideWordsAndAcrossThem) {
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", "o", "0").answer).cues[0]), "H0w l0ng d0es");
    EXPECT_EQ(replace_text(botox(), "en", "o", "0").count, 3U);
    const auto across = shown(replace_text(botox(), "en", "long does", "soon").answer).cues[0];
    EXPECT_EQ(glance(across), "How soon");
    EXPECT_EQ(across.words[1].when, span(2, 4)) << "it takes the room of both";
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", "w lo", "W LO").answer).cues[0]), "HoW LOng does");
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", "long", "very very long").answer).cues[0]),
              "How very very long does");
}

TEST(ReplaceText, SpacesAroundTheTextCount) {
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", "long ", "often ").answer).cues[0]), "How often does");
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", " long ", " ").answer).cues[0]), "How does");
    EXPECT_EQ(glance(shown(replace_text(botox(), "en", "How ", "").answer).cues[0]), "long does");
    EXPECT_EQ(replace_text(botox(), "en", "does ", "x").count, 0U) << "nothing stands after the last word";
}

TEST(ReplaceText, WorksInScriptsWithoutSpaces) {
    const auto answer = captioned({"ja", {captions::make_cue(span(1, 4), "ボトックスの効果はどのくらい続きますか")}});
    const auto replaced = replace_text(answer, "ja", "効果", "作用");
    EXPECT_EQ(replaced.count, 1U);
    EXPECT_EQ(captions::text_of(shown(replaced.answer).cues[0]), "ボトックスの作用はどのくらい続きますか");
}

TEST(ReplaceText, SeveralHitsInOneWordAreOne) {
    const auto answer = captioned({"en", {cue({word("banana", 1, 2), word("split", 2, 3)})}});
    const auto replaced = replace_text(answer, "en", "an", "on");
    EXPECT_EQ(replaced.count, 2U);
    EXPECT_EQ(glance(shown(replaced.answer).cues[0]), "bonona split");
}

TEST(ReplaceText, ReachesHiddenWordsAndBrokenLines) {
    auto broken = cue({word("bow", 1, 2), word("tox", 2, 3), word("lasts", 3, 4)});
    broken.words[1].starts_line = true;
    const auto answer = keep(captioned({"en", {broken}}), {span(10, 20)});
    const auto replaced = replace_text(answer, "en", "bow tox", "Botox");
    EXPECT_EQ(replaced.count, 1U);
    EXPECT_EQ(glance(shown(reset(replaced.answer)).cues[0]), "Botox lasts");
}

TEST(ReplaceText, RemovesWordsAndEmptyCaptions) {
    const auto gone = replace_text(botox(), "en", "How long does", "");
    EXPECT_THAT(texts(shown(gone.answer)), ElementsAre("it last then"));
    EXPECT_EQ(replace_text(botox(), "en", "xyz", "a").count, 0U);
    EXPECT_THAT(refusal([] { (void)replace_text(botox(), "en", " ", "a"); }), HasSubstr("no text to look for"));
}

TEST(ReplaceShown, CutsTheSameWordsOtherwise) {
    captions::Track track = shown(botox());
    captions::Cue& first = track.cues[0];
    captions::Cue& second = track.cues[1];
    second.words.insert(second.words.begin(), first.words.back());
    second.when.in = s(3);
    first.words.pop_back();
    first.when.out = s(3);
    EXPECT_EQ(shown(replace_shown(botox(), track)), track);
}

TEST(ReplaceShown, LosesNothingThatIsHidden) {
    const auto answer = cut(botox(), {span(2, 3)});  // "long" is hidden
    captions::Track track = shown(answer);
    const captions::Cue second = track.cues[1];
    track.cues[0].when.out += s(0.5);
    const auto after = replace_shown(answer, track);
    EXPECT_EQ(shown(after), track);
    EXPECT_EQ(shown(after).cues[1], second);
    std::vector<std::string> all;
    for (const captions::Cue& cue : shown(edit::reset(after)).cues)
        for (const captions::Word& word : cue.words) all.push_back(word.text);
    EXPECT_THAT(all, testing::UnorderedElementsAre("How", "long", "does", "it", "last", "then"));
}

TEST(ReplaceShown, LeavesTheDocumentWhereNothingIsDifferent) {
    const auto answer = cut(botox(), {span(2, 3)});
    EXPECT_EQ(replace_shown(answer, shown(answer)).captions, answer.captions);
}

}  // namespace
