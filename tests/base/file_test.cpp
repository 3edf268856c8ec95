// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <gmock/gmock.h>

#include <thread>

#include <atomic>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.h"

namespace {

namespace fs = std::filesystem;
using base::Errc;
using base::TempDir;
using testing::HasSubstr;

std::string content(const fs::path& file) { return base::read_file(file, 1'000'000, "cannot read the test's file"); }

template <typename F>
base::Error error_of(F f) {
    try {
        f();
    } catch (const base::Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return base::Error(Errc::internal, {}, {}, {});
}

TEST(ReadFile, GivesEveryByte) {
    const TempDir dir;
    const std::string bytes("a\0b\r\n\xFF", 6);
    base::write_file_atomically(dir.path() / "a", bytes);
    EXPECT_EQ(content(dir.path() / "a"), bytes);
}

TEST(ReadFile, RefusesWhatIsMissingTooLargeOrNoFile) {
    const TempDir dir;
    base::write_file_atomically(dir.path() / "big", std::string(2000, 'x'));
    const auto read = [](const fs::path& file) {
        return error_of([&] { (void)base::read_file(file, 1000, "cannot read the captions"); });
    };
    const base::Error missing = read(dir.path() / "gone");
    EXPECT_EQ(missing.code, Errc::input);
    EXPECT_EQ(missing.action, "cannot read the captions");
    EXPECT_EQ(missing.file, (dir.path() / "gone").string());
    EXPECT_EQ(missing.cause, "No such file or directory");
    EXPECT_FALSE(missing.hint.empty());
    EXPECT_THAT(read(dir.path() / "big").cause, HasSubstr("larger than 1 kB"));
    EXPECT_THAT(read(dir.path()).cause, HasSubstr("not a file"));
    EXPECT_EQ(read(dir.path() / std::string(300, 'n')).cause, "File name too long");
}

TEST(WriteFileAtomically, ReplacesAndLeavesNothingBeside) {
    const TempDir dir;
    base::write_file_atomically(dir.path() / "a", "old");
    base::write_file_atomically(dir.path() / "a", "new");
    EXPECT_EQ(content(dir.path() / "a"), "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1);
}

TEST(WriteFileAtomically, SaysThatTheDiskRefused) {
    const TempDir dir;
    const base::Error gone = error_of([&] { base::write_file_atomically(dir.path() / "no-folder" / "a", "x"); });
    EXPECT_EQ(gone.code, Errc::disk);
    EXPECT_EQ(gone.action, "cannot write");
    fs::create_directories(dir.path() / "folder" / "in");
    const base::Error folder = error_of([&] { base::write_file_atomically(dir.path() / "folder", "x"); });
    EXPECT_EQ(folder.code, Errc::disk);
    EXPECT_FALSE(fs::exists(dir.path() / "folder.part"));
}

#ifdef __linux__  // which has a disk that is always full, /dev/full
TEST(WriteFileAtomically, LeavesTheOldFileWhenTheDiskIsFull) {
    const TempDir dir;
    base::write_file_atomically(dir.path() / "a", "old");
    fs::create_symlink("/dev/full", dir.path() / "a.part");
    const base::Error full =
        error_of([&] { base::write_file_atomically(dir.path() / "a", std::string(100'000, 'x')); });
    EXPECT_EQ(full.code, Errc::disk);
    EXPECT_THAT(full.cause, HasSubstr("No space left"));
    EXPECT_THAT(full.hint, HasSubstr("Free some space"));
    EXPECT_EQ(content(dir.path() / "a"), "old");
}
#endif

TEST(PendingFile, HasItsFinalNameOnlyAfterCommit) {
    const TempDir dir;
    const fs::path file = dir.path() / "post.mp4";
    {
        base::PendingFile pending(file);
        std::ofstream(pending.part()) << "half";
        EXPECT_FALSE(fs::exists(file));
    }
    EXPECT_TRUE(fs::is_empty(dir.path())) << "what was not committed is removed";
    {
        base::PendingFile pending(file);
        std::ofstream(pending.part()) << "whole";
        pending.commit();
    }
    EXPECT_EQ(content(file), "whole");
    EXPECT_FALSE(fs::exists(file.string() + ".part"));
}

TEST(PendingFile, CannotCommitWhatNobodyWrote) {
    const TempDir dir;
    base::PendingFile pending(dir.path() / "post.mp4");
    EXPECT_EQ(error_of([&] { pending.commit(); }).code, Errc::disk);
}

TEST(TempDir, IsPrivateAndGoesWithEverythingInIt) {
    fs::path path;
    {
        const TempDir dir;
        path = dir.path();
        EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
        fs::create_directories(path / "a" / "b");
        std::ofstream(path / "a" / "b" / "c") << "x";
    }
    EXPECT_FALSE(fs::exists(path));
}

TEST(MakeFolder, MakesParentsAndSaysWhyNot) {
    const TempDir dir;
    base::make_folder(dir.path() / "a" / "b");
    base::make_folder(dir.path() / "a" / "b");
    EXPECT_TRUE(fs::is_directory(dir.path() / "a" / "b"));
    std::ofstream(dir.path() / "file") << "x";
    EXPECT_EQ(error_of([&] { base::make_folder(dir.path() / "file" / "b"); }).code, Errc::disk);
}

// Another program may replace a file while it is read: what comes is the old one or the new one, whole.
TEST(ReadFile, IsWholeWhileTheFileIsReplaced) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.json";
    const std::string contents[] = {std::string(100, 'a'), std::string(60'000, 'b')};
    base::write_file_atomically(file, contents[0]);
    std::atomic<bool> done = false;
    std::thread writer([&] {
        for (int i = 0; i < 1500; ++i) {
            const base::Path other = dir.path() / "other";
            std::ofstream(other, std::ios::binary) << contents[i % 2];
            std::filesystem::rename(other, file);
        }
        done = true;
    });
    int torn = 0;
    while (!done) {
        const std::string bytes = base::read_file(file, 1'000'000, "cannot read");
        if (bytes != contents[0] && bytes != contents[1]) ++torn;
    }
    writer.join();
    EXPECT_EQ(torn, 0);
}

}  // namespace
