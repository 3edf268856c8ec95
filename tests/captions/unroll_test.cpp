// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "captions_support.h"

using captions::parse;
using testing::ElementsAre;

namespace {

TEST(Unroll, YouTubesLinesAreKeptOnceWithTheirWordTimes) {
    const auto parsed = parse(
        "WEBVTT\nKind: captions\nLanguage: en\n\n"
        "00:00:00.160 --> 00:00:02.470 align:start position:0%\n \nhello<00:00:00.400><c> everyone</c>"
        "<00:00:00.900><c> today</c>\n\n"
        "00:00:02.470 --> 00:00:02.480 align:start position:0%\nhello everyone today\n \n\n"
        "00:00:02.480 --> 00:00:04.000 align:start position:0%\nhello everyone today\nwe<00:00:02.800><c> talk</c>\n\n"
        "00:00:04.000 --> 00:00:04.010 align:start position:0%\nwe talk\n \n\n"
        "00:00:04.010 --> 00:00:05.000 align:start position:0%\nwe talk\nagain\n",
        "a.en.vtt");
    EXPECT_THAT(lines_of(parsed.track),
                ElementsAre("160-2470 hello everyone today", "2480-4000 we talk", "4010-5000 again"));
    const auto& words = parsed.track.cues.at(0).words;
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(words[1].when.in, std::chrono::milliseconds(400));
    EXPECT_EQ(words[2].when.in, std::chrono::milliseconds(900));
    EXPECT_EQ(parsed.track.cues.at(1).words.at(1).when.in, std::chrono::milliseconds(2800));
}

TEST(Unroll, WhatIsSaidTwiceStays) {
    const auto parsed = parse(
        "1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nIt does not hurt.\n\n4\n00:00:04,000 --> 00:00:05,000\nNot at all.\n",
        "a.srt");
    EXPECT_EQ(parsed.track.cues.size(), 4U);
}

TEST(Highlights, UnderlinedWordsAreTheirTimes) {
    const auto parsed = parse(
        "1\n00:00:00,000 --> 00:00:00,400\n<u>Hello</u> everyone today\n\n"
        "2\n00:00:00,400 --> 00:00:00,500\nHello everyone today\n\n"
        "3\n00:00:00,500 --> 00:00:00,900\nHello <u>everyone</u> today\n\n"
        "4\n00:00:00,900 --> 00:00:01,500\nHello everyone <u>today</u>\n\n"
        "5\n00:00:02,000 --> 00:00:03,000\nA <u>book</u> title\n",
        "a.srt");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("0-1500 Hello everyone today", "2000-3000 A book title"));
    const auto& words = parsed.track.cues.at(0).words;
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(words[0].when.out, std::chrono::milliseconds(400));
    EXPECT_EQ(words[1].when.in, std::chrono::milliseconds(500));
    EXPECT_EQ(words[1].when.out, std::chrono::milliseconds(900));
    EXPECT_EQ(words[1].timing, captions::Timing::given);
    EXPECT_EQ(words[2].when.in, std::chrono::milliseconds(900));
}

TEST(Highlights, HostileMarksDoNoHarm) {
    for (const char* text :
         {"<u></u>", "</u><u>", "<u>a", "<u>a</u><u>b</u>", "{\\an8}<u>é</u>&amp;b", "<u><u></u></u>"}) {
        std::string file;
        for (int i = 0; i < 4; ++i)
            file += "1\n00:00:0" + std::to_string(i) + ",000 --> 00:00:0" + std::to_string(i + 1) + ",000\nx " + text +
                    " y\n\n";
        EXPECT_GE(parse(file, "a.srt").track.cues.size(), 1U) << text;
    }
}

}  // namespace
