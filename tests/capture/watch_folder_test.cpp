// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/watch_folder.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace {

using capture::Listed;
using capture::WatchFolder;
using testing::ElementsAre;
using testing::IsEmpty;

base::Time at(double seconds) { return base::from_seconds(seconds); }

const Listed kOld{"/in/old.mp4", 1000, 1};
const Listed kNew{"/in/new.mov", 5000, 2};

TEST(WatchFolder, OffersAFileOnceItIsUnchangedForThreeSeconds) {
    WatchFolder watch;
    EXPECT_THAT(watch.look({}, at(0)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(1)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(3.9)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(4)), ElementsAre(kNew));
    EXPECT_THAT(watch.look({kNew}, at(5)), IsEmpty()) << "once";
}

TEST(WatchFolder, WaitsForOneThatGrows) {
    WatchFolder watch;
    EXPECT_THAT(watch.look({}, at(0)), IsEmpty());
    Listed growing = kNew;
    for (int i = 1; i < 10; ++i) {
        growing.bytes += 100;
        growing.changed += 1;
        EXPECT_THAT(watch.look({growing}, at(2 * i)), IsEmpty());
    }
    EXPECT_THAT(watch.look({growing}, at(22)), ElementsAre(growing));
}

// A folder in which kNew stands still, cut short, since 1 s; it was looked at after 4.
WatchFolder standing_still() {
    WatchFolder watch;
    (void)watch.look({}, at(0));
    (void)watch.look({kNew}, at(1));
    EXPECT_THAT(watch.look({kNew}, at(4)), ElementsAre(kNew));
    EXPECT_TRUE(watch.postpone(kNew));
    return watch;
}

TEST(WatchFolder, WaitsForTheRestOfACopyThatStandsStill) {
    WatchFolder watch = standing_still();
    EXPECT_THAT(watch.growing(), ElementsAre(kNew.file));
    EXPECT_THAT(watch.look({kNew}, at(30)), IsEmpty());
    Listed more = kNew;
    more.bytes += 100;
    EXPECT_THAT(watch.look({more}, at(31)), IsEmpty());
    EXPECT_THAT(watch.look({more}, at(34)), ElementsAre(more)) << "it is looked at as soon as it rests again";
}

TEST(WatchFolder, TakesACopyThatWasGivenUpForWhatItIs) {
    WatchFolder watch = standing_still();
    EXPECT_THAT(watch.look({kNew}, at(60)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(61)), ElementsAre(kNew));
    EXPECT_FALSE(watch.postpone(kNew)) << "no more than once";
    EXPECT_THAT(watch.look({kNew}, at(200)), IsEmpty());
}

TEST(WatchFolder, TellsWhatIsStillComing) {
    WatchFolder watch;
    (void)watch.look({kOld}, at(0));
    (void)watch.look({kNew, kOld}, at(1));
    EXPECT_THAT(watch.growing(), ElementsAre(kNew.file));
    (void)watch.look({kNew, kOld}, at(4));
    EXPECT_THAT(watch.growing(), IsEmpty());
    (void)watch.look({kOld}, at(5));
    EXPECT_THAT(watch.growing(), IsEmpty());
}

TEST(WatchFolder, OffersAgainWhatWasForgotten) {
    WatchFolder watch(std::set<std::string>{});
    (void)watch.look({kNew}, at(0));
    EXPECT_THAT(watch.look({kNew}, at(3)), ElementsAre(kNew));
    watch.forget(kNew);
    EXPECT_THAT(watch.look({kNew}, at(4)), ElementsAre(kNew));
}

TEST(WatchFolder, LeavesWhatWasThereBefore) {
    WatchFolder watch;
    EXPECT_THAT(watch.look({kOld}, at(0)), IsEmpty());
    EXPECT_THAT(watch.look({kNew, kOld}, at(10)), IsEmpty());
    EXPECT_THAT(watch.look({kNew, kOld}, at(20)), ElementsAre(kNew));
    Listed changed = kOld;
    changed.changed = 9;
    EXPECT_THAT(watch.look({kNew, changed}, at(21)), IsEmpty());
    EXPECT_THAT(watch.look({kNew, changed}, at(30)), ElementsAre(changed)) << "it is another file now";
}

TEST(WatchFolder, WaitsUntilACloudsPlaceholderIsFilled) {
    WatchFolder watch;
    Listed placeholder = kNew;
    placeholder.bytes = 0;
    EXPECT_THAT(watch.look({placeholder}, at(0)), IsEmpty());
    EXPECT_THAT(watch.look({placeholder}, at(10)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(11)), IsEmpty());
    EXPECT_THAT(watch.look({kNew}, at(14)), ElementsAre(kNew));
}

TEST(WatchFolder, RemembersWhatItOfferedAndForgetsWhatIsGone) {
    WatchFolder first;
    (void)first.look({kOld}, at(0));
    WatchFolder next(first.known());
    EXPECT_THAT(next.look({kNew, kOld}, at(0)), IsEmpty());
    EXPECT_THAT(next.look({kNew, kOld}, at(3)), ElementsAre(kNew)) << "it came while nobody watched";
    EXPECT_THAT(next.look({}, at(4)), IsEmpty());
    EXPECT_EQ(next.known().size(), 2U) << "the disk was taken out";
    (void)next.look({kNew}, at(5));
    EXPECT_THAT(next.known(), ElementsAre(WatchFolder::signature(kNew)));
}

TEST(WatchFolder, ListsOnlyWhatMayBeAVideo) {
    const base::TempDir dir;
    for (const char* name : {"a.mp4", "B.MOV", "c.mp4.part", "d.crdownload", "e.mov.tmp", ".f.mp4", "._g.mov", "~h.mp4",
                             "i.jpg", "j.mp4.icloud", "k"})
        base::write_file_atomically(dir.path() / name, "x");
    std::filesystem::create_directory(dir.path() / "folder.mp4");
    std::filesystem::create_symlink("/nowhere", dir.path() / "gone.mp4");
    std::vector<std::string> names;
    for (const Listed& file : capture::list_videos(dir.path())) names.push_back(file.file.filename().string());
    EXPECT_THAT(names, ElementsAre("B.MOV", "a.mp4"));
    EXPECT_THAT(capture::list_videos(dir.path() / "not there"), IsEmpty());
}

}  // namespace
