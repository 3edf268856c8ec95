// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <thread>

#include "base/hash.h"
#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using testing::AnyOf;
using testing::IsEmpty;

class Resuming : public Answers {
  protected:
    Resuming() {
        for (const char* name : {"home", "other"}) base::make_folder(path(name));
    }
    std::vector<std::string> export_of(const std::string& folder, const std::string& out) const {
        return {"export", folder, "--to", "instagram-reels,tiktok,linkedin", "--draft", "--out", path(out), "--json"};
    }
    static std::map<std::string, std::string> hashes(const Outcome& run) {
        std::map<std::string, std::string> out;
        const base::Json json = run.json();
        EXPECT_EQ(json["outputs"].size(), 3U);
        for (const base::Json& output : json["outputs"]) out[output["target"]] = output["sha256"];
        return out;
    }
    std::size_t chunks(const std::string& home) const { return files_below(path(home), ".chunk").size(); }
    // Final names only ever hold complete files.
    void expect_whole_files(const std::string& out, const std::map<std::string, std::string>& wanted) const {
        if (!fs::exists(path(out))) return;
        for (const auto& entry : fs::directory_iterator(path(out))) {
            if (entry.path().extension() != ".mp4") continue;
            const std::string sha256 = base::sha256_of_file(entry.path());
            EXPECT_TRUE(std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return w.second == sha256; }))
                << entry.path();
        }
    }
};

TEST_F(Resuming, TwentyKillsLaterThePostsAreTheSameToTheByte) {
    const std::string folder = answer(8, {"--brand", "solenne-med-spa"});
    const Outcome at_once = askreel_at(path("other"), export_of(folder, "reference"));
    ASSERT_THAT(at_once.code, AnyOf(0, 4)) << at_once.err;
    const std::map<std::string, std::string> wanted = hashes(at_once);
    ASSERT_EQ(wanted.size(), 3U);

    std::mt19937 random(20);
    const auto kill_when = [&](const std::function<bool()>& when) {
        EXPECT_EQ(stopped_by(SIGKILL, when, path("home"), export_of(folder, "out")).code, -SIGKILL);
        expect_whole_files("out", wanted);
    };
    // Within the work on a chunk. Most runs go on from what the ones before left, some from nothing.
    const std::size_t all = chunks("other");
    ASSERT_GT(all, 12U);
    for (int i = 0; i < 17; ++i) {
        if (chunks("home") + 2 >= all) {
            ASSERT_EQ(askreel_at(path("home"), {"cache", "--clear"}).code, 0);
        }
        const std::size_t target = std::min(chunks("home") + std::uniform_int_distribution(0, 4)(random), all - 2);
        const std::chrono::milliseconds later{std::uniform_int_distribution(0, 60)(random)};
        kill_when([&] {
            if (chunks("home") < target) return false;
            std::this_thread::sleep_for(later);
            return true;
        });
    }
    // While posts are put together of them.
    for (int i = 0; i < 3; ++i) {
        fs::remove_all(path("out"));
        kill_when([&] { return !files_below(path("out"), ".part").empty(); });
    }
    const Outcome last = askreel_at(path("home"), export_of(folder, "out"));
    EXPECT_EQ(hashes(last), wanted);
    EXPECT_THAT(files_below(path("out"), ".part"), IsEmpty());
}

TEST_F(Resuming, NothingChangedMeansNothingDone) {
    const std::string folder = answer(4);
    const Outcome first = askreel_at(path("home"), export_of(folder, "out"));
    const Outcome again = askreel_at(path("home"), export_of(folder, "out"));
    EXPECT_EQ(hashes(again), hashes(first));
    const base::Json stats = again.json()["stats"];
    EXPECT_EQ(stats["chunks_cached"], stats["chunks"]);
    EXPECT_EQ(stats["frames_decoded"], 0);
    const Outcome without = askreel_at(path("home"), [&] {
        std::vector<std::string> arguments = export_of(folder, "without");
        arguments.emplace_back("--no-cache");
        return arguments;
    }());
    EXPECT_EQ(without.json()["stats"]["chunks_cached"], 0);
    EXPECT_EQ(hashes(without), hashes(first));
}

TEST_F(Resuming, TwoAtOnceShareOneCache) {
    const std::string folder = answer(4);
    const std::vector<std::string> cache{"XDG_CACHE_HOME=" + path("shared")};
    std::array<Outcome, 2> runs;
    std::thread other([&] { runs[1] = askreel(export_of(folder, "b"), cache); });
    runs[0] = askreel(export_of(folder, "a"), cache);
    other.join();
    EXPECT_EQ(hashes(runs[0]), hashes(runs[1]));
    const Outcome third = askreel(export_of(folder, "c"), cache);
    EXPECT_EQ(hashes(third), hashes(runs[0]));
    EXPECT_EQ(third.json()["stats"]["frames_encoded"], 0);
}

TEST_F(Resuming, ADamagedCacheChangesNothing) {
    const std::string folder = answer(4);
    const std::map<std::string, std::string> wanted = hashes(askreel_at(path("home"), export_of(folder, "out")));
    const base::Json cache = askreel_at(path("home"), {"cache", "--json"}).json();
    EXPECT_GT(cache["chunks"].get<int>(), 4);
    int damaged = 0;
    for (const auto& entry : fs::recursive_directory_iterator(cache["path"].get<std::string>())) {
        if (!entry.is_regular_file()) continue;
        std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(entry.file_size() / 2));
        file << "????";
        ++damaged;
    }
    ASSERT_GT(damaged, 4);
    EXPECT_EQ(hashes(askreel_at(path("home"), export_of(folder, "elsewhere"))), wanted);
}

TEST_F(Resuming, TheCacheIsShownLimitedAndEmptied) {
    const std::string folder = answer(4);
    (void)askreel_at(path("home"), export_of(folder, "out"));
    const base::Json before = askreel_at(path("home"), {"cache", "--json"}).json();
    EXPECT_EQ(before["limit"], 10'000'000'000);
    EXPECT_GT(before["bytes"].get<std::int64_t>(), 10'000);
    const base::Json limited = askreel_at(path("home"), {"cache", "--limit", "10KB", "--json"}).json();
    EXPECT_EQ(limited["limit"], 10'000);
    EXPECT_LE(limited["bytes"].get<std::int64_t>(), 10'000);
    EXPECT_EQ(askreel_at(path("home"), {"cache", "--json"}).json()["limit"], 10'000) << "it is remembered";
    EXPECT_EQ(askreel_at(path("home"), {"cache", "--clear", "--json"}).json()["chunks"], 0);
    EXPECT_EQ(askreel_at(path("home"), {"cache", "--limit", "lots"}).code, 2);
}

}  // namespace
