// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "answers.h"
#include "edit/file.h"

namespace {

using namespace edit_test;
using base::TempDir;

edit::Answer named(const std::string& question) {
    auto answer = answer_of({10});
    answer.question = question;
    return answer;
}

std::string popped(const base::Path& folder) {
    const auto answer = edit::pop_history(folder);
    return answer ? answer->question : "nothing";
}

TEST(History, GivesBackTheNewestFirst) {
    const TempDir dir;
    edit::push_history(dir.path(), named("one"));
    edit::push_history(dir.path(), named("two"));
    EXPECT_EQ(popped(dir.path()), "two");
    EXPECT_EQ(popped(dir.path()), "one");
    EXPECT_EQ(popped(dir.path()), "nothing");
}

TEST(History, HoldsAHundred) {
    const TempDir dir;
    for (int i = 0; i < 103; ++i) edit::push_history(dir.path(), named(std::to_string(i)));
    for (int i = 102; i >= 3; --i) ASSERT_EQ(popped(dir.path()), std::to_string(i));
    EXPECT_EQ(popped(dir.path()), "nothing");
}

TEST(History, ForgetsTheOldestBeforeItGrowsTooLarge) {
    const TempDir dir;
    for (int i = 0; i < 4; ++i) {
        auto answer = named(std::to_string(i));
        answer.script = std::string(5'000'000, 'x');
        edit::push_history(dir.path(), answer);
    }
    EXPECT_EQ(popped(dir.path()), "3");
    EXPECT_EQ(popped(dir.path()), "2");
    EXPECT_EQ(popped(dir.path()), "nothing");
}

TEST(History, FindsClipsAfterTheFolderMoved) {
    const TempDir dir;
    auto answer = named("one");
    answer.clips[0].file = dir.path() / "a" / "media" / "one.mov";
    edit::push_history(dir.path() / "a", answer);
    std::filesystem::rename(dir.path() / "a", dir.path() / "b");
    EXPECT_EQ(edit::pop_history(dir.path() / "b")->clips[0].file, dir.path() / "b" / "media" / "one.mov");
}

TEST(History, CostsOnlyTheUndoWhenItIsDamaged) {
    const TempDir dir;
    edit::push_history(dir.path(), named("one"));
    for (const char* damage :
         {"", "[]", "{\"schema\":2,\"documents\":[]}", "{\"schema\":1,\"documents\":[{}]}", "{\"schema\":1"}) {
        base::write_file_atomically(dir.path() / ".cache" / "history.json", damage);
        EXPECT_EQ(popped(dir.path()), "nothing") << damage;
    }
    edit::push_history(dir.path(), named("two"));
    EXPECT_EQ(popped(dir.path()), "two");
}

}  // namespace
