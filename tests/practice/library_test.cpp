// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/library.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "base/error.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "practice/folders.h"

namespace {

namespace fs = std::filesystem;
using base::from_seconds;
using practice::Status;
using testing::HasSubstr;

// An answer in the making, one step after the other.
struct Stages {
    edit::Answer planned, recorded, edited, captioned, ready;
};

Stages stages(const base::Path& clip_file = "clip.mp4") {
    Stages s;
    s.planned.question = "How long does Botox last?";
    s.planned.script = "Most people see it last three to four months.";
    s.planned.provider = "cure";
    s.planned.series = "botox";
    media::Clip clip;
    clip.file = clip_file;
    clip.info.duration = from_seconds(20);
    clip.info.size = 4;
    s.recorded = edit::add_clip(s.planned, clip);
    s.edited = edit::cut(s.recorded, {{from_seconds(5), from_seconds(7)}});
    captions::Word word;
    word.text = "Botox";
    word.when = {from_seconds(1), from_seconds(2)};
    s.captioned = edit::with_track(s.edited, {"en", {{"c1", {word.when, {word}}}}});
    s.ready = s.captioned;
    s.ready.brand = "solenne-med-spa";
    s.ready.targets = {"tiktok"};
    return s;
}

TEST(Status, FollowsTheAnswerThroughItsSteps) {
    const Stages s = stages();
    EXPECT_EQ(practice::status_of(s.planned, 0), Status::planned);
    EXPECT_EQ(practice::status_of(s.recorded, 0), Status::recorded);
    EXPECT_EQ(practice::status_of(s.edited, 0), Status::edited);
    EXPECT_EQ(practice::status_of(s.captioned, 0), Status::captioned);
    EXPECT_EQ(practice::status_of(s.ready, 0), Status::ready);
    EXPECT_EQ(practice::status_of(s.ready, 5), Status::exported);
}

TEST(Status, IsWhatCanBeSeenOfIt) {
    Stages s = stages();
    EXPECT_EQ(practice::status_of(edit::split(s.recorded, from_seconds(3)), 0), Status::edited);
    EXPECT_EQ(practice::status_of(edit::reset(s.edited), 0), Status::recorded);
    // The only caption is cut away.
    EXPECT_EQ(practice::status_of(edit::cut(s.captioned, {{from_seconds(0), from_seconds(3)}}), 0), Status::edited);
    s.ready.targets.clear();
    EXPECT_EQ(practice::status_of(s.ready, 0), Status::captioned);
    EXPECT_EQ(practice::status_of(s.planned, 3), Status::planned);
}

class Library : public testing::Test {
  protected:
    // Saves an answer with its clip in the library.
    base::Path add(const std::string& name, edit::Answer answer) {
        const base::Path folder = library / (name + ".askreel");
        base::make_folder(folder / "media");
        for (media::Clip& clip : answer.clips) clip.file = folder / "media" / "clip.mp4";
        if (!answer.clips.empty()) base::write_file_atomically(folder / "media" / "clip.mp4", "clip");
        edit::save(answer, folder);
        return folder;
    }

    std::vector<practice::Entry> list() { return practice::list_answers(library, {}); }

    base::TempDir dir;
    base::Path library = dir.path();
};

TEST_F(Library, ListsAnswersAsTheyAre) {
    const base::Path ready = add("botox", stages().ready);
    base::make_folder(ready / "exports");
    for (const char* post : {"botox-tiktok.mp4", "botox-x.mp4", "botox-x.jpg", "botox-email.mp4.part"})
        base::write_file_atomically(ready / "exports" / post, "post");
    add("peel", stages().planned);
    const auto entries = list();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].folder, ready);
    EXPECT_EQ(entries[0].question, "How long does Botox last?");
    EXPECT_EQ(entries[0].provider, "cure");
    EXPECT_EQ(entries[0].series, "botox");
    EXPECT_EQ(entries[0].brand, "solenne-med-spa");
    EXPECT_EQ(entries[0].length, from_seconds(18));
    EXPECT_EQ(entries[0].status, Status::exported);
    EXPECT_EQ(entries[0].posts, 2);
    EXPECT_EQ(entries[0].script, from_seconds(3.6));
    EXPECT_EQ(entries[0].problem, "");
    const auto age = std::chrono::system_clock::now() - entries[0].changed;
    EXPECT_LT(std::chrono::abs(age), std::chrono::minutes(1));
    EXPECT_EQ(entries[1].status, Status::planned);
    EXPECT_EQ(entries[1].length, base::Time{});
}

TEST_F(Library, ListsBrokenAnswersWithWhatIsWrong) {
    base::write_file_atomically(add("broken", stages().planned) / "answer.json", "{ not json");
    fs::remove(add("gone", stages().recorded) / "media" / "clip.mp4");
    base::make_folder(library / "empty.askreel");
    const auto entries = list();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].question, "broken");
    EXPECT_THAT(entries[0].problem, HasSubstr("It is not valid at line 1"));
    EXPECT_EQ(entries[1].question, "empty");
    EXPECT_THAT(entries[1].problem, HasSubstr("There is no answer.json in it."));
    EXPECT_EQ(entries[2].question, "How long does Botox last?");
    EXPECT_EQ(entries[2].status, Status::recorded);
    EXPECT_EQ(entries[2].problem, "The clip clip.mp4 cannot be used: it is not there any more.");
}

TEST_F(Library, LeavesOutWhatIsNoAnswer) {
    base::make_folder(library / "photos");
    base::write_file_atomically(library / "notes.askreel", "a file");
    (void)practice::move_to_trash(add("old", stages().planned));
    EXPECT_TRUE(list().empty());
    EXPECT_TRUE(practice::list_answers(library / "missing", {}).empty());
}

TEST_F(Library, StopsWhenCancelled) {
    add("one", stages().planned);
    const base::CancelToken cancel;
    cancel.cancel();
    EXPECT_THROW((void)practice::list_answers(library, cancel), base::Error);
}

TEST_F(Library, CountsAndFreesWhatCanBeMadeAgain) {
    const base::Path folder = add("botox", stages().recorded);
    const auto put = [&](const char* name, std::size_t bytes) {
        base::make_folder((folder / name).parent_path());
        base::write_file_atomically(folder / name, std::string(bytes, 'x'));
    };
    put("exports/post.mp4", 300);
    put(".cache/proxy/c1.mp4", 1000);
    put(".cache/cover.jpg", 50);
    put(".cache/history.json", 7);
    const base::Path old = add("old", stages().planned);
    const auto old_bytes = static_cast<std::int64_t>(fs::file_size(old / "answer.json"));
    (void)practice::move_to_trash(old);

    practice::DiskUse use = practice::disk_use(library, {});
    EXPECT_EQ(use.clips, 4);
    EXPECT_EQ(use.posts, 300);
    EXPECT_EQ(use.freeable, 1050 + old_bytes);

    practice::free_disk(library, {});
    use = practice::disk_use(library, {});
    EXPECT_EQ(use.clips, 4);
    EXPECT_EQ(use.posts, 300);
    EXPECT_EQ(use.freeable, 0);
    EXPECT_TRUE(fs::exists(folder / ".cache" / "history.json"));
    EXPECT_FALSE(fs::exists(library / ".trash"));
}

}  // namespace
