// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/kit_files.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "brand/fixtures.h"

namespace brand {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const base::Path& file) { return base::read_file(file, 1'000'000, "cannot read"); }

TEST(KitId, ComesFromTheName) {
    EXPECT_EQ(id_for("Glow Clinic & Spa"), "glow-clinic-spa");
    EXPECT_EQ(id_for("  Über  "), "ber");
    EXPECT_EQ(id_for("光"), "kit");
    EXPECT_EQ(id_for("Glow", {"glow", "glow-2"}), "glow-3");
    EXPECT_LE(id_for(std::string(300, 'a'), {std::string(60, 'a')}).size(), 64U);
}

class SavedKit : public testing::Test {
  protected:
    base::Path logo(const base::Path& file, const std::string& bytes) const {
        base::make_folder(dir.path() / file.parent_path());
        base::write_file_atomically(dir.path() / file, bytes);
        return dir.path() / file;
    }

    base::TempDir dir;
    base::Path folder = dir.path() / "brands" / "glow";
};

TEST_F(SavedKit, IsReadBack) {
    Kit kit = starter_kit("glow");
    kit.logo = logo("pictures/mark.png", "PNG");
    const Kit saved = save_kit(kit, folder);
    EXPECT_EQ(saved.logo, folder / "mark.png");
    EXPECT_EQ(bytes_of(saved.logo), "PNG");
    EXPECT_EQ(to_json(read_kit(folder / "kit.json")), to_json(saved));
    EXPECT_EQ(read_kit(folder / "kit.json").logo, saved.logo);
}

TEST_F(SavedKit, ReplacesNoOtherLogo) {
    Kit kit = starter_kit("glow");
    kit.logo = logo("a/mark.png", "one");
    const Kit first = save_kit(kit, folder);
    kit.logo = logo("b/mark.png", "two");
    const Kit second = save_kit(kit, folder);
    EXPECT_EQ(second.logo, folder / "mark-2.png");
    EXPECT_EQ(bytes_of(first.logo), "one");
    EXPECT_EQ(bytes_of(second.logo), "two");
    EXPECT_EQ(save_kit(kit, folder).logo, second.logo);
    EXPECT_EQ(save_kit(second, folder).logo, second.logo);
}

TEST_F(SavedKit, IsNotWrittenWhenItCouldNotBeReadBack) {
    Kit kit = starter_kit("glow");
    kit.practice = "two\nlines";
    EXPECT_THROW((void)save_kit(kit, folder), base::Error);
    kit.practice = "Glow";
    kit.logo = dir.path() / "gone.png";
    EXPECT_THROW((void)save_kit(kit, folder), base::Error);
    EXPECT_FALSE(fs::exists(folder / "kit.json"));
}

}  // namespace
}  // namespace brand
