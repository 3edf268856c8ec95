// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::AllOf;
using testing::HasSubstr;

using Presets = Answers;
using Brand = Answers;
using Doctor = Answers;

TEST_F(Presets, ListHasEveryTargetOfTheContract) {
    const base::Json json = askreel({"presets", "list", "--json"}).json();
    std::vector<std::string> ids;
    for (const base::Json& target : json["targets"]) ids.push_back(target["id"]);
    for (const char* id : {"instagram-reels", "instagram-story", "instagram-feed", "facebook-reels", "facebook-feed",
                           "tiktok", "youtube-shorts", "youtube", "linkedin", "x", "pinterest", "snapchat", "threads",
                           "google-business", "whatsapp", "email", "mms", "website", "clinic-tv"})
        EXPECT_THAT(ids, testing::Contains(id));
    for (const char* kind : {"canvases", "styles", "brands"}) {
        ASSERT_FALSE(json[kind].empty()) << kind;
        EXPECT_TRUE(json[kind][0].contains("id")) << kind;
        EXPECT_TRUE(json[kind][0].contains("name")) << kind;
    }
    EXPECT_EQ(askreel({"presets"}).out, askreel({"presets", "list"}).out);
}

TEST_F(Presets, ShowPrintsTheFile) {
    EXPECT_EQ(askreel({"presets", "show", "tiktok"}).out,
              base::read_file(ASKREEL_SOURCE_DIR "/presets/targets/tiktok.json", 100'000, "cannot read"));
    EXPECT_EQ(askreel({"presets", "show", "vertical"}).json()["id"], "vertical");
    const Outcome unknown = askreel({"presets", "show", "tiktokk"});
    EXPECT_EQ(unknown.code, 2);
    EXPECT_THAT(unknown.err, HasSubstr("Did you mean tiktok?"));
}

TEST_F(Presets, AddedFoldersOverrideById) {
    fs::create_directories(path("mine/targets"));
    base::Json target = askreel({"presets", "show", "tiktok"}).json();
    target["name"] = "My own place";
    (void)file("mine/targets/tiktok.json", base::dump(target));
    EXPECT_THAT(askreel({"presets", "list", "--presets", path("mine")}).out, HasSubstr("My own place"));
    EXPECT_EQ(askreel({"presets", "--presets", path("gone")}).code, 3);
}

TEST_F(Presets, ValidateNamesTheKeyThatIsWrong) {
    base::Json target = askreel({"presets", "show", "tiktok"}).json();
    EXPECT_THAT(askreel({"presets", "validate", file("t.json", base::dump(target))}).out, HasSubstr("valid target"));
    target["limits"]["max_byte"] = 1;
    const Outcome wrong = askreel({"presets", "validate", file("t.json", base::dump(target))});
    EXPECT_EQ(wrong.code, 3);
    EXPECT_THAT(wrong.err, AllOf(HasSubstr("t.json"), HasSubstr("limits.max_byte is not a known key")));
    EXPECT_EQ(askreel({"presets", "validate", file("x.json", "[1,2]")}).code, 3);
    EXPECT_THAT(askreel({"presets", "validate", ASKREEL_SOURCE_DIR "/presets/rules/captions/bbc.json", "--json"})
                    .json()["kind"],
                testing::Eq("caption rules"));
}

TEST_F(Brand, ShippedKitsPassTheirCheck) {
    for (const base::Json& kit : askreel({"presets", "list", "--json"}).json()["brands"]) {
        const Outcome run = askreel({"brand", "check", kit["id"]});
        EXPECT_EQ(run.code, 0) << run.out << run.err;
        EXPECT_THAT(askreel({"brand", "show", kit["id"]}).out, HasSubstr(kit["name"].get<std::string>()));
    }
}

TEST_F(Brand, NewWritesAKitToStartFromAndNeverReplacesOne) {
    fs::create_directories(path("My Clinic"));
    const std::string kit = path("My Clinic") + "/kit.json";
    EXPECT_EQ(askreel({"brand", "new", kit}).code, 0);
    EXPECT_EQ(askreel({"brand", "show", kit, "--json"}).json()["id"], "my-clinic");
    EXPECT_EQ(askreel({"brand", "new", kit}).code, 3);
    EXPECT_EQ(askreel({"brand", "show", "no-such-kit"}).code, 2);
}

TEST_F(Brand, CheckSaysInWordsWhatIsWrong) {
    fs::create_directories(path("clinic"));
    const std::string kit = path("clinic") + "/kit.json";
    ASSERT_EQ(askreel({"brand", "new", kit}).code, 0);
    base::Json json = base::read_json(kit, "cannot read");
    json["palette"]["text"] = json["palette"]["primary"];
    (void)file("clinic/kit.json", base::dump(json));
    const Outcome run = askreel({"brand", "check", kit, "--json"});
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.json()["passed"], false);
    EXPECT_THAT(run.out, HasSubstr("text-contrast"));
}

TEST_F(Doctor, TellsWhatWorks) {
    const Outcome run = askreel({"doctor"});
    EXPECT_EQ(run.code, 0) << run.out;
    EXPECT_THAT(run.out, AllOf(HasSubstr("FFmpeg libraries"), HasSubstr("libx264"), HasSubstr("19 targets"),
                               HasSubstr("yunet")));
    const base::Json json = askreel({"doctor", "--json"}).json();
    EXPECT_EQ(json["healthy"], true);
    for (const base::Json& check : json["checks"]) EXPECT_TRUE(check.contains("state"));
}

}  // namespace
