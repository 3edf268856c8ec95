// SPDX-License-Identifier: GPL-3.0-or-later
// presets/schema/practice.schema.json describes practice.json for editors and other programs; the reader decides.
#include "support/schema.h"

#include <functional>

#include "practices.h"

namespace {

using support::complaints;

constexpr const char* kSchemaFile = "practice.schema.json";

nlohmann::json plain(const base::Json& json) { return nlohmann::json::parse(json.dump()); }

TEST(PracticeSchema, TakesWhatIsShippedAndWhatIsSaved) {
    const base::Path starter = base::Path(ASKREEL_SOURCE_DIR) / "presets" / "practice" / "starter.json";
    EXPECT_EQ(complaints(kSchemaFile, support::read(starter)), "");
    EXPECT_EQ(complaints(kSchemaFile, plain(practice::to_json(practice_test::glow()))), "");
    EXPECT_EQ(complaints(kSchemaFile, plain(practice::to_json({}))), "");
}

TEST(PracticeSchema, RefusesWhatTheReaderRefuses) {
    const auto refused = [](const std::function<void(base::Json&)>& spoil) {
        base::Json json = practice::to_json(practice_test::glow());
        spoil(json);
        EXPECT_NE(practice_test::refusal(json), "") << json.dump();
        EXPECT_NE(complaints(kSchemaFile, plain(json)), "") << json.dump();
    };
    refused([](base::Json& j) { j["owner"] = "x"; });
    refused([](base::Json& j) { j["schema"] = 2; });
    refused([](base::Json& j) { j["name"] = std::string(121, 'a'); });
    refused([](base::Json& j) { j["answers"] = "videos"; });
    refused([](base::Json& j) { j["people"][0].erase("name"); });
    refused([](base::Json& j) { j["people"][0]["id"] = "Maya"; });
    refused([](base::Json& j) { j["people"][0]["consent"] = "yes"; });
    refused([](base::Json& j) { j["people"][1]["consent"]["until"] = "4 Dec"; });
    refused([](base::Json& j) { j["series"][0]["colour"] = "teal"; });
    refused([](base::Json& j) { j["questions"][0]["question"] = ""; });
    refused([](base::Json& j) { j["glossary"][0] = ""; });
}

}  // namespace
