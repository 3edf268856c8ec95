// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schemas under presets/schema describe the preset files for editors and other programs; the readers decide.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "delivery/presets.h"
#include "support/schema.h"

namespace {

using base::Path;
using support::complaints;
using support::read;

const Path kPresets = Path(ASKREEL_SOURCE_DIR) / "presets";

nlohmann::json plain(const base::Json& json) { return nlohmann::json::parse(json.dump()); }

struct Kind {
    const char* folder;
    const char* schema;
    std::size_t at_least;
};

class ShippedFiles : public testing::TestWithParam<Kind> {};

TEST_P(ShippedFiles, FollowTheirSchema) {
    const auto files = delivery::preset_files({kPresets}, GetParam().folder);
    EXPECT_GE(files.size(), GetParam().at_least);
    for (const auto& [id, path] : files) EXPECT_EQ(complaints(GetParam().schema, read(path)), "") << path;
}

INSTANTIATE_TEST_SUITE_P(
    Schema, ShippedFiles,
    testing::Values(Kind{"targets", "target.schema.json", 19}, Kind{"canvases", "canvas.schema.json", 5},
                    Kind{"captions", "style.schema.json", 5}, Kind{"rules/captions", "caption-rules.schema.json", 4},
                    Kind{"glossaries", "glossary.schema.json", 1}, Kind{"brands", "kit.schema.json", 2}),
    [](const auto& kind) {
        std::string name = kind.param.folder;
        std::replace(name.begin(), name.end(), '/', '_');
        return name;
    });

TEST(TargetSchema, TakesWhatTheReaderTakes) {
    EXPECT_EQ(complaints("target.schema.json", plain(presets::target())), "");
    EXPECT_EQ(complaints("canvas.schema.json", plain(presets::canvas())), "");
}

TEST(TargetSchema, RefusesWhatTheReaderRefuses) {
    const auto refused = [](const std::function<void(base::Json&)>& spoil) {
        base::Json json = presets::target();
        spoil(json);
        EXPECT_THROW((void)delivery::target_from_json(json, "target.json"), base::Error) << json.dump();
        EXPECT_NE(complaints("target.schema.json", plain(json)), "") << json.dump();
    };
    refused([](base::Json& j) { j["colour"] = 1; });
    refused([](base::Json& j) { j["video"]["bitrate"] = 1; });
    refused([](base::Json& j) { j["limits"]["max_byte"] = 1; });
    refused([](base::Json& j) { j.erase("schema"); });
    refused([](base::Json& j) { j["schema"] = 0; });
    refused([](base::Json& j) { j["schema"] = 2; });
    refused([](base::Json& j) { j["video"]["size"]["width"] = 721; });
    refused([](base::Json& j) { j["video"]["profile"] = "high10"; });
    refused([](base::Json& j) { j["limits"]["max_duration"] = -1; });
    refused([](base::Json& j) { j["id"] = "../tiktok"; });
    refused([](base::Json& j) { j["sidecar"] = {{"format", "srt"}, {"name", "../{stem}.srt"}}; });
    refused([](base::Json& j) { j["sources"]["limits.max_bytes"]["confidence"] = "X"; });
}

TEST(StyleSchema, TakesAStyleAndNothingElse) {
    nlohmann::json style = {{"schema", 1},
                            {"id", "clean"},
                            {"name", "Clean"},
                            {"box_colour", "#00000080"},
                            {"highlight_colour", "brand"},
                            {"effect", "pop"},
                            {"max_lines", 2}};
    EXPECT_EQ(complaints("style.schema.json", style), "");
    style["blur"] = 1;
    EXPECT_NE(complaints("style.schema.json", style), "");
}

TEST(KitSchema, TakesAKitAndNothingElse) {
    nlohmann::json kit = {{"schema", 1}, {"id", "glow"}, {"practice", "Glow Skin Clinic"}, {"logo", "logo.svg"}};
    kit["watermark_on"]["landscape"] = {{"corner", "top-left"}, {"size", 0.1}};
    EXPECT_EQ(complaints("kit.schema.json", kit), "");
    kit["logo"] = "../logo.svg";
    EXPECT_NE(complaints("kit.schema.json", kit), "");
    kit["logo"] = "logo.svg";
    kit["watermark_on"]["landscape"]["angle"] = 45;
    EXPECT_NE(complaints("kit.schema.json", kit), "");
}

TEST(BatchSchema, TakesAManifestAndNothingElse) {
    const auto whole = [] {
        return nlohmann::json::parse(R"({"schema": 1, "items": [
            {"clip": ["a.mov", "b.mov"], "question": "How long does it last?", "captions": "a.srt", "language": "es-419",
             "script": "a.txt", "provider": "ortiz", "brand": "kits/glow/kit.json", "style": "boxed",
             "targets": ["tiktok", "linkedin"], "name": "botox"},
            {"answer": "peel.askreel", "targets": "tiktok,x", "brand": null}]})");
    };
    EXPECT_EQ(complaints("batch.schema.json", whole()), "");
    const auto refused = [&](const std::function<void(nlohmann::json&)>& spoil) {
        nlohmann::json json = whole();
        spoil(json);
        EXPECT_NE(complaints("batch.schema.json", json), "") << json.dump();
    };
    refused([](nlohmann::json& j) { j["items"][0]["target"] = "tiktok"; });
    refused([](nlohmann::json& j) { j["items"][0]["answer"] = "peel.askreel"; });
    refused([](nlohmann::json& j) { j["items"][1].erase("answer"); });
    refused([](nlohmann::json& j) { j["items"][0]["name"] = "../botox"; });
    refused([](nlohmann::json& j) { j["items"][0]["clip"] = 1; });
    refused([](nlohmann::json& j) { j["items"].clear(); });
    refused([](nlohmann::json& j) { j["schema"] = 2; });
}

}  // namespace
