// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/recent.h"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Recent : public testing::Test {
  protected:
    base::Path folder(const std::string& name) {
        base::make_folder(dir.path() / name);
        return dir.path() / name;
    }

    base::TempDir dir;
    base::Path file = dir.path() / "data" / "recent.json";
};

TEST_F(Recent, HasTheNewestFirstAndEachOnce) {
    const auto a = folder("a.askreel"), b = folder("b.askreel");
    practice::remember(a, file);
    practice::remember(b, file);
    EXPECT_THAT(practice::recent_answers(file), ElementsAre(b, a));
    practice::remember(a / "", file);
    EXPECT_THAT(practice::recent_answers(file), ElementsAre(a, b));
    practice::forget(a, file);
    EXPECT_THAT(practice::recent_answers(file), ElementsAre(b));
}

TEST_F(Recent, LeavesOutWhatIsGone) {
    practice::remember(dir.path() / "gone.askreel", file);
    EXPECT_THAT(practice::recent_answers(file), IsEmpty());
}

TEST_F(Recent, StartsAnewWhereTheListIsDamaged) {
    base::make_folder(file.parent_path());
    for (const char* damaged : {"", "[]", R"({"answers": [1]})", R"({"answers": ["relative"]})"}) {
        base::write_file_atomically(file, damaged);
        EXPECT_THAT(practice::recent_answers(file), IsEmpty()) << damaged;
    }
    const auto a = folder("a.askreel");
    practice::remember(a, file);
    EXPECT_THAT(practice::recent_answers(file), ElementsAre(a));
}

TEST_F(Recent, IsBounded) {
    for (int i = 0; i < 60; ++i) practice::remember(folder("a" + std::to_string(i)), file);
    EXPECT_EQ(practice::recent_answers(file).size(), practice::kMostRecent);
    EXPECT_EQ(practice::recent_answers(file).front().filename(), "a59");
}

}  // namespace
