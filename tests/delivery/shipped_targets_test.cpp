// SPDX-License-Identifier: GPL-3.0-or-later
// What the targets that come with AskReel promise, whatever their figures are.
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "delivery/catalogue.h"
#include "delivery/presets.h"

namespace {

using base::Json;
using base::Path;
using delivery::Demand;
using delivery::Target;

const Path kPresets = Path(ASKREEL_SOURCE_DIR) / "presets";

const delivery::Catalogue& shipped() {
    static const delivery::Catalogue catalogue({kPresets});
    return catalogue;
}

double aspect(delivery::Size size) { return static_cast<double>(size.width) / size.height; }

TEST(ShippedTargets, AreTheOnesOfTheCommandLine) {
    const std::set<std::string> wanted = {"instagram-reels",
                                          "instagram-story",
                                          "instagram-feed",
                                          "facebook-reels",
                                          "facebook-feed",
                                          "tiktok",
                                          "youtube-shorts",
                                          "youtube",
                                          "linkedin",
                                          "x",
                                          "pinterest",
                                          "snapchat",
                                          "threads",
                                          "google-business",
                                          "whatsapp",
                                          "email",
                                          "mms",
                                          "website",
                                          "clinic-tv"};
    std::set<std::string> found;
    for (const Target& target : shipped().targets()) found.insert(target.id);
    EXPECT_EQ(found, wanted);
}

TEST(ShippedTargets, OfVerticalSitesShareOneEncode) {
    const Target& reels = shipped().target("instagram-reels");
    EXPECT_EQ(reels.canvas, "vertical");
    EXPECT_EQ(reels.video.size, (delivery::Size{1080, 1920}));
    for (const char* id :
         {"instagram-story", "facebook-reels", "tiktok", "youtube-shorts", "threads", "snapchat", "pinterest"}) {
        EXPECT_EQ(shipped().target(id).canvas, reels.canvas) << id;
        EXPECT_EQ(shipped().target(id).video, reels.video) << id;
    }
}

TEST(ShippedTargets, OfOtherShapesShareTheirEncodesToo) {
    EXPECT_EQ(shipped().target("instagram-feed").video, shipped().target("facebook-feed").video);
    EXPECT_EQ(shipped().target("instagram-feed").video.size, (delivery::Size{1080, 1350}));
    EXPECT_EQ(shipped().target("youtube").video, shipped().target("linkedin").video);
    EXPECT_EQ(shipped().target("youtube").video, shipped().target("clinic-tv").video);
    EXPECT_EQ(shipped().target("linkedin").video.size, (delivery::Size{1920, 1080}));
}

TEST(ShippedTargets, RefuseEditListsWhereTheSiteDoes) {
    const std::set<std::string> refusing = {"instagram-reels", "instagram-story", "instagram-feed",
                                            "threads",         "youtube-shorts",  "youtube"};
    for (const Target& target : shipped().targets())
        EXPECT_EQ(target.rules.edit_list, refusing.contains(target.id) ? Demand::block : Demand::warn) << target.id;
}

TEST(ShippedTargets, WantTheSoundThatTheSitePublishes) {
    for (const char* id : {"instagram-reels", "instagram-story", "instagram-feed", "threads"})
        EXPECT_EQ(shipped().target(id).audio, (delivery::AudioSpec{128'000, 2})) << id;
    for (const char* id : {"youtube", "youtube-shorts"})
        EXPECT_EQ(shipped().target(id).audio, (delivery::AudioSpec{384'000, 2})) << id;
    EXPECT_EQ(shipped().target("mms").audio, (delivery::AudioSpec{32'000, 1}));
}

TEST(ShippedTargets, KnowTheLimitsThatStopAnAnswer) {
    const auto seconds = [](const char* id) { return base::to_seconds(shipped().target(id).limits.max_duration); };
    EXPECT_EQ(seconds("instagram-story"), 60);
    EXPECT_EQ(seconds("facebook-reels"), 90);
    EXPECT_EQ(seconds("youtube-shorts"), 180);
    EXPECT_EQ(seconds("x"), 140);
    EXPECT_EQ(seconds("google-business"), 30);
    const auto bytes = [](const char* id) { return shipped().target(id).limits.max_bytes; };
    EXPECT_EQ(bytes("instagram-reels"), 300'000'000);
    EXPECT_EQ(bytes("instagram-story"), 100'000'000);
    EXPECT_EQ(bytes("google-business"), 75'000'000);
    EXPECT_EQ(bytes("whatsapp"), 16'000'000);
    EXPECT_EQ(bytes("email"), 18'000'000);
    EXPECT_EQ(bytes("mms"), 600'000);
    EXPECT_EQ(shipped().target("x").limits.max_gop_frames, 512);
}

TEST(ShippedTargets, WithABudgetStayUnderTheirLimitAndDoNotFillItForNothing) {
    std::set<std::string> budgeted;
    for (const Target& target : shipped().targets()) {
        if (target.limits.budget_bytes == 0) continue;
        budgeted.insert(target.id);
        EXPECT_LE(target.limits.budget_bytes, target.limits.max_bytes * 95 / 100) << target.id;
        // Ten seconds at the ceiling leave at least an eighth of the budget.
        const double ten_seconds = 10 * static_cast<double>(target.video.max_bitrate + target.audio.bitrate) / 8;
        EXPECT_LT(ten_seconds, 0.95 * static_cast<double>(target.limits.budget_bytes)) << target.id;
    }
    EXPECT_EQ(budgeted, (std::set<std::string>{"google-business", "whatsapp", "email", "mms"}));
}

TEST(ShippedTargets, ForPhonesUseWhatEveryPhoneDecodes) {
    const Target& whatsapp = shipped().target("whatsapp");
    EXPECT_EQ(whatsapp.video.profile, "main");
    EXPECT_EQ(whatsapp.video.b_frames, 0);
    EXPECT_FALSE(whatsapp.rules.b_frames_allowed);
    const Target& mms = shipped().target("mms");
    EXPECT_EQ(mms.video.profile, "baseline");
    EXPECT_EQ(mms.video.size, (delivery::Size{360, 640}));
    EXPECT_EQ(mms.video.max_fps, 15);
}

// 0 means no limit.
void expect_at_most(double value, double limit) { EXPECT_LE(value, limit > 0 ? limit : value); }

TEST(ShippedTargets, MeetTheirOwnLimits) {
    for (const Target& target : shipped().targets()) {
        SCOPED_TRACE(target.id);
        const delivery::VideoSpec& video = target.video;
        const delivery::Limits& limits = target.limits;
        const int longer = std::max(video.size.width, video.size.height);
        const int shorter = std::min(video.size.width, video.size.height);
        EXPECT_GE(longer, limits.min_size.width);
        EXPECT_GE(shorter, limits.min_size.height);
        expect_at_most(longer, limits.max_size.width);
        expect_at_most(shorter, limits.max_size.height);
        expect_at_most(video.size.width, limits.max_width);
        EXPECT_GE(aspect(video.size), limits.min_aspect);
        expect_at_most(aspect(video.size), limits.max_aspect);
        EXPECT_GE(24000.0 / 1001, limits.min_fps);  // film's rate, the lowest of the time grid
        expect_at_most(video.max_fps, limits.max_fps);
        expect_at_most(static_cast<double>(video.max_bitrate), static_cast<double>(limits.max_bitrate));
        expect_at_most(video.gop_seconds * video.max_fps, static_cast<double>(limits.max_gop_frames));
        expect_at_most(video.gop_seconds, limits.max_gop_seconds);
        EXPECT_TRUE(target.rules.mono_allowed || target.audio.channels == 2);
        EXPECT_EQ(target.loudness, (delivery::Loudness{-14, 0.5, -1}));
        const delivery::Size cover = target.cover.size.width > 0 ? target.cover.size : video.size;
        EXPECT_NEAR(aspect(cover) / aspect(video.size), 1, 0.005);
    }
}

TEST(ShippedTargets, KeepToTheirLevelOfH264) {
    // ITU-T H.264 table A-1: macroblocks a second, macroblocks a frame, kbit/s and kbit of buffer; High has 1.25 of
    // those.
    struct Level {
        double rate, frame, bitrate, buffer;
    };
    const std::map<std::string, Level> levels = {{"3.0", {40'500, 1'620, 10'000, 10'000}},
                                                 {"3.1", {108'000, 3'600, 14'000, 14'000}},
                                                 {"3.2", {216'000, 5'120, 20'000, 20'000}},
                                                 {"4.0", {245'760, 8'192, 20'000, 25'000}}};
    for (const Target& target : shipped().targets()) {
        SCOPED_TRACE(target.id);
        ASSERT_TRUE(levels.contains(target.video.level));
        const Level& level = levels.at(target.video.level);
        const double more = target.video.profile == "high" ? 1250 : 1000;
        const double blocks = std::ceil(target.video.size.width / 16.0) * std::ceil(target.video.size.height / 16.0);
        EXPECT_LE(blocks, level.frame);
        EXPECT_LE(blocks * target.video.max_fps, level.rate);
        EXPECT_LE(static_cast<double>(target.video.max_bitrate), level.bitrate * more);
        EXPECT_LE(static_cast<double>(target.video.buffer), level.buffer * more);
    }
}

TEST(ShippedTargets, StandOnCanvasesThatKeepTextOffTheSitesButtons) {
    for (const Target& target : shipped().targets()) {
        const delivery::Canvas& canvas = shipped().canvas(target.canvas);
        const double scale = static_cast<double>(canvas.size.width) / target.video.size.width;
        EXPECT_GE(canvas.safe.top, target.safe.top * scale) << target.id;
        EXPECT_GE(canvas.safe.bottom, target.safe.bottom * scale) << target.id;
        EXPECT_GE(canvas.safe.left, target.safe.left * scale) << target.id;
        EXPECT_GE(canvas.safe.right, target.safe.right * scale) << target.id;
    }
}

TEST(ShippedTargets, NameSidecarsAsEachSiteWants) {
    const std::map<std::string, std::string> wanted = {{"facebook-reels", "{stem}.{locale}.srt"},
                                                       {"facebook-feed", "{stem}.{locale}.srt"},
                                                       {"youtube", "{stem}.srt"},
                                                       {"youtube-shorts", "{stem}.srt"},
                                                       {"linkedin", "{stem}.srt"},
                                                       {"x", "{stem}.srt"},
                                                       {"website", "{stem}.vtt"}};
    for (const Target& target : shipped().targets())
        EXPECT_EQ(target.sidecar.name, wanted.contains(target.id) ? wanted.at(target.id) : "") << target.id;
}

TEST(ShippedTargets, ShowCaptionsSomehow) {
    for (const Target& target : shipped().targets()) {
        if (target.id == "google-business") continue;  // Google refuses text laid over the picture and takes no file
        EXPECT_TRUE(target.captions == delivery::BurnIn::yes || !target.sidecar.format.empty()) << target.id;
    }
}

TEST(ShippedTargets, FitTheirPostsText) {
    EXPECT_EQ(shipped().target("instagram-reels").text.hashtags, 5U);
    EXPECT_EQ(shipped().target("tiktok").text.hashtags, 5U);
    EXPECT_EQ(shipped().target("tiktok").text.unit, delivery::TextUnit::utf16);
    EXPECT_EQ(shipped().target("x").text.limit, 280U);
    EXPECT_EQ(shipped().target("youtube").text.unit, delivery::TextUnit::bytes);
    EXPECT_EQ(shipped().target("youtube").text.forbidden, "<>");
    EXPECT_EQ(shipped().target("youtube").text.title_limit, 100U);
}

// Every figure that a site is said to demand says who says so.
TEST(ShippedTargets, GiveASourceForEveryFigure) {
    for (const auto& [id, path] : delivery::preset_files({kPresets}, "targets")) {
        const Json json = base::read_json(path, "cannot read the preset");
        const Json& sources = json.at("sources");
        std::vector<std::string> figures = {"video", "audio", "loudness"};
        for (const char* group : {"limits", "rules", "text"})
            if (json.contains(group))
                for (const auto& [key, value] : json.at(group).items())
                    figures.push_back(std::string(group) + "." + key);
        for (const char* group : {"safe", "sidecar", "cover"})
            if (json.contains(group)) figures.emplace_back(group);
        for (const std::string& figure : figures) EXPECT_TRUE(sources.contains(figure)) << id << ": " << figure;
    }
}

// A figure from memory may shape what AskReel makes, but never condemns somebody's file.
TEST(ShippedTargets, LimitFilesByNoGuess) {
    for (const auto& [id, path] : delivery::preset_files({kPresets}, "targets")) {
        const Json json = base::read_json(path, "cannot read the preset");
        for (const auto& [figure, source] : json.at("sources").items())
            EXPECT_FALSE(source.at("confidence") == "G" &&
                         (figure.starts_with("limits.") || figure.starts_with("rules.")))
                << id << ": " << figure;
    }
}

}  // namespace
