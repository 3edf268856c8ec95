// SPDX-License-Identifier: GPL-3.0-or-later
// JSON of Whisper, WhisperX and whisper.cpp.
#include <gmock/gmock.h>

#include "captions_support.h"

using captions::Format;
using captions::parse;
using captions::Timing;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

// "in-out text", in milliseconds, with "?" behind a word whose times are a guess.
std::vector<std::string> words_of(const captions::Cue& cue) {
    std::vector<std::string> out;
    for (const captions::Word& word : cue.words)
        out.push_back(std::to_string(base::to_ticks(word.when.in, 1, 1000)) + "-" +
                      std::to_string(base::to_ticks(word.when.out, 1, 1000)) + " " + word.text +
                      (word.timing == Timing::given ? "" : "?"));
    return out;
}

TEST(Whisper, GivesWordsWithTimesAndConfidence) {
    const auto parsed = parse(R"({"text":" How long? Three.","language":"en","segments":[
        {"id":0,"seek":0,"start":0.5,"end":1.5,"text":" How long?","tokens":[1],"words":[
            {"word":" How","start":0.5,"end":0.9,"probability":0.75},{"word":" long?","start":0.9,"end":1.4,"probability":0.5}]},
        {"id":1,"start":2,"end":3,"text":" Three."}]})",
                              "a.json");
    EXPECT_EQ(parsed.format, Format::json);
    EXPECT_THAT(findings_of(parsed), IsEmpty());
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("500-1500 How long?", "2000-3000 Three."));
    EXPECT_THAT(words_of(parsed.track.cues[0]), ElementsAre("500-900 How", "900-1400 long?"));
    EXPECT_EQ(parsed.track.cues[0].words[0].confidence, 0.75F);
    EXPECT_EQ(parsed.track.cues[0].words[0].origin, captions::Origin::heard);
    EXPECT_THAT(words_of(parsed.track.cues[1]), ElementsAre("2000-3000 Three.?"));
}

TEST(WhisperX, MayLeaveWordsWithoutTimes) {
    const auto parsed = parse(R"({"segments":[{"start":1.0,"end":3.0,"text":" About 20 units.","words":[
        {"word":"About","start":1.0,"end":1.5,"score":0.9},{"word":"20"},{"word":"units.","start":2.1,"end":2.6,"score":0.8}],
        "speaker":"SPEAKER_00"}],"word_segments":[],"language":"es"})",
                              "a.json");
    EXPECT_EQ(parsed.track.language, "es");
    EXPECT_THAT(words_of(parsed.track.cues[0]), ElementsAre("1000-1500 About", "1500-2100 20?", "2100-2600 units."));
}

TEST(WhisperCpp, CountsInMilliseconds) {
    const auto parsed = parse(R"({"systeminfo":"AVX","result":{"language":"de"},"transcription":[
        {"timestamps":{"from":"00:00:00,000","to":"00:00:02,500"},"offsets":{"from":0,"to":2500},"text":" Wie lange?"}]})",
                              "a.json");
    EXPECT_EQ(parsed.track.language, "de");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("0-2500 Wie lange?"));
}

TEST(Whisper, SurvivesNonsense) {
    const auto parsed = parse(
        R"({"segments":[7,null,{"text":"lost"},{"start":-1,"end":2,"text":"lost"},{"start":1e300,"end":2e300,"text":"lost"},
        {"start":5,"end":4,"text":"lost"},{"start":"0","end":"1","text":"lost"},{"start":0,"end":1,"text":""},
        {"start":1,"end":2,"text":"kept here","words":[{"word":"kept","start":9,"end":8},3,{"start":1},{"word":["x"]},{"word":"here","start":1.9,"end":99}]},
        {"start":3,"end":4,"text":"and here","words":{"no":"list"}}],"language":7})",
        "a.json");
    EXPECT_THAT(lines_of(parsed.track), ElementsAre("1000-2000 kept here", "3000-4000 and here"));
    EXPECT_EQ(parsed.findings.size(), 5U);
    for (const captions::Finding& finding : parsed.findings) EXPECT_TRUE(finding.lost);
    EXPECT_THAT(parsed.track.language, "en");
    EXPECT_THAT(refusal(R"({"segments":[]})", "a.json").cause, HasSubstr("not one caption"));
    EXPECT_THAT(refusal(R"({"segments":{}})", "a.json").cause, testing::Not(IsEmpty()));
}

}  // namespace
