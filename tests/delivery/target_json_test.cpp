// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/presets.h"
#include "delivery/target.h"

namespace {

using base::Json;
using presets::refusal;

TEST(TargetJson, IsReadWhole) {
    const delivery::Target target = delivery::target_from_json(presets::target(), "target.json");
    EXPECT_EQ(target.id, "a-site");
    EXPECT_EQ(target.canvas, "vertical");
    EXPECT_EQ(target.video.size, (delivery::Size{720, 1280}));
    EXPECT_EQ(target.video.level, "3.1");
    EXPECT_EQ(target.audio.bitrate, 128'000);
    EXPECT_EQ(target.limits.max_duration, base::from_seconds(90.5));
    EXPECT_EQ(target.limits.max_bytes, 1'000'000);
    EXPECT_EQ(target.safe, (delivery::Edges{100, 200, 30, 40}));
    EXPECT_EQ(target.text.limit, 500U);
}

TEST(TargetJson, HasCautiousDefaultsForWhatIsNotSaid) {
    const delivery::Target target = delivery::target_from_json(presets::target(), "target.json");
    EXPECT_EQ(target.loudness, (delivery::Loudness{-14, 0.5, -1}));
    EXPECT_EQ(target.rules.edit_list, delivery::Demand::warn);
    EXPECT_EQ(target.rules.moov_first, delivery::Demand::block);
    EXPECT_EQ(target.captions, delivery::BurnIn::yes);
    EXPECT_TRUE(target.sidecar.format.empty());
    EXPECT_EQ(target.limits.max_gop_frames, 0);
}

TEST(TargetJson, ReadsEverySettingThatMayBeLeftOut) {
    Json json = presets::target();
    json["rules"]["edit_list"] = "block";
    json["rules"]["audio_required"] = "ignore";
    json["rules"]["mono_allowed"] = false;
    json["burn_in"] = false;
    json["sidecar"] = {{"format", "srt"}, {"name", "{stem}.{locale}.srt"}};
    json["cover"] = {{"size", {{"width", 1280}, {"height", 720}}}, {"max_bytes", 2'000'000}};
    json["text"] = {{"limit", 10}, {"unit", "utf16"}, {"title_limit", 5}, {"hashtags", 2}, {"forbidden", "<>"}};
    json["file_hint"] = "Post it.";
    const delivery::Target target = delivery::target_from_json(json, "target.json");
    EXPECT_EQ(target.rules.edit_list, delivery::Demand::block);
    EXPECT_EQ(target.rules.audio_required, delivery::Demand::ignore);
    EXPECT_FALSE(target.rules.mono_allowed);
    EXPECT_EQ(target.captions, delivery::BurnIn::no);
    EXPECT_EQ(target.sidecar.name, "{stem}.{locale}.srt");
    EXPECT_EQ(target.cover.size, (delivery::Size{1280, 720}));
    EXPECT_EQ(target.text.unit, delivery::TextUnit::utf16);
    EXPECT_EQ(target.text.title_limit, 5U);
    EXPECT_EQ(target.text.hashtags, 2U);
    EXPECT_EQ(target.text.forbidden, "<>");
    EXPECT_EQ(target.file_hint, "Post it.");
}

TEST(TargetJson, RefusesUnknownKeysByTheirPath) {
    EXPECT_EQ(refusal([](Json& j) { j["colour"] = 1; }), "colour is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["video"]["bitrate"] = 1; }), "video.bitrate is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["video"]["size"]["depth"] = 8; }), "video.size.depth is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["limits"]["max_byte"] = 8; }), "limits.max_byte is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["rules"]["editlist"] = "warn"; }), "rules.editlist is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["safe"]["middle"] = 8; }), "safe.middle is not a known key");
    EXPECT_EQ(refusal([](Json& j) { j["text"]["words"] = 8; }), "text.words is not a known key");
}

TEST(TargetJson, RefusesWhatIsMissing) {
    for (const char* key : {"schema", "id", "name", "canvas", "video", "audio", "rules", "text"})
        EXPECT_EQ(refusal([key](Json& j) { j.erase(key); }), std::string(key) + " is missing");
    EXPECT_EQ(refusal([](Json& j) { j["video"].erase("crf"); }), "video.crf is missing");
}

TEST(TargetJson, RefusesOtherSchemas) {
    EXPECT_EQ(refusal([](Json& j) { j["schema"] = 0; }), "schema is below 1, the first there ever was");
    EXPECT_EQ(refusal([](Json& j) { j["schema"] = 2; }),
              "schema 2 is newer than 1, the newest that this version knows");
}

