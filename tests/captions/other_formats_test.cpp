// SPDX-License-Identifier: GPL-3.0-or-later
// SBV, plain text, AskReel's JSON, and how formats and encodings are told apart.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "captions_support.h"

using captions::Format;
using captions::parse;
using captions::Track;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST(Sbv, IsReadAndWritten) {
    const auto parsed =
        parse("0:00:01.000,0:00:02.500\nHow long[br]does it?\n\n0:00:03.000,0:00:04.000\nThree, 12:30\n", "a.sbv");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2500 How long/does it?", "3000-4000 Three, 12:30"));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
    EXPECT_EQ(parse(captions::write(parsed.track, Format::sbv), "a.sbv").track, parsed.track);
}

TEST(PlainText, ParagraphsBecomeCuesWithoutTimes) {
    const auto parsed = parse("How long does\nBotox last?\n\n\nAbout 3:1 of patients.\n", "a.txt");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("0-0 How long does/Botox last?", "0-0 About 3:1 of patients."));
    EXPECT_THAT(findings_of(parsed), IsEmpty());
    EXPECT_EQ(parsed.format, Format::txt);
}

TEST(PlainText, ATranscriptWithTimes) {
    const std::vector<std::string> expected = {"1000-4500 How long?/Really?", "4500-6500 Three months."};
    for (const char* text : {"0:01 How long?\nReally?\n0:04.5 Three months. Well, it is about that\n",
                             "[00:01] How long?\nReally?\n[00:04.50] Three months. Well, it is about that\n",
                             "0:01\nHow long?\nReally?\n0:04.5\nThree months. Well, it is about that\n"}) {
        const auto parsed = parse(text, "a.txt");
        ASSERT_EQ(parsed.track.cues.size(), 2U) << text;
        EXPECT_EQ(lines_of(parsed.track)[0], expected[0]);
        EXPECT_EQ(parsed.track.cues[1].when.in, ms(4500));
        EXPECT_GT(parsed.track.cues[1].when.duration(), ms(2000)) << "the last cue lasts as long as its reading";
    }
    EXPECT_THAT(lines_of(parse("00:01 - 00:02 a\n(00:03-00:04) b\n", "a.txt").track),
                ElementsAre("1000-2000 a", "3000-4000 b"));
}

TEST(PlainText, IsWrittenOneCueALine) {
    Track track;
    track.cues = {captions::make_cue(span(0, 1000), "How long\ndoes it?"),
                  captions::make_cue(span(1000, 2000), "Three.")};
    EXPECT_EQ(captions::write(track, Format::txt), "How long does it?\nThree.\n");
}

TEST(Json, HasTheShapeOfTheContract) {
    Track track;
    track.cues = {{span(500, 1500), {word(500, 1000, "How"), word(1000, 1500, "long?", captions::Timing::estimated)}}};
    track.cues[0].words[0].confidence = 0.9F;
    const auto json = nlohmann::json::parse(captions::write(track, Format::json));
    EXPECT_EQ(json, nlohmann::json::parse(R"({"language":"en","cues":[{"in":0.5,"out":1.5,"text":"How long?","words":[
        {"text":"How","in":0.5,"out":1.0,"confidence":0.9,"source":"given"},
        {"text":"long?","in":1.0,"out":1.5,"confidence":1.0,"source":"estimated"}]}]})"));
}

