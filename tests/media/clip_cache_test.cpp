// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/clip_cache.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace {

TEST(ClipCache, IsNamedByWhatTheClipHolds) {
    const base::TempDir dir;
    std::string bytes(300'000, 'a');
    const auto name_of = [&](const char* file, const std::string& content) {
        base::write_file_atomically(dir.path() / file, content);
        return media::clip_cache(dir.path() / "answer", dir.path() / file).proxy;
    };
    const base::Path name = name_of("one.mp4", bytes);
    EXPECT_EQ(name.parent_path(), dir.path() / "answer" / ".cache");
    EXPECT_EQ(name, name_of("moved.mp4", bytes));
    EXPECT_NE(name, name_of("longer.mp4", bytes + 'a'));
    bytes.front() = 'b';
    EXPECT_NE(name, name_of("begins.mp4", bytes));
    bytes.front() = 'a';
    bytes.back() = 'b';
    EXPECT_NE(name, name_of("ends.mp4", bytes));
    EXPECT_NE(name_of("small.mp4", "x"), name_of("empty.mp4", ""));
}

TEST(ClipCache, KeepsItsFilesApart) {
    const base::TempDir dir;
    base::write_file_atomically(dir.path() / "clip.mp4", "x");
    const media::ClipCache cache = media::clip_cache(dir.path(), dir.path() / "clip.mp4");
    EXPECT_NE(cache.peaks, cache.thumbnails);
    EXPECT_NE(cache.peaks, cache.proxy);
    EXPECT_EQ(cache.proxy.extension(), ".mp4");
}

TEST(ClipCache, NeedsTheClip) {
    const base::TempDir dir;
    EXPECT_THROW((void)media::clip_cache(dir.path(), dir.path() / "gone.mp4"), base::Error);
    EXPECT_THROW((void)media::clip_cache(dir.path(), dir.path()), base::Error);
}

}  // namespace
