// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "captions_support.h"

using captions::Format;
using captions::parse;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

captions::Parsed srt(const std::string& bytes) { return parse(bytes, "a.srt"); }

const std::string kTwo =
    "1\n00:00:01,000 --> 00:00:02,500\nHow long does\nBotox last?\n\n2\n00:00:03,000 --> 00:00:04,000\nThree "
    "months.\n\n";

TEST(Srt, AProperFileHasNoFindings) {
    const auto parsed = srt(kTwo);
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2500 How long does/Botox last?", "3000-4000 Three months."));
    EXPECT_THAT(parsed.findings, IsEmpty());
    EXPECT_EQ(parsed.format, Format::srt);
    EXPECT_EQ(parsed.encoding, "UTF-8");
    EXPECT_EQ(parsed.track.language, "en");
}

TEST(Srt, IsWrittenByTheBook) { EXPECT_EQ(captions::write(srt(kTwo).track, Format::srt), kTwo); }

TEST(Srt, WrittenTracksReadBackTheSame) {
    captions::Track track;
    track.cues = {captions::make_cue(span(0, 999), "one"),
                  captions::make_cue(span(999, 3'600'000), "- two\n- three <4 & {5}"),
                  captions::make_cue(span(3'600'001, 3'700'000), "美容治疗 ok สวัสดี ครับ שלום"),
                  captions::make_cue(span(3'700'000, 3'700'500), "12")};
    const auto parsed = srt(captions::write(track, Format::srt));
    EXPECT_EQ(parsed.track, track);
    EXPECT_THAT(findings_of(parsed), IsEmpty());
}

TEST(Srt, EveryLineEnding) {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        std::string text;
        for (const char c : kTwo) text += c == '\n' ? end : std::string(1, c);
        EXPECT_EQ(srt(text).track, srt(kTwo).track) << testing::PrintToString(end);
    }
}

TEST(Srt, FullStopsForCommasAndMissingHours) {
    EXPECT_THAT(lines_of(srt("1\n00:01.000 --> 0:02.5\na\n").track), ElementsAre("1000-2500 a"));
}

TEST(Srt, OtherThanThreeDigitsAreADecimalFraction) {
    const auto parsed = srt("1\n00:00:01,5 --> 00:00:02,75\na\n\n2\n00:00:03,4560 --> 00:00:04,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1500-2750 a", "3456-4000 b"));
    EXPECT_THAT(
        findings_of(parsed),
        ElementsAre("2: a time has other than three digits after the comma; they were read as a decimal fraction",
                    "6: a time has other than three digits after the comma; they were read as a decimal fraction"));
}

TEST(Srt, MissingNumbers) {
    const auto parsed = srt("00:00:01,000 --> 00:00:02,000\na\n3\n\n00:00:03,000 --> 00:00:04,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a/3", "3000-4000 b"));
    EXPECT_THAT(parsed.findings, IsEmpty());
}

TEST(Srt, WrongNumbers) {
    const auto parsed =
        srt("0\n00:00:01,000 --> 00:00:02,000\na\n\n7\n00:00:03,000 --> 00:00:04,000\nb\n\n"
            "7\n00:00:05,000 --> 00:00:06,000\nc\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a", "3000-4000 b", "5000-6000 c"));
    EXPECT_THAT(findings_of(parsed),
                ElementsAre("5: the captions are not numbered one by one; their times decide the order"));
}

TEST(Srt, MissingBlankLines) {
    const auto parsed = srt("1\n00:00:01,000 --> 00:00:02,000\na\n2\n00:00:03,000 --> 00:00:04,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a", "3000-4000 b"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("4: the blank line between two captions is missing"));
}

TEST(Srt, BlankLinesInsideACaptionAndTooManyBetween) {
    const auto parsed =
        srt("\n\n1\n\n00:00:01,000 --> 00:00:02,000\na\n \nb\n\n\n\n2\n00:00:03,000 --> 00:00:04,000\nc");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a/b", "3000-4000 c"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("8: a blank line inside the caption was closed up"));
}

TEST(Srt, UnexpectedEnd) {
    const auto parsed = srt(kTwo + "3\n");
    EXPECT_EQ(parsed.track, srt(kTwo).track);
    EXPECT_THAT(findings_of(parsed), ElementsAre("10: the number at the end has no caption"));
    EXPECT_THAT(findings_of(srt(kTwo + "3\n00:00:05,000 --> 00:00:06,000")),
                ElementsAre("11: a caption without text was left out"));
}

