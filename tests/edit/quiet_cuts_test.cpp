// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/quiet_cuts.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

#include "answers.h"

namespace {

using namespace edit_test;
using edit::cuts_of_pauses;
using edit::cuts_of_words;
using edit::LooseCut;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const edit::Margins kMargins{s(0.1), s(0.2)};

LooseCut loose(double in, double in_until, double out_from, double out) {
    return {"c1", span(in, in_until), span(out_from, out)};
}

edit::StoredTrack track(std::vector<captions::Word> words) { return {"en", {{"c1", cue(std::move(words))}}}; }

TEST(PausesAreCut, WithTheirMarginsLeftStanding) {
    const edit::Answer answer = answer_of({10});
    const edit::Voices voices{{"c1", {span(1, 3), span(4, 9.8)}}};
    // The first and the last pause have no word on their other side.
    EXPECT_THAT(cuts_of_pauses(answer, voices, kMargins, s(0.5)),
                ElementsAre(loose(0, 0, 0.86, 0.9), loose(3.2, 3.24, 3.86, 3.9)));
    EXPECT_THAT(cuts_of_pauses(answer, voices, kMargins, s(1)),
                ElementsAre(loose(0, 0, 0.86, 0.9), loose(3.2, 3.24, 3.86, 3.9)));
    EXPECT_THAT(cuts_of_pauses(answer, voices, kMargins, s(1.1)), IsEmpty());
}

TEST(PausesAreCut, AcrossAJoinOfTheTimeline) {
    const edit::Answer answer = edit::cut(answer_of({10}), {span(3, 6)});  // 0-3 and 6-10
    const edit::Voices voices{{"c1", {span(0, 2.6), span(6.4, 10)}}};
    // 0.4 s on either side is one pause of 0.8 s.
    EXPECT_THAT(cuts_of_pauses(answer, voices, kMargins, s(0.7)),
                ElementsAre(loose(2.8, 2.84, 3, 3), loose(6, 6, 6.26, 6.3)));
}

TEST(PausesAreCut, ButNeverAWordThatCaptionsKnow) {
    edit::Answer answer = answer_of({10});
    answer = edit::with_track(std::move(answer), track({word("softly", 3.5, 3.9)}));
    const edit::Voices voices{{"c1", {span(0, 2), span(6, 10)}}};
    EXPECT_THAT(cuts_of_pauses(answer, voices, kMargins, s(0.5)),
                ElementsAre(loose(2.2, 2.24, 3.36, 3.4), loose(4.1, 4.14, 5.86, 5.9)));
}

TEST(PausesAreCut, AlsoWhereAFileLetsAWordLastUntilTheNext) {
    edit::Answer answer = answer_of({10});
    answer = edit::with_track(std::move(answer), track({word("so", 1, 6), word("well", 6, 6.4)}));
    EXPECT_THAT(cuts_of_pauses(answer, {{"c1", {span(0, 1.4), span(6, 10)}}}, kMargins, s(0.5)), SizeIs(1));
}

TEST(PausesAreCut, InAClipWithoutAVoiceNothing) {
    const edit::Answer answer = answer_of({10, 5});
    EXPECT_THAT(cuts_of_pauses(answer, {{"c1", {span(0, 10)}}, {"c2", {}}}, kMargins, s(0.5)), IsEmpty());
    EXPECT_THROW((void)cuts_of_pauses(answer, {{"c1", {}}, {"c2", {}}}, kMargins, s(0.5)), base::Error);
}

TEST(WordsAreCut, BetweenWordsThatTouchTheNeighboursStayWhole) {
    const auto cuts = cuts_of_words(
        answer_of({10}), track({word("the", 1, 1.2), word("very", 1.2, 1.5), word("best", 1.5, 2)}), 1, 1, kMargins);
    EXPECT_THAT(cuts, ElementsAre(loose(1.2, 1.24, 1.46, 1.5)));
}

TEST(WordsAreCut, OfTwoPausesTheLongerOneStays) {
    const edit::Answer answer = answer_of({10});
    const auto words = track({word("This", 1, 1.5), word("um", 2.5, 3), word("works", 3.6, 4)});
    // A second before, 0.6 s after, of which 0.1 s stays.
    EXPECT_THAT(cuts_of_words(answer, words, 1, 1, kMargins), ElementsAre(loose(2.46, 2.5, 3.46, 3.5)));
    const auto turned = track({word("This", 1, 1.5), word("um", 2.1, 3), word("works", 4, 4.4)});
    EXPECT_THAT(cuts_of_words(answer, turned, 1, 1, kMargins), ElementsAre(loose(1.7, 1.74, 3, 3.04)));
}

TEST(WordsAreCut, OneByOneWhereAKeptWordStandsBetweenThem) {
    edit::StoredTrack both{"en",
                           {{"c1", cue({word("one", 1, 1.4), word("two", 1.4, 1.8)})},
                            {"c2", cue({word("three", 1, 1.4), word("four", 1.4, 1.8)})}}};
    const auto cuts = cuts_of_words(answer_of({3, 3}), both, 1, 2, kMargins);
    ASSERT_THAT(cuts, SizeIs(2));
    EXPECT_EQ(cuts[0].clip, "c1");
    EXPECT_GE(cuts[0].in.in, s(1.4));
    EXPECT_EQ(cuts[1].clip, "c2");
    EXPECT_LE(cuts[1].out.out, s(1.4));
}

TEST(WordsAreCut, NeverBeyondTheirPieceOfTheTimeline) {
    const edit::Answer answer = edit::cut(answer_of({10}), {span(0, 2), span(3.2, 10)});
    const auto words = track({word("gone", 1, 1.5), word("this", 2.2, 3), word("gone", 4, 5)});
    for (const LooseCut& cut : cuts_of_words(answer, words, 1, 1, kMargins)) {
        EXPECT_GE(cut.in.in, s(2));
        EXPECT_LE(cut.out.out, s(3.2));
    }
}

TEST(WordsAreCut, AndBroughtBackByTheStrip) {
    const edit::Answer before = answer_of({10});
    const edit::Answer after = edit::without(before, {{"c1", span(2, 3)}, {"c1", span(6, 7)}});
    EXPECT_EQ(timeline(after), "c1 0-2 | c1 3-6 | c1 7-10");
    EXPECT_EQ(timeline(edit::without(after, {{"c1", span(2.2, 2.8)}})), timeline(after));
}

// 40 ms of a loud tone with a quiet hundredth from 20 ms on.
std::vector<float> tone_with_a_dip() {
    std::vector<float> stereo;
    for (int i = 0; i < 48 * 40; ++i) {
        const double level = i >= 48 * 20 && i < 48 * 30 ? 0.01 : 0.5;
        const auto sample = static_cast<float>(level * std::sin(2 * std::numbers::pi * 220 * i / 48000 + 1));
        stereo.insert(stereo.end(), {sample, sample});
    }
    return stereo;
}

TEST(TheQuietestPlace, IsWhereTheWaveGoesThroughZeroInTheQuietestHundredth) {
    const std::vector<float> stereo = tone_with_a_dip();
    const base::Time at = edit::quietest(stereo, span(5, 5.04));
    EXPECT_GE(at, s(5.02));
    EXPECT_LE(at, s(5.03));
    const auto sample = static_cast<std::size_t>(base::to_ticks(at - s(5), 1, 48'000));
    EXPECT_LE(stereo[2 * sample - 2] * stereo[2 * sample], 0);
}

TEST(TheQuietestPlace, OfSilenceOrNothingIsInside) {
    EXPECT_EQ(edit::quietest({}, span(5, 5.04)), s(5.02));
    const base::Time at = edit::quietest(std::vector<float>(2 * 48 * 40), span(5, 5.04));
    EXPECT_TRUE(span(5, 5.04).contains(at));
}

}  // namespace
