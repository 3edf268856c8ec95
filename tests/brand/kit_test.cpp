// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/kit.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>

#include "base/error.h"

namespace brand {
namespace {

const base::Path kFile = "/practice/kit.json";

base::Json whole() { return to_json(starter_kit("glow")); }

// Why the reader refuses the kit with this change; empty when it does not.
std::string refusal(const std::function<void(base::Json&)>& change) {
    base::Json json = whole();
    change(json);
    try {
        (void)kit_from_json(json, kFile);
    } catch (const base::Error& e) {
        EXPECT_EQ(e.code, base::Errc::input);
        EXPECT_EQ(e.file, kFile.string());
        return e.cause;
    }
    return {};
}

TEST(KitFile, NeedsOnlySchemaIdAndName) {
    const Kit kit = kit_from_json({{"schema", 1}, {"id", "glow"}, {"practice", "Glow"}}, kFile);
    EXPECT_EQ(kit.id, "glow");
    EXPECT_EQ(kit.practice, "Glow");
    EXPECT_TRUE(kit.logo.empty());
    EXPECT_EQ(kit.heading_font, "Inter");
    EXPECT_EQ(kit.end_card.length, base::from_seconds(3));
    for (const char* key : {"schema", "id", "practice"})
        EXPECT_NE(refusal([key](base::Json& j) { j.erase(key); }), "") << key;
}

TEST(KitFile, KeepsEveryValue) {
    base::Json json = whole();
    json["logo"] = "mark.png";
    json["logo_plate"] = true;
    json["palette"]["accent"] = "#123456";
    json["watermark"] = {{"corner", "bottom-left"}, {"size", 0.25}, {"opacity", 0.5}};
    json["watermark_on"] = {{"square", {{"corner", "top-left"}, {"size", 0.2}, {"opacity", 1.0}}}};
    json["lower_third"]["from"] = 1.5;
    json["lower_third"]["side"] = "right";
    json["headline"]["show"] = false;
    json["intro"] = {{"show", false}, {"length", 2.5}, {"title", "Ask us"}, {"lines", {"Every Friday"}}};
    const Kit kit = kit_from_json(json, kFile);
    EXPECT_EQ(kit.logo, base::Path("/practice/mark.png"));
    EXPECT_EQ(kit.watermark.corner, Corner::bottom_left);
    EXPECT_EQ(kit.watermark_on.at("square").corner, Corner::top_left);
    EXPECT_EQ(kit.lower_third.from, base::from_seconds(1.5));
    EXPECT_EQ(to_json(kit), json);
}

TEST(KitFile, NamesTheKeyThatIsWrong) {
    EXPECT_EQ(refusal([](auto& j) { j["colour"] = 1; }), "colour is not a known key");
    EXPECT_EQ(refusal([](auto& j) { j["palette"]["primry"] = "#000000"; }), "palette.primry is not a known key");
    EXPECT_EQ(refusal([](auto& j) { j["intro"]["disclaimer"] = "x"; }), "intro.disclaimer is not a known key");
    EXPECT_EQ(refusal([](auto& j) { j["end_card"]["lines"] = "x"; }), "end_card.lines is not a list");
    EXPECT_EQ(refusal([](auto& j) { j["end_card"]["lines"] = {1}; }),
              "end_card.lines holds something that is not a text");
    EXPECT_EQ(refusal([](auto& j) { j["lower_third"]["name"] = 7; }), "lower_third.name is not a text");
    EXPECT_EQ(refusal([](auto& j) { j["lower_third"]["side"] = "top"; }),
              "lower_third.side is none of left, middle, right");
    EXPECT_EQ(refusal([](auto& j) { j["watermark"]["size"] = 0.6; }), "watermark.size is not between 0.04 and 0.5");
    EXPECT_EQ(refusal([](auto& j) {
                  j["watermark_on"]["square"] = {{"opacity", -1}};
              }),
              "watermark_on.square.opacity is not between 0 and 1");
    EXPECT_EQ(refusal([](auto& j) { j["watermark"]["corner"] = "middle"; }),
              "watermark.corner is none of top-left, top-right, bottom-left, bottom-right");
    EXPECT_EQ(refusal([](auto& j) { j["progress_bar"] = 1; }), "progress_bar is not true or false");
}

TEST(KitFile, SetsLimits) {
    EXPECT_NE(refusal([](auto& j) { j["practice"] = std::string(121, 'x'); }), "");
    EXPECT_NE(refusal([](auto& j) { j["end_card"]["disclaimer"] = std::string(601, 'x'); }), "");
    EXPECT_NE(refusal([](auto& j) { j["end_card"]["lines"] = {"1", "2", "3", "4", "5"}; }), "");
    EXPECT_NE(refusal([](auto& j) { j["end_card"]["length"] = 61; }), "");
    EXPECT_NE(refusal([](auto& j) { j["intro"]["length"] = -1; }), "");
    EXPECT_NE(refusal([](auto& j) { j["lower_third"]["name"] = "a\nb"; }), "");
    EXPECT_NE(refusal([](auto& j) { j["end_card"]["lines"] = {"a\tb"}; }), "");
    EXPECT_NE(refusal([](auto& j) { j["hashtags"] = {"#botox"}; }), "");
    EXPECT_NE(refusal([](auto& j) { j["id"] = "../x"; }), "");
}

TEST(KitFile, RefusesANewerSchema) {
    EXPECT_EQ(refusal([](auto& j) { j["schema"] = 2; }),
              "schema 2 is newer than 1, the newest that this version knows");
}

TEST(KitFile, LeavesWhatIsNoColourToTheCheck) {
    EXPECT_EQ(refusal([](auto& j) { j["palette"]["text"] = "white"; }), "");
}

TEST(KitFile, KeepsTheLogoInItsFolder) {
    for (const char* name : {"../logo.png", "/etc/passwd", "a/logo.png", "..", ".", "a\\logo.png", "./logo.png"})
        EXPECT_EQ(refusal([name](auto& j) { j["logo"] = name; }), "logo is not the name of a file beside the kit")
            << name;
    EXPECT_EQ(refusal([](auto& j) { j["logo"] = "..logo.png"; }), "");
}

TEST(KitFile, RefusesALogoThatLinksElsewhere) {
    const base::TempDir temp;
    const base::Path folder = temp.path() / "kit";
    base::make_folder(folder);
    base::write_file_atomically(temp.path() / "secret.png", "x");
    base::write_file_atomically(folder / "own.png", "x");
    std::filesystem::create_symlink("../secret.png", folder / "link.png");
    std::filesystem::create_symlink("own.png", folder / "inside.png");
    const auto read = [&](const char* logo) {
        base::Json json = whole();
        json["logo"] = logo;
        return kit_from_json(json, folder / "kit.json");
    };
    EXPECT_THROW((void)read("link.png"), base::Error);
    EXPECT_EQ(read("inside.png").logo, folder / "inside.png");
    EXPECT_EQ(read("own.png").logo, folder / "own.png");
}

TEST(KitFile, FindsItsLogoFromAnywhere) {
    const base::TempDir temp;
    base::Json json = whole();
    json["logo"] = "logo.svg";
    base::write_file_atomically(temp.path() / "kit.json", base::dump(json));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(temp.path());
    const Kit kit = read_kit("kit.json");
    std::filesystem::current_path(before);
    EXPECT_TRUE(kit.logo.is_absolute());
    EXPECT_EQ(std::filesystem::weakly_canonical(kit.logo), std::filesystem::weakly_canonical(temp.path() / "logo.svg"));
}

TEST(PlainKit, ShowsNothing) {
    const Kit kit = plain_kit();
    EXPECT_FALSE(kit.lower_third.show || kit.headline.show || kit.progress_bar || kit.intro.show || kit.end_card.show);
    EXPECT_TRUE(kit.logo.empty());
}

}  // namespace
}  // namespace brand