TEST(Json, KeepsEverything) {
    Track track;
    track.language = "ja";
    track.cues = {{{base::Time{1}, base::Time{1'000'000'007}},
                   {{{base::Time{1}, base::Time{333'333}},
                     "シミ",
                     false,
                     captions::Timing::given,
                     0.25F,
                     captions::Origin::heard}}},
                  captions::make_cue(span(2000, 3000), "one two\nthree four\nfive"),
                  captions::make_cue(span(3000, 4000), "สวัสดี ครับ\nそうだ 行こう"),
                  {span(4000, 5000), {word(4000, 4500, "美容治疗"), word(4500, 5000, "需要")}}};
    track.cues[3].words[1].starts_line = true;
    track.cues[3].words[0].origin = captions::Origin::heard;  // but nobody knows just when
    track.cues[3].words[0].timing = captions::Timing::estimated;
    track.cues[3].words[1].origin = captions::Origin::script;
    track.cues[3].words[1].timing = captions::Timing::estimated;
    const auto parsed = parse(captions::write(track, Format::json), "a.json");
    EXPECT_EQ(parsed.track, track);
    EXPECT_EQ(parsed.format, Format::json);
}

TEST(Json, MayLeaveOutTheWords) {
    const auto parsed = parse(
        R"({"language":"es","cues":[{"in":1,"out":2,"text":"uno dos"},{"in":0,"out":1,"text":"cero"}]})", "a.json");
    EXPECT_EQ(parsed.track.language, "es");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("0-1000 cero", "1000-2000 uno dos"));
}

TEST(Json, IsReadStrictly) {
    const auto cause = [](const std::string& json) { return refusal(json, "a.json").cause; };
    EXPECT_THAT(cause("{\"cues\":[{\"in\":0}]}"), HasSubstr("cues[0].out is missing"));
    EXPECT_THAT(cause("{\"cues\":[{\"in\":2,\"out\":1,\"text\":\"a\"}]}"), HasSubstr("cues[0].out is before in"));
    EXPECT_THAT(cause("{\"cues\":[],\"more\":1}"), HasSubstr("more is not a known key"));
    EXPECT_THAT(
        cause("{\"cues\":[{\"in\":0,\"out\":1,\"text\":\"a\",\"words\":[{\"text\":\"a\",\"in\":0,\"out\":2}]}]}"),
        HasSubstr("cues[0].words[0].in is outside its caption"));
    EXPECT_THAT(cause("{\"cues\":["), HasSubstr("not valid"));
    EXPECT_THAT(cause("{}"), HasSubstr("not one caption"));
}

TEST(Format, ByFileName) {
    EXPECT_EQ(captions::format_of("a.srt"), Format::srt);
    EXPECT_EQ(captions::format_of("A.B.VTT"), Format::vtt);
    EXPECT_EQ(captions::format_of("a.ssa"), Format::ass);
    EXPECT_EQ(captions::format_of("a.json"), Format::json);
    EXPECT_FALSE(captions::format_of("a.mp4"));
    EXPECT_FALSE(captions::format_of("srt"));
}

TEST(Format, TheContentDecides) {
    const auto parsed = parse("WEBVTT\n\n00:01.000 --> 00:02.000\na\n", "a.srt");
    EXPECT_EQ(parsed.format, Format::vtt);
    EXPECT_THAT(findings_of(parsed), ElementsAre("1: the name says SRT, but the content is WebVTT"));
    EXPECT_EQ(parse("1\n00:00:01,000 --> 00:00:02,000\na\n", "captions").format, Format::srt);
    EXPECT_EQ(parse("1\n00:00:01,000 --> 00:00:02,000\na\n", "a.txt").format, Format::srt);
    EXPECT_EQ(parse("0:00:01.000,0:00:02.000\na\n", "a.srt").format, Format::sbv);
}

TEST(Format, OtherFilesAreRefusedByName) {
    for (const auto& [bytes, cause] :
         std::vector<std::pair<std::string, std::string>>{{"<?xml version=\"1.0\"?><tt></tt>", "XML"},
                                                          {"{\\rtf1 hello}", "word processor"},
                                                          {"%PDF-1.4", "PDF"},
                                                          {"{0}{25}Hello", "MicroDVD"},
                                                          {std::string("PK\x03\x04zip"), "archive"},
                                                          {"", "not one caption"},
                                                          {"1\n\n2\n\n", "not one caption"},
                                                          {std::string(16'000'001, 'a'), "16 MB"}}) {
        const auto error = refusal(bytes, "a.srt");
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_THAT(error.cause, HasSubstr(cause));
        EXPECT_EQ(error.file, "a.srt");
        EXPECT_FALSE(error.hint.empty());
    }
}

TEST(Format, EncodingsAreReported) {
    const auto parsed = parse(
        "1\n00:00:01,000 --> 00:00:02,000\nIt\x92s \x93"
        "fine\x94\n",
        "a.srt");
    EXPECT_EQ(parsed.encoding, "windows-1252");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 It’s “fine”"));
    EXPECT_THAT(findings_of(parsed), ElementsAre("1: the file does not say its encoding; it was read as windows-1252"));

    const auto damaged = parse("1\n00:00:01,000 --> 00:00:02,000\nSí, señor, mañana, café caf\xE9 olé\n", "a.srt");
    EXPECT_EQ(damaged.encoding, "UTF-8");
    EXPECT_THAT(findings_of(damaged), ElementsAre("3!: 1 characters could not be read"));
}

TEST(Format, FindingsNeverQuoteTheCaptions) {
    const auto parsed = parse(
        "Secret\n\n1\n00:00:01,000 --> 00:00:00,000\n<b>Secret</b>\n\nSecret\n00:00:03 --> Secret\nSecret\n", "a.srt");
    EXPECT_GT(parsed.findings.size(), 3U);
    for (const auto& finding : parsed.findings) EXPECT_THAT(finding.message, testing::Not(HasSubstr("Secret")));
}

}  // namespace
