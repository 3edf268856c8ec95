// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/projection.h"

#include <gmock/gmock.h>

#include <random>

#include "answers.h"

namespace {

using namespace edit_test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// "How long does" at 1-4 s and "It lasts months" at 5-8 s, a word a second.
captions::Track two_cues() {
    return {"en",
            {cue({word("How", 1, 2), word("long", 2, 3), word("does", 3, 4)}),
             cue({word("It", 5, 6), word("lasts", 6, 7), word("months", 7, 8)})}};
}

// 20 s of one clip with these captions.
edit::Answer captioned() {
    auto answer = answer_of({20});
    return with_track(answer, store(answer, two_cues()));
}

captions::Track shown(const edit::Answer& answer) { return project(answer, answer.captions.front()); }

TEST(Projection, ShowsEverythingOnAWholeTimeline) { EXPECT_EQ(shown(captioned()), two_cues()); }

TEST(Projection, ACutHidesItsWordsAndRestoringBringsThemBack) {
    const auto whole = captioned();
    const auto cut_away = cut(whole, {span(2, 3)});
    const auto track = shown(cut_away);
    EXPECT_THAT(texts(track), ElementsAre("How does", "It lasts months"));
    EXPECT_EQ(track.cues[0].when, span(1, 3)) << "one caption still, over the join";
    EXPECT_EQ(track.cues[0].words[1].when, span(2, 3));
    EXPECT_EQ(track.cues[1].when, span(4, 7));
    EXPECT_EQ(cut_away.captions, whole.captions) << "what is kept does not change";
    EXPECT_EQ(shown(reset(cut_away)), two_cues());
}

TEST(Projection, AWordGoesByItsMiddle) {
    EXPECT_THAT(texts(shown(cut(captioned(), {span(0, 2.4)}))), ElementsAre("long does", "It lasts months"));
    EXPECT_THAT(texts(shown(cut(captioned(), {span(0, 2.6)}))), ElementsAre("does", "It lasts months"));
}

TEST(Projection, CuesAndWordsAreClippedToWhatIsLeft) {
    const auto track = shown(cut(captioned(), {span(0, 2.4)}));
    EXPECT_EQ(track.cues[0].when, span(0, 1.6));
    EXPECT_EQ(track.cues[0].words[0].when, span(0, 0.6));
}

TEST(Projection, ACueWithoutAWordVanishes) {
    EXPECT_THAT(texts(shown(cut(captioned(), {span(0, 4)}))), ElementsAre("It lasts months"));
    EXPECT_THAT(texts(shown(keep(captioned(), {span(8, 12)}))), IsEmpty());
}

TEST(Projection, ASplitAloneChangesNothing) { EXPECT_EQ(shown(split(split(captioned(), s(2.5)), s(6))), two_cues()); }

TEST(Projection, ReorderingMovesWords) {
    const auto apart = split(captioned(), s(4.5));
    const auto turned = move(apart, apart.timeline[1].id, 0);
    const auto track = shown(turned);
    EXPECT_THAT(texts(track), ElementsAre("It lasts months", "How long does"));
    EXPECT_EQ(track.cues[0].when, span(0.5, 3.5));
    EXPECT_EQ(track.cues[1].when, span(16.5, 19.5));
}

TEST(Projection, ACueOverAReorderingIsShownInParts) {
    const auto apart = split(captioned(), s(2));
    const auto track = shown(move(apart, apart.timeline[1].id, 0));
    EXPECT_THAT(texts(track), ElementsAre("long does", "It lasts months", "How"));
    EXPECT_EQ(track.cues[0].when, span(0, 2));
    EXPECT_EQ(track.cues[2].when, span(19, 20));
}

TEST(Projection, WhatIsShownTwiceIsCaptionedTwice) {
    auto answer = captioned();
    answer = split(std::move(answer), s(10));
    answer = trim(answer, answer.timeline[1].id, span(0, 20));
    EXPECT_THAT(texts(shown(answer)),
                ElementsAre("How long does", "It lasts months", "How long does", "It lasts months"));
}

TEST(Projection, KnowsWhereEachWordIsKept) {
    const auto answer = cut(captioned(), {span(2, 3)});
    const auto cues = shown_cues(answer, answer.captions.front());
    ASSERT_THAT(cues, SizeIs(2));
    EXPECT_EQ(cues[0].stored, 0U);
    EXPECT_THAT(cues[0].words, ElementsAre(0, 2));
    EXPECT_EQ(cues[1].stored, 1U);
}

TEST(Store, MapsATrimmedTimelineBackToTheClip) {
    const auto answer = keep(answer_of({38}), {span(10, 30)});
    const auto stored = store(answer, two_cues());
    ASSERT_THAT(stored.cues, SizeIs(2));
    EXPECT_EQ(stored.cues[0].clip, "c1");
    EXPECT_EQ(stored.cues[0].cue.when, span(11, 14));
    EXPECT_EQ(stored.cues[0].cue.words[2].when, span(13, 14));
    EXPECT_THAT(texts(shown(reset(with_track(answer, stored)))), ElementsAre("How long does", "It lasts months"));
}

TEST(Store, KeepsACueOverACutAsOne) {
    const auto answer = cut(answer_of({38}), {span(2, 12)});
    const auto stored = store(answer, two_cues());
    ASSERT_THAT(stored.cues, SizeIs(2));
    EXPECT_EQ(stored.cues[0].cue.when, span(1, 14));
    EXPECT_EQ(stored.cues[0].cue.words[0].when, span(1, 2));
    EXPECT_EQ(stored.cues[0].cue.words[1].when, span(12, 13));
    EXPECT_EQ(project(answer, stored), two_cues());
}

TEST(Store, PartsACueBetweenTwoClips) {
    const auto answer = answer_of({2.5, 20});
    const captions::Track track{"en", {cue({word("a", 0, 1), word("b", 1, 2), word("c", 3, 4)})}};
    const auto stored = store(answer, track);
    ASSERT_THAT(stored.cues, SizeIs(2));
    EXPECT_EQ(stored.cues[0].clip, "c1");
    EXPECT_EQ(stored.cues[0].cue.when, span(0, 2.5));
    EXPECT_EQ(stored.cues[1].clip, "c2");
    EXPECT_EQ(stored.cues[1].cue.words[0].when, span(0.5, 1.5));
}

TEST(Store, KeepsWhatLiesBeyondTheEnd) {
    const auto answer = keep(answer_of({38}), {span(0, 4.5)});
    const auto stored = with_track(answer, store(answer, two_cues()));
    EXPECT_THAT(texts(shown(stored)), ElementsAre("How long does"));
    EXPECT_EQ(shown(reset(stored)), two_cues()) << "it comes back with the picture";
}

TEST(Store, NeedsAClip) {
    EXPECT_THAT(refusal([] { (void)edit::store({}, two_cues()); }), testing::HasSubstr("no clip"));
}

TEST(Store, KeepsHostileTimesWithinReach) {
    const captions::Track track{"en", {cue({word("far", 3'000'000, 3'500'000)})}};
    const auto stored = store(answer_of({20}), track);
    EXPECT_EQ(stored.cues[0].cue.when, (base::Span{edit::kFarthest, edit::kFarthest}));
}

TEST(Store, KeepsAWordWithoutLengthAtTheVeryEnd) {
    const auto answer = keep(answer_of({38}), {span(0, 4)});
    const captions::Track track{"en", {{span(2, 4), {word("one", 2, 4), word("two", 4, 4)}}}};
    EXPECT_EQ(project(answer, store(answer, track)), track);
}

// On any timeline cut out of one clip, captions whose words lie between the joins come back as they were.
TEST(Projection, StoringAndShowingIsARoundTrip) {
    std::mt19937 random(7);
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    for (int round = 0; round < 200; ++round) {
        auto answer = answer_of({60, 40});
        for (int i = pick(0, 4); i > 0; --i) {
            const int at = pick(0, 50);
            answer = cut(std::move(answer), {span(at, at + pick(1, 5))});
        }
        captions::Track track;
        const int end = static_cast<int>(base::to_seconds(edit::duration(answer)));
        for (int t = 0; t + 4 <= end; t += 4) {
            captions::Cue next = cue({word("a", t, t + 1), word("b", t + 1, t + 2), word("c", t + 2, t + 3)});
            const auto first = to_source(answer, next.when.in), last = to_source(answer, next.when.out - base::Time{1});
            if (answer.timeline[first.segment].clip != answer.timeline[last.segment].clip) continue;
            track.cues.push_back(next);
        }
        EXPECT_EQ(project(answer, store(answer, track)), track) << timeline(answer);
    }
}

}  // namespace