TEST(TargetJson, RefusesHostileNumbers) {
    const auto set = [](const char* group, const char* key, Json value) {
        return refusal([&](Json& j) { j[group][key] = value; });
    };
    EXPECT_EQ(refusal([](Json& j) { j["video"]["size"]["width"] = 721; }),
              "video.size.width is odd; a picture's sides are even");
    EXPECT_EQ(refusal([](Json& j) { j["video"]["size"]["height"] = 1'000'000; }),
              "video.size.height is not between 16 and 8192");
    EXPECT_EQ(set("video", "gop_seconds", 0), "video.gop_seconds is not between 0.1 and 60");
    EXPECT_EQ(set("video", "max_fps", 1e308), "video.max_fps is not between 1 and 240");
    EXPECT_EQ(set("video", "b_frames", -1), "video.b_frames is not between 0 and 16");
    EXPECT_EQ(set("video", "max_bitrate", UINT64_MAX), "video.max_bitrate is not between 10000 and 300000000");
    EXPECT_EQ(set("audio", "channels", 6), "audio.channels is not between 1 and 2");
    EXPECT_EQ(set("limits", "max_duration", -1), "limits.max_duration is not between 0 and 1000000");
    EXPECT_EQ(set("limits", "max_bytes", 1.5), "limits.max_bytes is not a whole number");
    EXPECT_EQ(set("safe", "top", 1201), "safe leaves less than a quarter of the picture");
    EXPECT_EQ(set("safe", "left", 4000), "safe.left is not between 0 and 720");
}

TEST(TargetJson, RefusesWordsItDoesNotKnow) {
    EXPECT_EQ(refusal([](Json& j) { j["video"]["profile"] = "high10"; }),
              "video.profile is none of high, main, baseline");
    EXPECT_EQ(refusal([](Json& j) { j["rules"]["edit_list"] = "error"; }),
              "rules.edit_list is none of ignore, warn, block");
    EXPECT_EQ(refusal([](Json& j) { j["text"]["unit"] = "words"; }), "text.unit is none of characters, utf16, bytes");
    EXPECT_EQ(refusal([](Json& j) { j["id"] = "../tiktok"; }),
              "id is not made of lower-case letters, digits and hyphens, 64 at most");
    EXPECT_EQ(refusal([](Json& j) { j["name"] = "A\nSite"; }), "name holds a control character");
    EXPECT_EQ(refusal([](Json& j) {
                  j["rules"]["containers"] = {"mov", "mp4"};
              }),
              "rules.containers does not begin with \"mp4\", which is what AskReel makes");
}

TEST(TargetJson, RefusesWhatContradictsItself) {
    EXPECT_EQ(refusal([](Json& j) { j["limits"]["budget_bytes"] = 1'000'001; }),
              "limits.max_bytes is less than what is asked for at least");
    EXPECT_EQ(refusal([](Json& j) { j["limits"]["max_duration"] = 2; }),
              "limits.max_duration is less than what is asked for at least");
    EXPECT_EQ(refusal([](Json& j) { j["video"]["profile"] = "baseline"; }),
              "video.b_frames is not 0, but baseline has none");
    EXPECT_EQ(refusal([](Json& j) { j["rules"]["b_frames_allowed"] = false; }),
              "video.b_frames is not 0, but rules.b_frames_allowed is false");
}

TEST(TargetJson, RefusesSidecarNamesThatLeaveTheFolder) {
    for (const char* name : {"../{stem}.srt", "/tmp/{stem}.srt", "{stem}\\x.srt", "captions.srt", "{stem}.vtt",
                             "{stem}{stem}.srt", "{user}{stem}.srt", "{stem}.srt\n"}) {
        const auto spoil = [name](Json& j) { j["sidecar"] = {{"format", "srt"}, {"name", name}}; };
        EXPECT_EQ(refusal(spoil).find("sidecar.name "), 0U) << name;
    }
}

TEST(TargetJson, ChecksWhereFiguresComeFrom) {
    const auto spoil = [](const char* figure, const char* confidence) {
        return refusal([&](Json& j) { j["sources"][figure] = {{"confidence", confidence}, {"source", "a page"}}; });
    };
    EXPECT_EQ(spoil("limits.max_byte", "O"), "sources.limits.max_byte names no key of this file");
    EXPECT_EQ(spoil("limits.max_bytes", "X"), "sources.limits.max_bytes.confidence is none of O, Q, R, D, G");
    EXPECT_EQ(refusal([](Json& j) { j["sources"]["limits"] = "a page"; }), "sources.limits is not an object");
    EXPECT_EQ(refusal([](Json& j) { j["sources"]["limits.max_bytes"].erase("source"); }),
              "sources.limits.max_bytes.source is missing");
}

}  // namespace
