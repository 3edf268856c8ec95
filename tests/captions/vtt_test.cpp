// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "captions_support.h"

using captions::Format;
using captions::parse;
using captions::Timing;
using captions::Track;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

captions::Parsed vtt(const std::string& body) { return parse("WEBVTT\n\n" + body, "a.vtt"); }

TEST(Vtt, AProperFileHasNoFindings) {
    const auto parsed =
        vtt("NOTE about this\nfile\n\nfirst\n00:01.000 --> 00:02.000\nHow long?\n\n"
            "00:00:03.000 --> 00:00:04.000\nThree\nmonths.\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 How long?", "3000-4000 Three/months."));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
    EXPECT_EQ(parsed.format, Format::vtt);
}

TEST(Vtt, TheHeaderGivesTheLanguage) {
    const auto parsed =
        parse("WEBVTT Kind: captions\nKind: captions\nLanguage: es\n\n00:01.000 --> 00:02.000\nHola\n", "a.vtt");
    EXPECT_EQ(parsed.track.language, "es");
    EXPECT_THAT(findings_of(parsed), IsEmpty());
}

TEST(Vtt, GarbageInTheHeaderIsSaid) {
    const auto parsed = parse("WEBVTT\nfoobar\n00:01.000 --> 00:02.000\na\n", "a.vtt");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 a"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("2: the file's header was left out"));
}

TEST(Vtt, AMissingHeaderIsSaid) {
    const auto parsed = parse("00:01.000 --> 00:02.000\na\n", "a.vtt");
    EXPECT_EQ(parsed.format, Format::vtt);
    EXPECT_THAT(findings_of(parsed), ElementsAre("1: the file does not begin with WEBVTT"));
}

TEST(Vtt, StylesRegionsSettingsAndTagsAreNotKept) {
    const auto parsed =
        vtt("STYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n00:01.000 --> 00:02.000 align:start line:0\n"
            "<v Roger Bingham><i.loud>Hello</i> <c.yellow>you</c>&nbsp;<b>all</b></v>\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 Hello you all"));
    EXPECT_THAT(findings_of(parsed),
                ElementsAre("3: style sheets and regions are not kept", "9: positions of captions are not kept",
                            "10: names of speakers are not kept",
                            "10: formatting such as bold, colour or position is not kept"));
}

TEST(Vtt, WordTimesAreKept) {
    const auto parsed =
        vtt("00:01.000 --> 00:04.000\nHow<00:00:02.000> <c>long</c><00:00:02.500> <00:00:03.000>does it\n");
    const auto& words = parsed.track.cues.at(0).words;
    ASSERT_EQ(words.size(), 4U);
    EXPECT_EQ(words[0], word(1000, 2000, "How"));
    EXPECT_EQ(words[1], word(2000, 2500, "long"));
    EXPECT_EQ(words[2].when.in, ms(3000));
    EXPECT_EQ(words[2].timing, Timing::estimated) << "two words share the last stretch";
    EXPECT_EQ(words[3].when.out, ms(4000));
}

TEST(Vtt, SyllablesMakeWords) {
    const auto parsed = vtt("00:01.000 --> 00:03.000\nBo<00:00:01.500>tox<00:00:02.000> lasts\n");
    EXPECT_THAT(parsed.track.cues.at(0).words, ElementsAre(word(1000, 2000, "Botox"), word(2000, 3000, "lasts")));
}

TEST(Vtt, ChineseWordTimesNeedNoSpaces) {
    const auto parsed = vtt("00:01.000 --> 00:03.000\n美容<00:00:02.000>治疗\n");
    EXPECT_THAT(parsed.track.cues.at(0).words, ElementsAre(word(1000, 2000, "美容"), word(2000, 3000, "治疗")));
    EXPECT_EQ(captions::text_of(parsed.track.cues[0]), "美容治疗");
}

TEST(Vtt, WordTimesOutsideTheirCueAreIgnored) {
    const auto parsed = vtt("00:01.000 --> 00:03.000\none<00:00:09.000> two<00:00:02.000> three\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-3000 one two three"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("3: a word's time is outside its caption and was ignored"));
}

TEST(Vtt, IsWrittenByTheBook) {
    Track track;
    track.cues = {captions::make_cue(span(0, 1000), "a < b & c\nd"),
                  {span(1000, 3000), {word(1000, 1500, "one"), word(2000, 2500, "two")}}};
    EXPECT_EQ(captions::write(track, Format::vtt),
              "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na &lt; b &amp; c\nd\n\n"
              "00:00:01.000 --> 00:00:03.000\none<00:00:01.500> <00:00:02.000>two<00:00:02.500>\n");
}

TEST(Vtt, WrittenTracksReadBackTheSame) {
    Track track;
    track.language = "th";
    auto second_line = word(2500, 2800, "lasts");
    second_line.starts_line = true;
    track.cues = {captions::make_cue(span(0, 1000), "สวัสดี ครับ <i> &amp;\n- two"),
                  {span(1000, 3000), {word(1200, 1500, "How"), word(1500, 2000, "long"), second_line}},
                  {span(3000, 5000), {word(3000, 4000, "美容"), word(4000, 5000, "治疗")}},
                  {span(5000, 6000), {word(5000, 6000, "end")}}};
    // A cue of one word that fills it needs no tag, so its times are its cue's.
    track.cues[3].words[0].timing = Timing::estimated;
    const auto parsed = parse(captions::write(track, Format::vtt), "a.vtt");
    EXPECT_EQ(parsed.track, track);
    EXPECT_THAT(findings_of(parsed), IsEmpty());
}

TEST(Vtt, EmptyCuesAndBlankLinesInside) {
    const auto parsed = vtt("00:01.000 --> 00:02.000\n\n\n00:03.000 --> 00:04.000\none\n\ntwo\n");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("3000-4000 one/two"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("3: a caption without text was left out",
                                                 "9: a blank line inside the caption was closed up"));
}

}  // namespace
