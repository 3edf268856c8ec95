// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/file.h"

#include <gmock/gmock.h>

#include <functional>

#include "practices.h"

namespace {

using base::Json;
using practice_test::glow;
using practice_test::refusal;
using testing::HasSubstr;

std::string spoiled(const std::function<void(Json&)>& spoil) {
    Json json = practice::to_json(glow());
    spoil(json);
    return refusal(json);
}

TEST(PracticeJson, IsARoundTrip) {
    EXPECT_EQ(practice::from_json(practice::to_json(glow()), "practice.json"), glow());
    EXPECT_EQ(practice::from_json(practice::to_json({}), "practice.json"), practice::Practice{});
}

TEST(PracticeJson, RefusesWhatItDoesNotKnow) {
    EXPECT_THAT(spoiled([](Json& j) { j["colour"] = 1; }), HasSubstr("colour is not a known key"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][1]["age"] = 40; }), HasSubstr("people[1].age is not a known key"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][1]["consent"]["from"] = ""; }), HasSubstr("from is not a known key"));
    EXPECT_THAT(spoiled([](Json& j) { j["schema"] = 2; }), HasSubstr("schema 2 is newer than 1"));
    EXPECT_THAT(spoiled([](Json& j) { j.erase("schema"); }), HasSubstr("schema is missing"));
}

TEST(PracticeJson, RefusesWhatIsTooLongOrTooMuch) {
    EXPECT_THAT(spoiled([](Json& j) { j["name"] = std::string(121, 'a'); }), HasSubstr("name is longer than 120"));
    EXPECT_THAT(spoiled([](Json& j) { j["questions"][0]["script"] = std::string(10'001, 'a'); }),
                HasSubstr("questions[0].script is longer than 10000"));
    EXPECT_THAT(spoiled([](Json& j) {
                    for (int i = 0; i < 500; ++i)
                        j["people"].push_back({{"id", "p" + std::to_string(i)}, {"name", "P"}});
                }),
                HasSubstr("people[500].id is one too many"));
    EXPECT_THAT(spoiled([](Json& j) { j["glossary"] = std::vector<std::string>(5001, "x"); }),
                HasSubstr("glossary has more than 5000"));
}

TEST(PracticeJson, RefusesWhatMakesNoSense) {
    EXPECT_THAT(spoiled([](Json& j) { j["people"][1]["id"] = "cure"; }), HasSubstr("people[1].id is used twice"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][0]["id"] = "../x"; }), HasSubstr("people[0].id is not made of"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][0]["name"] = " "; }), HasSubstr("people[0].name is empty"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][0]["photo"] = "maya.jpg"; }), HasSubstr("is not an absolute path"));
    EXPECT_THAT(spoiled([](Json& j) { j["people"][1]["consent"]["until"] = "2026-02-30"; }),
                HasSubstr("is not a date"));
    EXPECT_THAT(spoiled([](Json& j) { j["series"][0]["colour"] = "teal"; }), HasSubstr("is not a colour"));
    EXPECT_THAT(spoiled([](Json& j) { j["glossary"][0] = ""; }), HasSubstr("glossary has an entry that is empty"));
}

TEST(PracticeJson, KeepsAQuestionWhoseSeriesIsGone) {
    Json json = practice::to_json(glow());
    json["questions"][0]["series"] = "gone";
    const practice::Practice read = practice::from_json(json, "practice.json");
    EXPECT_EQ(read.questions[0].series, "");
    EXPECT_EQ(read.questions[0].question, "Can I train after Botox?");
}

TEST(PracticeFile, IsSavedAndLoaded) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "askreel" / "practice.json";
    practice::save(glow(), file);
    EXPECT_EQ(practice::load(file), glow());
}

TEST(PracticeFile, StaysAsItWasWhenTheNewOneCouldNotBeReadAgain) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "practice.json";
    practice::save(glow(), file);
    practice::Practice bad = glow();
    bad.name = std::string(200, 'a');
    EXPECT_THROW(practice::save(bad, file), base::Error);
    bad.name = "\xFF\xFE";
    EXPECT_THROW(practice::save(bad, file), base::Error);
    EXPECT_EQ(practice::load(file), glow());
}

TEST(Starter, HasSeriesAndQuestionsWithShortScripts) {
    const base::TempDir dir;
    const practice::Practice first = practice::load(dir.path() / "none" / "practice.json");
    EXPECT_EQ(first.series.size(), 4U);
    EXPECT_GE(first.questions.size(), 12U);
    EXPECT_TRUE(first.people.empty());
    for (const practice::Question& question : first.questions) {
        EXPECT_NE(practice::find_series(first, question.series), nullptr) << question.question;
        EXPECT_GE(practice::reading_time(question.script), base::from_seconds(25)) << question.question;
        EXPECT_LE(practice::reading_time(question.script), base::from_seconds(36)) << question.question;
    }
}

}  // namespace
