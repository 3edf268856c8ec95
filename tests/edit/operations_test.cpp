// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/operations.h"

#include <gmock/gmock.h>

#include <set>

#include "answers.h"

namespace {

using namespace edit_test;
using base::Time;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::set<edit::SegmentId> ids(const edit::Answer& answer) {
    std::set<edit::SegmentId> out;
    for (const edit::Segment& segment : answer.timeline) out.insert(segment.id);
    return out;
}

TEST(AddClip, PutsItWholeAtTheEndWithAnId) {
    const auto answer = answer_of({38, 12.5});
    EXPECT_EQ(timeline(answer), "c1 0-38 | c2 0-12.5");
    EXPECT_EQ(edit::duration(answer), s(50.5));
}

TEST(AddClip, RefusesWhatHasNoLengthOrIsTooLong) {
    EXPECT_THAT(refusal([] { (void)edit::add_clip({}, clip(0)); }), HasSubstr("it has no length"));
    EXPECT_THAT(refusal([] { (void)edit::add_clip(answer_of({1}), clip(360'000)); }),
                HasSubstr("longer than 100 hours"));
}

TEST(Cut, RemovesTheMiddle) { EXPECT_EQ(timeline(cut(answer_of({38}), {span(5, 10)})), "c1 0-5 | c1 10-38"); }

TEST(Cut, RemovesTheStartAndTheEnd) {
    EXPECT_EQ(timeline(cut(answer_of({38}), {span(0, 5)})), "c1 5-38");
    EXPECT_EQ(timeline(cut(answer_of({38}), {span(30, 38)})), "c1 0-30");
}

TEST(Cut, IsClippedAtTheEnd) { EXPECT_EQ(timeline(cut(answer_of({38}), {span(30, 99)})), "c1 0-30"); }

TEST(Cut, RunsOverSeveralClips) {
    EXPECT_EQ(timeline(cut(answer_of({10, 10, 10}), {span(5, 22)})), "c1 0-5 | c3 2-10");
    EXPECT_EQ(timeline(cut(answer_of({10, 10, 10}), {span(10, 20)})), "c1 0-10 | c3 0-10") << "a whole clip";
}

TEST(Cut, TakesOverlappingSpansInAnyOrderOnTheTimelineBeforeTheCut) {
    EXPECT_EQ(timeline(cut(answer_of({38}), {span(20, 25), span(5, 10), span(8, 12)})), "c1 0-5 | c1 12-20 | c1 25-38");
    EXPECT_EQ(timeline(cut(answer_of({38}), {span(5, 10), span(10, 12)})), "c1 0-5 | c1 12-38") << "touching";
    EXPECT_EQ(timeline(cut(answer_of({38}), {span(5, 10), span(5, 10)})), "c1 0-5 | c1 10-38") << "twice the same";
}

TEST(Cut, CountsOnTheTimelineAsItIsNow) {
    const auto once = cut(answer_of({38}), {span(5, 10)});
    EXPECT_EQ(timeline(cut(once, {span(4, 6)})), "c1 0-4 | c1 11-38") << "over the join";
}

TEST(Cut, NeverLeavesNothing) {
    EXPECT_THAT(refusal([] { (void)cut(answer_of({38}), {span(0, 38)}); }), HasSubstr("nothing would be left"));
    EXPECT_THAT(refusal([] {
                    (void)cut(answer_of({38}), {span(0, 20), span(15, 99)});
                }),
                HasSubstr("nothing would be left"));
    EXPECT_THAT(refusal([] { (void)cut(answer_of({38}), {span(0, 37.995)}); }), HasSubstr("nothing would be left"))
        << "5 ms could not show a frame";
}

TEST(Cut, RefusesSpansThatMeanNothing) {
    EXPECT_THAT(refusal([] { (void)cut(answer_of({38}), {span(8, 2)}); }), HasSubstr("from 8 s to 2 s is empty"));
    EXPECT_THAT(refusal([] { (void)cut(answer_of({38}), {span(5, 5)}); }), HasSubstr("is empty"));
    EXPECT_THAT(refusal([] { (void)cut(answer_of({38}), {span(38, 40)}); }), HasSubstr("38 s is not before the end"));
    EXPECT_THAT(refusal([] {
                    (void)cut(answer_of({38}), {span(1, 2), span(50, 60)});
                }),
                HasSubstr("50 s is not before"));
}

TEST(Cut, DropsPiecesTooShortToBeSeen) {
    EXPECT_EQ(timeline(cut(answer_of({10, 10}), {span(5, 9.995)})), "c1 0-5 | c2 0-10");
    EXPECT_EQ(timeline(cut(answer_of({10, 10}), {span(5, 9.99)})), "c1 0-5 | c1 9.99-10 | c2 0-10");
}

TEST(Cut, GivesNewPiecesIdsThatWereNeverUsed) {
    auto answer = answer_of({38});
    const edit::SegmentId original = answer.timeline.front().id;
    answer = cut(std::move(answer), {span(5, 10)});
    EXPECT_EQ(answer.timeline[0].id, original) << "the first piece goes on under its name";
    const edit::SegmentId second = answer.timeline[1].id;
    answer = cut(std::move(answer), {span(5, 33)});
    answer = split(std::move(answer), s(2));
    EXPECT_FALSE(ids(answer).contains(second)) << "an id that went is not used again";
}

TEST(Keep, RemovesEverythingElse) {
    EXPECT_EQ(timeline(keep(answer_of({38}), {span(0, 12)})), "c1 0-12");
    EXPECT_EQ(timeline(keep(answer_of({10, 10}), {span(2, 4), span(9, 11)})), "c1 2-4 | c1 9-10 | c2 0-1");
}

TEST(Keep, KeepsTimelineOrderWhateverTheOrderOfTheSpans) {
    EXPECT_EQ(timeline(keep(answer_of({38}), {span(20, 25), span(1, 3)})), "c1 1-3 | c1 20-25");
    EXPECT_EQ(timeline(keep(answer_of({38}), {span(4, 8), span(1, 5)})), "c1 1-8") << "overlapping spans are one";
    EXPECT_EQ(timeline(keep(answer_of({38}), {span(1, 4), span(4, 8)})), "c1 1-8") << "touching spans are one";
}

TEST(Keep, IsClippedAndRefusesNothing) {
    EXPECT_EQ(timeline(keep(answer_of({38}), {span(30, 99)})), "c1 30-38");
    EXPECT_THAT(refusal([] { (void)keep(answer_of({38}), {}); }), HasSubstr("nothing would be left"));
    EXPECT_THAT(refusal([] { (void)keep(answer_of({38}), {span(8, 2)}); }), HasSubstr("is empty"));
    EXPECT_THAT(refusal([] { (void)keep(answer_of({38}), {span(40, 50)}); }), HasSubstr("is not before the end"));
    EXPECT_THAT(refusal([] { (void)keep(answer_of({38}), {span(0, 0.001)}); }), HasSubstr("nothing would be left"));
}

TEST(Trim, SetsTheSourceOfOneSegmentWithinItsClip) {
    const auto answer = answer_of({10, 10});
    const auto second = answer.timeline[1].id;
    EXPECT_EQ(timeline(trim(answer, second, span(2, 5))), "c1 0-10 | c2 2-5");
    EXPECT_EQ(timeline(trim(trim(answer, second, span(2, 5)), second, span(0, 99))), "c1 0-10 | c2 0-10")
        << "what was trimmed comes back";
    EXPECT_THAT(refusal([&] { (void)trim(answer, second, span(11, 12)); }), HasSubstr("nothing would be left"));
    EXPECT_THAT(refusal([&] { (void)trim(answer, 77, span(1, 2)); }), HasSubstr("there is no segment 77"));
}

TEST(Split, MakesTwoThatShowTheSame) {
    const auto answer = split(answer_of({10, 10}), s(12));
    EXPECT_EQ(timeline(answer), "c1 0-10 | c2 0-2 | c2 2-10");
    EXPECT_EQ(edit::duration(answer), s(20));
    EXPECT_EQ(ids(answer).size(), 3U);
}

TEST(Split, ChangesNothingAtABoundary) {
    for (const double at : {0.0, 10.0, 20.0, 25.0, 9.999, -1.0})
        EXPECT_EQ(timeline(split(answer_of({10, 10}), s(at))), "c1 0-10 | c2 0-10") << at;
}

TEST(Move, PutsASegmentBeforeAnother) {
    const auto answer = answer_of({1, 2, 3});
    const auto first = answer.timeline[0].id, last = answer.timeline[2].id;
    EXPECT_EQ(timeline(move(answer, last, 0)), "c3 0-3 | c1 0-1 | c2 0-2");
    EXPECT_EQ(timeline(move(answer, first, 2)), "c2 0-2 | c1 0-1 | c3 0-3");
    EXPECT_EQ(timeline(move(answer, first, 3)), "c2 0-2 | c3 0-3 | c1 0-1");
    EXPECT_EQ(timeline(move(answer, first, 0)), timeline(answer));
    EXPECT_EQ(timeline(move(answer, first, 1)), timeline(answer)) << "it is there already";
    EXPECT_THAT(refusal([&] { (void)move(answer, first, 4); }), HasSubstr("no position 4"));
    EXPECT_THAT(refusal([&] { (void)move(answer, 99, 0); }), HasSubstr("no segment 99"));
}

TEST(Reset, MakesEveryClipWholeInTheOrderTheyCame) {
    auto answer = answer_of({10, 20});
    answer = move(cut(std::move(answer), {span(2, 12)}), answer.timeline[0].id, 0);
    EXPECT_EQ(timeline(reset(answer)), "c1 0-10 | c2 0-20");
    EXPECT_THAT(refusal([] { (void)reset(edit::Answer{}); }), HasSubstr("has no clip"));
}

TEST(Complement, IsWhatIsInNoSpan) {
    EXPECT_THAT(edit::complement({span(5, 10), span(8, 12)}, s(20)), ElementsAre(span(0, 5), span(12, 20)));
    EXPECT_THAT(edit::complement({}, s(20)), ElementsAre(span(0, 20)));
    EXPECT_THAT(edit::complement({span(0, 99)}, s(20)), IsEmpty());
    EXPECT_THAT(edit::complement({span(15, 99), span(3, 1)}, s(20)), ElementsAre(span(0, 15)));
}

TEST(Kept, TellsWhatAnEditLeftOfTheTimelineBefore) {
    const auto before = cut(answer_of({38}), {span(5, 10)});
    EXPECT_THAT(edit::kept(before, cut(before, {span(4, 6), span(20, 21)})),
                ElementsAre(span(0, 4), span(6, 20), span(21, 33)));
    EXPECT_THAT(edit::kept(before, reset(before)), ElementsAre(span(0, 33)));
    EXPECT_THAT(edit::kept(before, move(before, before.timeline[1].id, 0)), ElementsAre(span(0, 33)));
}

TEST(ToTimeline, FindsTheFirstSegmentThatShowsTheMoment) {
    const auto answer = cut(answer_of({38, 10}), {span(5, 10)});
    EXPECT_EQ(to_timeline(answer, "c1", s(3)), s(3));
    EXPECT_EQ(to_timeline(answer, "c1", s(5)), std::nullopt) << "cut away";
    EXPECT_EQ(to_timeline(answer, "c1", s(9.999)), std::nullopt);
    EXPECT_EQ(to_timeline(answer, "c1", s(10)), s(5));
    EXPECT_EQ(to_timeline(answer, "c2", s(0)), s(33));
    EXPECT_EQ(to_timeline(answer, "c9", s(0)), std::nullopt);
}

TEST(ToSource, FindsWhatTheTimelineShows) {
    const auto answer = cut(answer_of({38, 10}), {span(5, 10)});
    const auto at = [&](double t) { return to_source(answer, s(t)); };
    EXPECT_EQ(at(0).source, s(0));
    EXPECT_EQ(at(4.5).source, s(4.5));
    EXPECT_EQ(at(5).segment, 1U) << "a join shows what begins there";
    EXPECT_EQ(at(5).source, s(10));
    EXPECT_EQ(at(34).segment, 2U);
    EXPECT_EQ(at(34).source, s(1));
    EXPECT_EQ(at(99).segment, 2U) << "beyond the end: the last moment";
    EXPECT_EQ(at(99).source, s(10));
    EXPECT_EQ(at(-1).source, s(0));
    EXPECT_EQ(edit::to_source({}, s(1)).source, Time{});
}

TEST(Tracks, AreFoundAndReplacedByLanguage) {
    auto answer = answer_of({10});
    EXPECT_EQ(find_track(answer, "en"), nullptr);
    answer = with_track(std::move(answer), {"en", {}});
    answer = with_track(std::move(answer), {"es", {{"c1", cue({word("Hola", 1, 2)})}}});
    answer = with_track(std::move(answer), {"en", {{"c1", cue({word("Hello", 1, 2)})}}});
    ASSERT_EQ(answer.captions.size(), 2U);
    ASSERT_NE(find_track(answer, "en"), nullptr);
    EXPECT_EQ(find_track(answer, "en")->cues.size(), 1U);
}

TEST(Language, IsATagThatIsSafeInAFileName) {
    for (const char* tag : {"en", "en-US", "zh-Hans-CN", "es-419"}) EXPECT_TRUE(edit::is_language(tag)) << tag;
    for (const char* text : {"", "../en", "en US", "en.srt", "é"}) EXPECT_FALSE(edit::is_language(text)) << text;
    EXPECT_FALSE(edit::is_language(std::string(36, 'a')));
}

TEST(Jumps, AreWhereSomethingWasCutOutOrMoved) {
    const auto answer = edit::cut(edit::split(answer_of({10, 5}), s(2)), {span(4, 6)});
    EXPECT_THAT(edit::jumps(answer), testing::ElementsAre(s(4), s(8))) << "a mere split is none";
}

}  // namespace
