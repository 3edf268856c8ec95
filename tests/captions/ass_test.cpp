// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "captions_support.h"

using captions::Format;
using captions::parse;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

captions::Parsed ass(const std::string& events) {
    return parse(
        "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n" +
            events,
        "a.ass");
}

std::string line(const std::string& text) { return "Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,," + text + "\n"; }

TEST(Ass, TextWithCommasAndLineBreaks) {
    const auto parsed = ass(line("Yes, you can,\\Nafter two\\hdays."));
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-3000 Yes, you can,/after two days."));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
    EXPECT_EQ(parsed.format, Format::ass);
}

TEST(Ass, CommandsCommentsAndDrawingsAreNotKept) {
    const auto parsed = ass("Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not said\n" +
                            line("{\\an8\\b1}Loud{\\r} and \\{plain\\}") +
                            "Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}box\n"
                            "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-3000 Loud and {plain}", "4000-5000 box"));
    EXPECT_THAT(findings_of(parsed),
                ElementsAre("10: comments are not kept", "11: formatting such as bold, colour or position is not kept",
                            "12: drawings are not kept", "13: a caption without text was left out"));
}

TEST(Ass, KaraokeGivesTheWordsTheirTimes) {
    const auto parsed = ass(line("{\\k50}How {\\kf30}Bo{\\K20}tox{\\k10} {\\ko60}lasts"));
    EXPECT_THAT(parsed.track.cues.at(0).words,
                ElementsAre(word(1000, 1500, "How"), word(1500, 2000, "Botox"), word(2100, 2700, "lasts")));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
}

TEST(Ass, KaraokeMayStartLaterAndEndEarly) {
    const auto parsed = ass(line("{\\kt50\\k50}one {\\k150}two"));
    EXPECT_THAT(parsed.track.cues.at(0).words, ElementsAre(word(1500, 2000, "one"), word(2000, 3000, "two")));
}

TEST(Ass, KaraokeOverAPlainCopyKeepsTheTimes) {
    const auto parsed = ass(line("{\\1a&HFF&}one two") + line("{\\k100}one {\\k100}two"));
    ASSERT_EQ(parsed.track.cues.size(), 1U);
    EXPECT_THAT(parsed.track.cues[0].words, ElementsAre(word(1000, 2000, "one"), word(2000, 3000, "two")));
    EXPECT_EQ(findings_of(parsed).back(), "11: lines that say the same at the same time were joined");
}

TEST(Ass, TheFormatLineDecidesTheColumns) {
    const auto parsed =
        parse("[Events]\nFormat: Marked, End, Start, Text\nDialogue: Marked=0,0:00:02.00,0:00:01.00,a, b\n", "a.ssa");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a, b"));
}

TEST(Ass, BrokenLines) {
    const auto parsed =
        ass("Dialogue: 0,0:00:01.00\nDialogue: 0,x,0:00:05.00,Default,,0,0,0,,late\n" + line("{\\k50 unclosed"));
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-3000 {\\k50 unclosed", "4000-5000 late"));
    EXPECT_THAT(findings_of(parsed),
                ElementsAre("10!: a line with too few columns was left out",
                            "11: the start time could not be read; it was estimated",
                            "12: the captions are not in the order of their times; they were sorted"));
}

TEST(Ass, WrittenTracksReadBackTheSame) {
    captions::Track track;
    track.cues = {captions::make_cue(span(0, 1010), "one, two\nthree"),
                  captions::make_cue(span(1010, 3'600'000), "a {\\b1} \\N b 美容治疗")};
    const auto parsed = parse(captions::write(track, Format::ass), "a.ass");
    EXPECT_THAT(lines_of(parsed.track),
                ElementsAre("0-1010 one, two/three", "1010-3600000 a {\\⁠b1} \\⁠N b 美容治疗"));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
}

}  // namespace
