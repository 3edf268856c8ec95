// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/migrate.h"

#include <array>

#include "delivery/presets.h"

namespace {

using base::Json;

// As if schema 1 had called the picture "film", and schema 2 had counted its length in minutes.
Json rename_film(Json json) {
    json["video"] = json["film"];
    json.erase("film");
    return json;
}
Json minutes_to_seconds(Json json) {
    json["video"]["length"] = json["video"]["length"].get<int>() * 60;
    return json;
}
constexpr std::array<delivery::Migration, 2> kChain = {rename_film, minutes_to_seconds};

TEST(Migrate, RunsEveryStepFromTheFilesSchemaUp) {
    const Json oldest = {{"schema", 1}, {"film", {{"length", 2}}}};
    EXPECT_EQ(delivery::migrate(oldest, kChain, "f"), (Json{{"schema", 3}, {"video", {{"length", 120}}}}));
}

TEST(Migrate, StartsInTheMiddleForANewerFile) {
    const Json second = {{"schema", 2}, {"video", {{"length", 2}}}};
    EXPECT_EQ(delivery::migrate(second, kChain, "f"), (Json{{"schema", 3}, {"video", {{"length", 120}}}}));
}

TEST(Migrate, LeavesTheNewestAsItIs) {
    const Json newest = {{"schema", 3}, {"video", {{"length", 2}}}};
    EXPECT_EQ(delivery::migrate(newest, kChain, "f"), newest);
}

TEST(Migrate, RefusesAFileOfANewerProgramAndSaysWhatToDo) {
    const auto error = presets::error_of([] { (void)delivery::migrate({{"schema", 4}}, kChain, "new.json"); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_STREQ(error.what(), "cannot read (new.json): schema 4 is newer than 3, the newest that this version knows");
    EXPECT_NE(error.hint.find("Update AskReel"), std::string::npos);
}

TEST(Migrate, RefusesAMissingOrImpossibleNumber) {
    for (const Json& bad : {Json::object(), Json{{"schema", 0}}, Json{{"schema", -1}}, Json{{"schema", "1"}},
                            Json{{"schema", 1.5}}, Json{{"schema", nullptr}}, Json::array({1})}) {
        const auto error = presets::error_of([&bad] { (void)delivery::migrate(bad, {}, "bad.json"); });
        EXPECT_EQ(error.code, base::Errc::input) << bad;
    }
}

}  // namespace
