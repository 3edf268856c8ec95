// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/takes.h"

#include <gmock/gmock.h>

#include "av/fragments.h"
#include "base/error.h"
#include "capture/synthetic_source.h"
#include "capture/take_writer.h"
#include "support/measure.h"

namespace {

namespace fs = std::filesystem;
using namespace testing;

// A recording that nobody finished, as a crash leaves it: cut anywhere.
class Takes : public Test {
  protected:
    [[nodiscard]] std::string left_behind(double seconds) const {
        const base::Path whole = dir.path() / "whole";
        capture::SyntheticSource source({320, 180, {30, 1}, base::from_seconds(seconds), 1, false});
        {
            capture::TakeWriter writer(whole, {30, 1}, true, {});
            source.run([&](const av::Live& live) {
                writer.add(live);
                return true;
            });
        }  // not finished: what is in the encoder is lost
        const std::string bytes = base::read_file(whole, 1'000'000'000, "cannot read");
        fs::remove(whole);
        return bytes;
    }
    void put(const char* name, const std::string& bytes) const {
        base::write_file_atomically(dir.path() / name, bytes);
    }

    base::TempDir dir;
};

TEST_F(Takes, ThatWereLeftBehindAreFinished) {
    put("a.mp4.recording", left_behind(4.5));
    const capture::Recovered recovered = capture::recover(dir.path(), {});
    ASSERT_EQ(recovered.takes.size(), 1U);
    EXPECT_EQ(recovered.takes[0].file.filename(), "a.mp4");
    EXPECT_GE(base::to_seconds(recovered.takes[0].length), 3) << "a second and what was being encoded may be lost";
    EXPECT_GE(support::decode_all(recovered.takes[0].file).pictures.size(), 90U);
    EXPECT_TRUE(capture::is_something_unfinished(dir.path())) << "until it is noted down somewhere";
    capture::discard_unfinished(recovered.takes[0]);
    EXPECT_FALSE(capture::is_something_unfinished(dir.path()));
    EXPECT_THAT(capture::recover(dir.path(), {}).takes, IsEmpty());
}

TEST_F(Takes, AreFinishedWhereverTheyBreakOff) {
    const std::string whole = left_behind(3.5);
    for (const std::size_t percent : {10U, 45U, 60U, 77U, 93U, 99U}) {
        put("b.mp4.recording", whole.substr(0, whole.size() * percent / 100));
        const capture::Recovered recovered = capture::recover(dir.path(), {});
        ASSERT_EQ(recovered.takes.size(), 1U) << percent;
        EXPECT_EQ(static_cast<double>(support::decode_all(recovered.takes[0].file).pictures.size()),
                  base::to_seconds(recovered.takes[0].length) * 30)
            << percent << ": every picture can be seen";
        capture::discard_unfinished(recovered.takes[0]);
    }
}

TEST_F(Takes, ReplaceNothing) {
    base::write_file_atomically(dir.path() / "a.mp4", "somebody's");
    put("a.mp4.recording", left_behind(2.5));
    EXPECT_EQ(capture::recover(dir.path(), {}).takes.at(0).file.filename(), "a-2.mp4");
}

TEST_F(Takes, LeaveNamesAloneThatOthersAreWriting) {
    base::write_file_atomically(dir.path() / "a.mp4.part", "somebody's");
    put("a.mp4.recording", left_behind(2.5));
    EXPECT_EQ(capture::recover(dir.path(), {}).takes.at(0).file.filename(), "a-2.mp4");
    EXPECT_EQ(base::read_file(dir.path() / "a.mp4.part", 100, "cannot read"), "somebody's");
}

TEST_F(Takes, ThatSomebodyIsFinishingAreLeftAlone) {
    put("a.mp4.recording", left_behind(2.5));
    {
        const av::Claim theirs(dir.path() / "a.mp4.recording");
        ASSERT_TRUE(theirs.held());
        EXPECT_THAT(capture::recover(dir.path(), {}).takes, IsEmpty());
    }
    EXPECT_THAT(capture::recover(dir.path(), {}).takes, SizeIs(1));
}

TEST_F(Takes, AreToldAlsoWhenAnotherCannotBeFinished) {
    put("a.mp4.recording", left_behind(2.5));
    put("b.mp4.recording", left_behind(2.5));
    fs::create_directories(dir.path() / "b.mp4.recording.whole.part");
    const capture::Recovered recovered = capture::recover(dir.path(), {});
    ASSERT_THAT(recovered.takes, SizeIs(1));
    EXPECT_EQ(recovered.takes[0].file.filename(), "a.mp4");
    EXPECT_THAT(recovered.faults, IsEmpty());
    ASSERT_TRUE(recovered.trouble);
    EXPECT_EQ(recovered.trouble->code, base::Errc::disk);
    EXPECT_TRUE(fs::exists(dir.path() / "b.mp4.recording"));
}

TEST_F(Takes, ThatAreBeingMadeAreLeftAlone) {
    capture::SyntheticSource source({320, 180, {30, 1}, base::from_seconds(2.5), 1});
    capture::TakeWriter writer(dir.path() / "a.mp4.recording", {30, 1}, true, {});
    source.run([&](const av::Live& live) {
        writer.add(live);
        return true;
    });
    EXPECT_THAT(capture::recover(dir.path(), {}).takes, IsEmpty());
    writer.finish();
    EXPECT_THAT(capture::recover(dir.path(), {}).takes, IsEmpty()) << "a plain file of it is being made";
    EXPECT_TRUE(fs::exists(dir.path() / "a.mp4.recording"));
}

TEST_F(Takes, WithoutAnythingInThemGoAndOthersStay) {
    base::write_file_atomically(dir.path() / "empty.mp4.recording", "");
    base::write_file_atomically(dir.path() / "other.mp4.recording", std::string(100'000, 'x'));
    const capture::Recovered recovered = capture::recover(dir.path(), {});
    EXPECT_THAT(recovered.takes, IsEmpty());
    EXPECT_THAT(recovered.faults, ElementsAre(dir.path() / "other.mp4.recording"));
    EXPECT_FALSE(fs::exists(dir.path() / "empty.mp4.recording"));
}

TEST_F(Takes, AreLookedForInAFolder) { EXPECT_THROW((void)capture::recover(dir.path() / "none", {}), base::Error); }

}  // namespace