TEST(Srt, NegativeTimes) {
    const auto parsed = srt("1\n-00:00:03,000 --> -00:00:01,000\ngone\n\n2\n-00:00:01,000 --> 00:00:01,000\nhere\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("0-1000 here"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("2!: the caption is before the start of the clip and was left out",
                                                 "6: the start is before the clip's; it was set to 0"));
}

TEST(Srt, EndBeforeStart) {
    const auto parsed =
        srt("1\n00:00:05,000 --> 00:00:04,000\nFive letters and more.\n\n2\n00:00:05,900 --> 00:00:07,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("5000-5900 Five letters and more.", "5900-7000 b"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("2: the end is before the start; it was estimated"));
}

TEST(Srt, NoTimeAtAll) {
    const auto parsed = srt("1\n00:00:00,000 --> 00:00:00,000\nhidden\n\n2\n00:00:01,000 --> 00:00:02,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 b"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("2!: the caption lasts no time at all and was left out"));
}

TEST(Srt, UnreadableTimesAreEstimated) {
    const auto parsed =
        srt("1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:xx,000 --> 00:00:05,000\nb\n\n"
            "3\n00:00:06,000 --> 00:00:\nc\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a", "4000-5000 b", "6000-7000 c"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("6: the start time could not be read; it was estimated",
                                                 "10: the end time could not be read; it was estimated"));
}

TEST(Srt, OverlapsAndDisorder) {
    const auto parsed =
        srt("1\n00:00:05,000 --> 00:00:08,000\nlate\n\n2\n00:00:01,000 --> 00:00:03,000\nfirst\n\n"
            "3\n00:00:02,000 --> 00:00:04,000\nover\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-3000 first", "2000-4000 over", "5000-8000 late"));
    EXPECT_THAT(findings_of(parsed),
                ElementsAre("6: the captions are not in the order of their times; they were sorted",
                            "10: the caption overlaps the one before it"));
    EXPECT_THAT(captions::write(parsed.track, Format::srt), testing::HasSubstr("00:00:01,000 --> 00:00:02,000\nfirst"));
}

TEST(Srt, FormattingIsLeftOutAndSaidOnce) {
    const auto parsed =
        srt("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>one</i> <font color=\"#00ff00\">two</font>\n\n"
            "2\n00:00:03,000 --> 00:00:04,000\n<B>three</B>{y:i} \\Nfour\\hfive\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 one two", "3000-4000 three/four five"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("3: formatting such as bold, colour or position is not kept"));
}

TEST(Srt, WhatOnlyLooksLikeFormattingStays) {
    const auto parsed = srt("1\n00:00:01,000 --> 00:00:02,000\n2<3, 5>1 <laughs> {softly} a<b C:\\temp &c; AT&T\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 2<3, 5>1 <laughs> {softly} a<b C:\\temp &c; AT&T"));
    EXPECT_THAT(parsed.findings, IsEmpty());
}

TEST(Srt, HtmlEntities) {
    EXPECT_THAT(
        lines_of(
            srt("1\n00:00:01,000 --> 00:00:02,000\n&lt;i&gt; &amp; you&#39;ll&nbsp;see&hellip; caf&eacute; &#x1F600;\n")
                .track),
        ElementsAre("1000-2000 <i> & you'll see… café 😀"));
}

TEST(Srt, PositionsBehindTheTimes) {
    const auto parsed = srt("1\n00:00:01,000 --> 00:00:02,000  X1:000 X2:000 Y1:050 Y2:100\na\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("2: positions of captions are not kept"));
}

TEST(Srt, NulsAndOtherControls) {
    const auto parsed = srt("1\n00:00:01,000 --> 00:00:02,000\na" + std::string(1, '\0') + "b\x01 c\uFEFF\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 ab c"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("3: invisible control characters were left out"));
}

TEST(Srt, LinesThatBelongToNothingAreSaidToBeLost) {
    const auto parsed = srt(
        "Subtitles by me\n\n1\n00:00:01,000 --> 00:00:02,000\na\n\nChapter two\n00:00:03,000 --> 00:00:04,000\nb\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a", "3000-4000 b"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("1!: a line before the first caption was left out",
                                                 "7!: a line before the times is not a number and was left out"));
}

TEST(Srt, ManyFindingsAreCountedAndNotListed) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "00:00:01,000 --> 00:00:01,000\nx\n\n";
    const auto parsed = srt(text + "00:00:01,000 --> 00:00:02,000\na\n");
    EXPECT_EQ(parsed.findings.size(), 1001U);
    EXPECT_EQ(parsed.findings.back().message, "and 2000 more of the like");
    EXPECT_TRUE(parsed.findings.back().lost);
}

}  // namespace
