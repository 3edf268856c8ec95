// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/track.h"

#include <gmock/gmock.h>

#include "captions_support.h"

using captions::make_cue;
using captions::one_at_a_time;
using captions::text_of;
using captions::Timing;
using captions::Track;
using testing::ElementsAre;

namespace {

std::vector<std::string> words_of(const captions::Cue& cue) {
    std::vector<std::string> words;
    for (const auto& w : cue.words) words.push_back(w.text);
    return words;
}

TEST(MakeCue, WordsShareTheTimeByTheirLength) {
    const auto cue = make_cue(span(1000, 2000), "Botox lasts");
    ASSERT_EQ(cue.words.size(), 2U);
    EXPECT_EQ(cue.words[0].when, span(1000, 1500));
    EXPECT_EQ(cue.words[1].when, span(1500, 2000));
    EXPECT_EQ(cue.words[0].timing, Timing::estimated);
}

TEST(MakeCue, TheWordsFillTheCueExactly) {
    const base::Span odd{base::Time{7}, base::Time{1'000'003}};
    const auto cue = make_cue(odd, "a bb ccc dddd eeeee ffffff ggggggg");
    EXPECT_EQ(cue.words.front().when.in, odd.in);
    EXPECT_EQ(cue.words.back().when.out, odd.out);
    for (std::size_t i = 1; i < cue.words.size(); ++i) EXPECT_EQ(cue.words[i].when.in, cue.words[i - 1].when.out);
}

TEST(MakeCue, LongTextInLongTimeDoesNotOverflow) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "word ";
    const auto cue = make_cue({base::Time{0}, base::from_seconds(3.6e6)}, text);
    EXPECT_EQ(cue.words.back().when.out, base::from_seconds(3.6e6));
    EXPECT_TRUE(std::is_sorted(cue.words.begin(), cue.words.end(),
                               [](const auto& a, const auto& b) { return a.when.in < b.when.in; }));
}

TEST(MakeCue, KeepsTheAuthorsLines) {
    const auto cue = make_cue(span(0, 1000), "\n one  two \n\n three\t");
    EXPECT_THAT(words_of(cue), ElementsAre("one", "two", "three"));
    EXPECT_FALSE(cue.words[0].starts_line);
    EXPECT_TRUE(cue.words[2].starts_line);
    EXPECT_EQ(text_of(cue), "one two\nthree");
}

TEST(MakeCue, WithoutTextHasNoWords) {
    EXPECT_TRUE(make_cue(span(0, 1000), " \n\u200e\u00a0 ").words.empty());
    EXPECT_EQ(text_of(make_cue(span(0, 1000), "")), "");
}

TEST(MakeCue, NoBreakSpacesHoldWordsTogether) {
    EXPECT_THAT(words_of(make_cue(span(0, 1000), "20\u00a0units of it\u00a0?")),
                ElementsAre("20\u00a0units", "of", "it\u00a0?"));
}

TEST(MakeCue, ChineseIsCutIntoWordsAndJoinedWithoutSpaces) {
    const auto cue = make_cue(span(0, 1000), "美容治疗，需要多久？");
    EXPECT_THAT(words_of(cue), ElementsAre("美容", "治疗，", "需要", "多久？"));
    EXPECT_EQ(text_of(cue), "美容治疗，需要多久？");
    EXPECT_EQ(cue.words[1].when, span(200, 500));
}

TEST(MakeCue, TheSpacesOfThaiAndJapaneseAuthorsAreKept) {
    for (const std::string text : {"สวัสดีครับ ยินดีต้อนรับ", "そうだ 行こう", "你好 Botox 你好", "한국어 텍스트"})
        EXPECT_EQ(text_of(make_cue(span(0, 1000), text)), text);
}

TEST(OneAtATime, AnOverlappedCueEndsWhereTheNextStarts) {
    Track track;
    track.cues = {make_cue(span(0, 3000), "one two"), make_cue(span(2000, 4000), "three")};
    const auto shown = one_at_a_time(track);
    EXPECT_THAT(lines_of(shown), ElementsAre("0-2000 one two", "2000-4000 three"));
    EXPECT_LE(shown.cues[0].words.back().when.out, ms(2000));
}

TEST(OneAtATime, CuesThatStartTogetherAreShownTogether) {
    Track track;
    track.cues = {make_cue(span(0, 3000), "Hello"), make_cue(span(0, 2000), "Hola"), make_cue(span(100, 500), "Salut")};
    EXPECT_THAT(lines_of(one_at_a_time(track)), ElementsAre("0-3000 Hello/Hola/Salut"));
}

TEST(OneAtATime, SortsAndDropsWhatCannotBeShown) {
    Track track;
    track.cues = {make_cue(span(2000, 3000), "second"), make_cue(span(5000, 5000), "no time"),
                  make_cue(span(0, 9000), ""), make_cue(span(0, 1000), "first")};
    EXPECT_THAT(lines_of(one_at_a_time(track)), ElementsAre("0-1000 first", "2000-3000 second"));
}

TEST(OneAtATime, LeavesACleanTrackAsItIs) {
    Track track;
    track.language = "es";
    track.cues = {make_cue(span(0, 1000), "uno"), make_cue(span(1000, 2000), "dos\ntres")};
    EXPECT_EQ(one_at_a_time(track), track);
}

}  // namespace
