// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/catalogue.h"

#include <algorithm>
#include <cstdlib>

#include "base/file.h"
#include "delivery/presets.h"

namespace {

using base::Json;
using base::Path;
using presets::error_of;

class PresetFolders : public testing::Test {
  protected:
    // A folder of presets, made on first use.
    Path folder(const char* name) const { return temporary_.path() / name; }
    void put(const Path& file, const Json& json) const {
        base::make_folder(file.parent_path());
        base::write_file_atomically(file, base::dump(json));
    }
    void put_target(const char* where, const char* id, const char* name) const {
        Json json = presets::target();
        json["id"] = id;
        json["name"] = name;
        put(folder(where) / "targets" / (std::string(id) + ".json"), json);
    }
    void put_canvas(const char* where) const { put(folder(where) / "canvases" / "vertical.json", presets::canvas()); }

  private:
    base::TempDir temporary_;
};

TEST_F(PresetFolders, LaterFoldersReplaceFilesOfTheSameId) {
    put_canvas("shipped");
    put_target("shipped", "one", "shipped one");
    put_target("shipped", "two", "shipped two");
    put_target("user", "two", "user's two");
    put_target("user", "three", "user's three");
    put_target("added", "three", "added three");
    const delivery::Catalogue catalogue({folder("shipped"), folder("user"), folder("added")});
    ASSERT_EQ(catalogue.targets().size(), 3U);
    EXPECT_EQ(catalogue.target("one").name, "shipped one");
    EXPECT_EQ(catalogue.target("two").name, "user's two");
    EXPECT_EQ(catalogue.target("three").name, "added three");
}

TEST_F(PresetFolders, AreListedByIdWithoutDuplicates) {
    put_target("shipped", "b", "");
    put_target("shipped", "a", "");
    put_target("user", "b", "");
    const auto files = delivery::preset_files({folder("shipped"), folder("user")}, "targets");
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].id, "a");
    EXPECT_EQ(files[1].id, "b");
    EXPECT_EQ(files[1].path, folder("user") / "targets" / "b.json");
}

TEST_F(PresetFolders, HoldBrandsInFoldersOfTheirOwn) {
    put(folder("shipped") / "brands" / "glow" / "kit.json", {{"schema", 1}});
    put(folder("shipped") / "brands" / "glow" / "other.json", {{"schema", 1}});
    put(folder("shipped") / "brands" / "empty" / "notes.txt", {});
    put(folder("user") / "brands" / "glow" / "kit.json", {{"schema", 1}});
    const auto files = delivery::preset_files({folder("shipped"), folder("user")}, "brands");
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].id, "glow");
    EXPECT_EQ(files[0].path, folder("user") / "brands" / "glow" / "kit.json");
}

TEST_F(PresetFolders, MayBeMissingAndMayHoldOtherFiles) {
    put_target("shipped", "a", "");
    put(folder("shipped") / "targets" / ".a.json", {});
    put(folder("shipped") / "targets" / "a.json~", {});
    put(folder("shipped") / "targets" / "old.json" / "inside.txt", {});
    EXPECT_EQ(delivery::preset_files({folder("shipped"), folder("nowhere")}, "targets").size(), 1U);
    EXPECT_TRUE(delivery::preset_files({folder("nowhere")}, "captions").empty());
}

TEST_F(PresetFolders, ThatWereAddedByHandMustExist) {
    const auto error = error_of([this] { (void)delivery::preset_folders({folder("nowhere")}); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_EQ(error.file, folder("nowhere").string());
}

TEST_F(PresetFolders, GoFromTheWeakestToTheStrongest) {
    base::make_folder(folder("added"));
    const auto folders = delivery::preset_folders({folder("added")});
    ASSERT_EQ(folders.size(), 3U);
    EXPECT_TRUE(std::filesystem::exists(folders[0] / "targets" / "tiktok.json"));
    EXPECT_EQ(folders[1].filename(), "presets");
    EXPECT_EQ(folders[2], folder("added"));
}

TEST_F(PresetFolders, UnknownIdsAreAnsweredWithTheNearestOne) {
    put_canvas("shipped");
    put_target("shipped", "instagram-reels", "");
    put_target("shipped", "tiktok", "");
    const delivery::Catalogue catalogue({folder("shipped")});
    const auto near = error_of([&catalogue] { (void)catalogue.target("tictoc"); });
    EXPECT_EQ(near.code, base::Errc::usage);
    EXPECT_STREQ(near.what(), "there is no such target (tictoc)");
    EXPECT_EQ(near.hint, "Did you mean tiktok?");
    EXPECT_EQ(error_of([&catalogue] { (void)catalogue.target("betamax"); }).hint,
              "\"askreel presets list\" names all.");
    EXPECT_EQ(error_of([&catalogue] { (void)catalogue.canvas("vertcal"); }).hint, "Did you mean vertical?");
}

TEST_F(PresetFolders, AFileIsNamedAfterItsId) {
    put_canvas("shipped");
    put(folder("shipped") / "targets" / "mine.json", presets::target());
    const auto error = error_of([this] { delivery::Catalogue({folder("shipped")}); });
    EXPECT_EQ(error.cause, "its id is \"a-site\", which is not its name");
    EXPECT_EQ(error.hint, "Name the file a-site.json, or change the id.");
}

TEST_F(PresetFolders, ATargetNeedsItsCanvas) {
    put_target("shipped", "a", "");
    const auto error = error_of([this] { delivery::Catalogue({folder("shipped")}); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_EQ(error.cause, "its canvas \"vertical\" does not exist");
}

TEST_F(PresetFolders, ATargetHasTheShapeOfItsCanvas) {
    put_canvas("shipped");
    Json json = presets::target();
    json["video"]["size"] = {{"width", 360}, {"height", 642}};  // 0.3 % off 9:16
    put(folder("shipped") / "targets" / "a-site.json", json);
    EXPECT_NO_THROW(delivery::Catalogue({folder("shipped")}));
    json["video"]["size"] = {{"width", 720}, {"height", 1270}};  // 0.8 %
    put(folder("shipped") / "targets" / "a-site.json", json);
    const auto error = error_of([this] { delivery::Catalogue({folder("shipped")}); });
    EXPECT_EQ(error.cause, "video.size 720×1270 has another shape than the canvas \"vertical\" of 1080×1920");
}

TEST_F(PresetFolders, AnEnormousFileIsRefusedUnread) {
    put_canvas("shipped");
    Json json = presets::target();
    json["file_hint"] = std::string(300'000, ' ');
    put(folder("shipped") / "targets" / "a-site.json", json);
    const auto error = error_of([this] { delivery::Catalogue({folder("shipped")}); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_EQ(error.action, "cannot read the preset");
}

TEST_F(PresetFolders, ABrokenFileIsNamed) {
    put_canvas("shipped");
    const Path file = folder("shipped") / "targets" / "a-site.json";
    base::make_folder(file.parent_path());
    base::write_file_atomically(file, "{\"schema\": 1,");
    const auto error = error_of([this] { delivery::Catalogue({folder("shipped")}); });
    EXPECT_EQ(error.code, base::Errc::input);
    EXPECT_EQ(error.file, file.string());
}

}  // namespace
