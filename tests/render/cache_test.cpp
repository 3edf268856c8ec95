// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cache.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <optional>
#include <thread>
#include <vector>

#include "base/hash.h"

namespace {

namespace fs = std::filesystem;

class Kept : public testing::Test {
  protected:
    static render::CacheKey key(const std::string& name) { return {base::sha256(name), "chunk"}; }
    fs::path file_of(const render::CacheKey& key) const {
        return dir.path() / key.hash.substr(0, 2) / (key.hash.substr(2) + ".chunk");
    }
    void last_used(const render::CacheKey& key, int hours_ago) const {
        fs::last_write_time(file_of(key), fs::file_time_type::clock::now() - std::chrono::hours(hours_ago));
    }

    base::TempDir dir;
    render::Cache cache{dir.path()};
};

TEST_F(Kept, ComesBackToTheByte) {
    const std::string bytes("\0\n\xff some bytes", 14);
    EXPECT_FALSE(cache.has(key("a")));
    EXPECT_EQ(cache.read(key("a")), std::nullopt);
    EXPECT_TRUE(cache.keep(key("a"), bytes));
    EXPECT_TRUE(cache.has(key("a")));
    EXPECT_EQ(cache.read(key("a")), bytes);
    EXPECT_EQ(render::Cache(dir.path()).read(key("a")), bytes);
    EXPECT_TRUE(cache.keep(key("empty"), ""));
    EXPECT_EQ(cache.read(key("empty")), "");
}

TEST_F(Kept, IsDroppedWhenAnyByteOfItChanged) {
    const std::string bytes(300, 'x');
    cache.keep(key("a"), bytes);
    const auto size = static_cast<std::streamoff>(fs::file_size(file_of(key("a"))));
    for (std::streamoff at = 0; at < size; at += 7) {
        cache.keep(key("a"), bytes);
        std::fstream file(file_of(key("a")), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(at);
        file.put('\1');
        file.close();
        EXPECT_EQ(cache.read(key("a")), std::nullopt) << at;
        EXPECT_FALSE(cache.has(key("a"))) << at;
    }
}

TEST_F(Kept, IsDroppedWhenCutShort) {
    for (const std::uintmax_t size : {0U, 10U, 79U, 80U, 100U}) {
        cache.keep(key("a"), std::string(300, 'x'));
        fs::resize_file(file_of(key("a")), size);
        EXPECT_EQ(cache.read(key("a")), std::nullopt) << size;
    }
}

TEST_F(Kept, MakesRoomByWhatWasUnusedForLongest) {
    const render::Cache small(dir.path(), 2500);
    for (const char* name : {"a", "b", "c", "d"}) small.keep(key(name), std::string(1000, 'x'));
    last_used(key("a"), 4);
    last_used(key("b"), 3);
    last_used(key("c"), 2);
    last_used(key("d"), 1);
    EXPECT_TRUE(small.read(key("a")).has_value());  // used just now
    small.trim();
    EXPECT_TRUE(small.has(key("a")));
    EXPECT_FALSE(small.has(key("b")));
    EXPECT_FALSE(small.has(key("c")));
    EXPECT_TRUE(small.has(key("d")));
    EXPECT_LE(small.usage().bytes, 2500);
    EXPECT_EQ(small.usage().entries, 2);
}

TEST_F(Kept, TrimmingClearsWhatACrashLeftButNotWhatIsBeingWritten) {
    cache.keep(key("a"), "x");
    const fs::path folder = file_of(key("a")).parent_path();
    std::ofstream(folder / "old.chunk.part-1") << "half";
    std::ofstream(folder / "new.chunk.part-2") << "half";
    fs::last_write_time(folder / "old.chunk.part-1", fs::file_time_type::clock::now() - std::chrono::hours(25));
    cache.trim();
    EXPECT_FALSE(fs::exists(folder / "old.chunk.part-1"));
    EXPECT_TRUE(fs::exists(folder / "new.chunk.part-2"));
    EXPECT_TRUE(cache.has(key("a")));
}

TEST_F(Kept, ClearingLeavesNothing) {
    for (const char* name : {"a", "b"}) cache.keep(key(name), "x");
    cache.clear();
    EXPECT_EQ(cache.usage().entries, 0);
    EXPECT_EQ(cache.usage().bytes, 0);
}

TEST_F(Kept, ADiskThatTakesNothingIsNoError) {
    std::ofstream(dir.path() / "file") << "x";
    const render::Cache nowhere(dir.path() / "file" / "below");
    EXPECT_FALSE(nowhere.keep(key("a"), "x"));
    EXPECT_FALSE(nowhere.has(key("a")));
    EXPECT_EQ(nowhere.usage().entries, 0);
    nowhere.trim();
}

TEST_F(Kept, SeveralMayWriteAndReadTheSameAtOnce) {
    const std::string bytes(200'000, 'y');
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const render::Cache own(dir.path());
            for (int round = 0; round < 20; ++round) {
                if (!own.keep(key("a"), bytes)) ++wrong;
                if (own.read(key("a")) != bytes) ++wrong;
            }
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(cache.usage().entries, 1);
}

}  // namespace
