// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/file.h"

#include <gmock/gmock.h>

#include <fstream>

#include "answers.h"

namespace {

using namespace edit_test;
using base::Json;
using base::TempDir;
using testing::AllOf;
using testing::HasSubstr;

edit::Answer full_answer() {
    auto answer = answer_of({38.166666, 12});
    answer.script = "Most people see it last three to four months.";
    answer.provider = "ortiz";
    answer.series = "aftercare";
    answer.style = "bold-pop";
    answer.brand = "bloom";
    answer.targets = {"instagram-reels", "tiktok"};
    answer.framing = {edit::Fill::crop, 0.4, 0.25};
    answer.look.intro = false;
    answer.look.side = brand::Side::right;
    answer.look.speaker = {"Maya Cure", "NP-C", "Nurse practitioner"};
    answer.post = "About three months.";
    answer.right_words = {"bow tocks"};
    answer = cut(std::move(answer), {span(5, 10)});
    auto spoken = cue({word("How", 1, 1.5), word("long", 1.5, 2)});
    spoken.words[1].starts_line = true;
    spoken.words[1].timing = captions::Timing::estimated;
    spoken.words[0].origin = captions::Origin::script;
    spoken.words[0].confidence = 0.9F;
    answer.captions = {{"en", {{"c1", spoken}, {"c2", cue({word("Months.", -1, 3)})}}}, {"es-419", {}}};
    return answer;
}

Json document() { return edit::to_json(full_answer()); }

std::string refusal_of(const Json& json) {
    return refusal([&] { (void)edit::from_json(json, "answer.json"); });
}

TEST(AnswerJson, IsARoundTrip) {
    const edit::Answer answer = full_answer();
    const edit::Answer again = edit::from_json(base::parse_json(base::dump(edit::to_json(answer)), "a"), "a");
    EXPECT_EQ(edit::to_json(again), edit::to_json(answer));
    EXPECT_EQ(again.timeline, answer.timeline);
    EXPECT_EQ(again.captions, answer.captions);
    EXPECT_EQ(again.framing, answer.framing);
    EXPECT_EQ(again.targets, answer.targets);
    EXPECT_EQ(again.look, answer.look);
    EXPECT_EQ(again.post, answer.post);
    EXPECT_EQ(again.right_words, answer.right_words);
    EXPECT_EQ(again.series, "aftercare");
    EXPECT_EQ(again.next_segment, answer.next_segment);
    EXPECT_EQ(again.clips[0].info.duration, answer.clips[0].info.duration);
}

TEST(AnswerJson, NamesASeriesOnlyWhenThereIsOne) {
    Json json = document();
    json.erase("series");
    const edit::Answer without = edit::from_json(json, "answer.json");
    EXPECT_EQ(without.series, "");
    EXPECT_FALSE(edit::to_json(without).contains("series"));
    json["series"] = 3;
    EXPECT_THAT(refusal_of(json), HasSubstr("series is not a text"));
}

TEST(AnswerJson, IsExactlyThis) {
    auto answer = answer_of({12.5});
    answer.captions = {{"en", {{"c1", cue({word("Hello", 1, 2)})}}}};
    EXPECT_EQ(
        edit::to_json(answer).dump(),
        R"({"schema":1,"question":"How long does Botox last?","script":"","provider":"","style":"clean","brand":"",)"
        R"("targets":[],"framing":{"fill":"automatic","focus_x":0.5,"focus_y":0.5},)"
        R"("clips":[{"id":"c1","file":"clip.mp4","size":1000,"duration":12.5}],)"
        R"("timeline":[{"id":1,"clip":"c1","in":0.0,"out":12.5}],"next_segment":2,)"
        R"("captions":[{"language":"en","cues":[{"clip":"c1","in":1.0,"out":2.0,)"
        R"("words":[{"text":"Hello","in":1.0,"out":2.0,"timed":true}]}]}]})");
}

// Seconds with nine decimals must give the integer time back, for whatever frame or sample it was.
TEST(AnswerJson, TimesAreExactOnEveryGrid) {
    for (const auto& [num, den] :
         {std::pair{1001, 30000}, {1001, 24000}, {1, 44100}, {1, 48000}, {1, 90000}, {1, 705'600'000}}) {
        for (const std::int64_t hours : {0, 1, 9, 99}) {
            for (std::int64_t i = 1; i <= 50; ++i) {
                const base::Time length =
                    std::chrono::hours(hours) + base::from_ticks(i * 7, num, den) + base::Time{10'000'000};
                edit::Answer answer = edit::add_clip({}, clip(base::to_seconds(length)));
                answer.clips[0].info.duration = answer.timeline[0].source.out = length;
                const Json json = base::parse_json(base::dump(edit::to_json(answer)), "a");
                ASSERT_EQ(edit::from_json(json, "a").timeline[0].source.out, length) << num << '/' << den << " · " << i;
            }
        }
    }
}

TEST(AnswerJson, RefusesUnknownKeysWithTheirPath) {
    Json json = document();
    json["captions"][0]["cues"][1]["words"][0]["colour"] = "red";
    EXPECT_EQ(refusal_of(json), "cannot read (answer.json): captions[0].cues[1].words[0].colour is not a known key");
    json = document();
    json["musik"] = 1;
    EXPECT_THAT(refusal_of(json), HasSubstr("musik is not a known key"));
    json = document();
    json["framing"]["zoom"] = 2;
    EXPECT_THAT(refusal_of(json), HasSubstr("framing.zoom is not a known key"));
}

TEST(AnswerJson, RefusesWhatDoesNotHoldTogether) {
    const auto with = [](const char* pointer, const Json& value) {
        Json json = document();
        json[Json::json_pointer(pointer)] = value;
        return refusal_of(json);
    };
    EXPECT_THAT(with("/timeline/0/clip", "c9"), HasSubstr("timeline[0].clip is not the id of a clip"));
    EXPECT_THAT(with("/timeline/1/id", 1), HasSubstr("timeline[1].id is used twice"));
    EXPECT_THAT(with("/timeline/0/out", 0), HasSubstr("timeline[0].out is not after in"));
    EXPECT_THAT(with("/timeline/0/out", 99), HasSubstr("timeline[0].out is outside the clip"));
    EXPECT_THAT(with("/timeline/0/in", -1), HasSubstr("timeline[0].out is outside the clip"));
    EXPECT_THAT(with("/timeline/0/in", 1e300), HasSubstr("timeline[0].in is not between"));
    EXPECT_THAT(with("/next_segment", 2), HasSubstr("timeline[1].id is not between 1 and 1"));
    EXPECT_THAT(with("/clips/1/id", "c1"), HasSubstr("clips[1].id is used twice"));
    EXPECT_THAT(with("/clips/0/duration", 0), HasSubstr("clips[0].duration is not more than 0"));
    EXPECT_THAT(with("/clips/0/file", "../../etc/passwd"), HasSubstr("clips[0].file is not a path inside"));
    EXPECT_THAT(with("/clips/0/file", ""), HasSubstr("clips[0].file is not a path"));
    EXPECT_THAT(with("/clips/0/file", std::string("a\0b", 3)), HasSubstr("clips[0].file is not a path"));
    EXPECT_THAT(with("/captions/0/language", "../en"), HasSubstr("captions[0].language is not a language tag"));
    EXPECT_THAT(with("/captions/1/language", "en"), HasSubstr("captions[1].language is used twice"));
    EXPECT_THAT(with("/captions/0/cues/0/clip", "c9"), HasSubstr("captions[0].cues[0].clip is not the id of a clip"));
    EXPECT_THAT(with("/captions/0/cues/0/out", 0.5), HasSubstr("captions[0].cues[0].out is before in"));
    EXPECT_THAT(with("/captions/0/cues/0/words/0/in", 0.5), HasSubstr("words[0].in is outside its cue"));
    EXPECT_THAT(with("/captions/0/cues/0/words/0/text", " "), HasSubstr("words[0].text is empty"));
    EXPECT_THAT(with("/framing/fill", "stretch"), HasSubstr("framing.fill is none of"));
    EXPECT_THAT(with("/framing/focus_x", 1.5), HasSubstr("framing.focus_x is not between 0 and 1"));
}

TEST(AnswerJson, KnowsItsSchemas) {
    Json json = document();
    json["schema"] = 2;
    EXPECT_THAT(refusal_of(json), HasSubstr("schema 2 is newer"));
    json["schema"] = 0;
    EXPECT_THAT(refusal_of(json), HasSubstr("schema"));
    json.erase("schema");
    EXPECT_THAT(refusal_of(json), HasSubstr("schema is missing"));
}

TEST(AnswerJson, EndlessTimelinesAreRefused) {
    Json json = document();
    Json segment = json["timeline"][0];
    json["next_segment"] = 100'000;
    json["timeline"] = Json::array();
    for (int i = 1; i <= 5001; ++i) {
        segment["id"] = i;
        json["timeline"].push_back(segment);
    }
    EXPECT_THAT(refusal_of(json), HasSubstr("timeline[5000].id is one segment too many"));
}

TEST(AnswerFile, KeepsPathsInsideTheFolderRelative) {
    const TempDir dir;
    auto answer = answer_of({10, 10, 10});
    answer.clips[0].file = dir.path() / "a.askreel" / "media" / "one.mov";
    answer.clips[1].file = "/elsewhere/two.mov";
    answer.clips[2].file = "media/three.mov";
    base::make_folder(dir.path() / "a.askreel");
    edit::save(answer, dir.path() / "a.askreel");
    const Json json = base::read_json(dir.path() / "a.askreel" / "answer.json", "cannot read");
    EXPECT_EQ(json["clips"][0]["file"], "media/one.mov");
    EXPECT_EQ(json["clips"][1]["file"], "/elsewhere/two.mov");
    EXPECT_EQ(json["clips"][2]["file"], "media/three.mov");

    std::filesystem::rename(dir.path() / "a.askreel", dir.path() / "moved.askreel");
    const auto moved = edit::load(dir.path() / "moved.askreel");
    EXPECT_EQ(moved.clips[0].file, dir.path() / "moved.askreel" / "media" / "one.mov");
    EXPECT_EQ(moved.clips[1].file, "/elsewhere/two.mov");
    EXPECT_EQ(moved.clips[2].file, dir.path() / "moved.askreel" / "media" / "three.mov");
}

TEST(AnswerFile, SaysThatThereIsNone) {
    const TempDir dir;
    EXPECT_THAT(
        refusal([&] { (void)edit::load(dir.path()); }),
        AllOf(HasSubstr("cannot open the answer"), HasSubstr(dir.path().string()), HasSubstr("no answer.json")));
}

TEST(AnswerFile, NeverReplacesADocumentByOneThatCannotBeRead) {
    const TempDir dir;
    auto answer = answer_of({10});
    edit::save(answer, dir.path());
    answer.question = "a\xFFz";
    EXPECT_THAT(refusal([&] { edit::save(answer, dir.path()); }), HasSubstr("not UTF-8"));
    answer.question = "fine";
    answer.timeline[0].clip = "gone";
    EXPECT_THAT(refusal([&] { edit::save(answer, dir.path()); }), HasSubstr("timeline[0].clip"));
    answer.timeline[0].clip = "c1";
    answer.script = std::string(16'000'000, 'x');
    EXPECT_THAT(refusal([&] { edit::save(answer, dir.path()); }), HasSubstr("larger than 15 MB"));
    EXPECT_EQ(edit::load(dir.path()).question, "How long does Botox last?");
}

}  // namespace
