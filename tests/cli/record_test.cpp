// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <optional>

#include "program.h"

namespace {

namespace fs = std::filesystem;
using namespace cli_test;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using testing::HasSubstr;

class Record : public Answers {
  protected:
    Record() { base::make_folder(path("takes")); }
    [[nodiscard]] std::vector<std::string> recording(const std::string& length) const {
        return {"record", "--source", "synthetic", "--duration", length, "-o", path("takes/t.mp4"), "--json"};
    }
    // Whether the take's file has been there this long.
    [[nodiscard]] std::function<bool()> recorded_for(std::chrono::milliseconds length) const {
        return [this, length, begun = std::optional<Clock::time_point>()]() mutable {
            if (!begun && !fs::is_empty(path("takes"))) begun = Clock::now();
            return begun && Clock::now() >= *begun + length;
        };
    }
};

TEST_F(Record, MakesATakeOfThisLength) {
    const Outcome run = askreel(recording("2"));
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_DOUBLE_EQ(run.json()["duration"], 2);
    EXPECT_EQ(run.json()["dropped"], 0);
    EXPECT_EQ(run.json()["ended"], "duration");
    const Outcome probed = askreel({"probe", path("takes/t.mp4"), "--json"});
    EXPECT_EQ(probed.json()["video"]["height"], 720);
    EXPECT_NEAR(probed.json()["duration"], 2, 0.05);
}

TEST_F(Record, IsEndedByCtrlC) {
    const Outcome run = stopped_by(SIGINT, recorded_for(1500ms), path("home"), recording("60"));
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(run.json()["ended"], "asked");
    EXPECT_GT(run.json()["duration"], 1);
}

TEST_F(Record, LosesTwoSecondsAtMostWhenItIsKilled) {
    for (const auto length : {2600ms, 3300ms, 4150ms}) {
        ASSERT_EQ(stopped_by(SIGKILL, recorded_for(length), path("home"), recording("60")).code, -SIGKILL);
        const Outcome run = askreel({"record", "--recover", path("takes"), "--json"});
        ASSERT_EQ(run.code, 0) << run.err;
        ASSERT_EQ(run.json()["recovered"].size(), 1U) << length.count();
        EXPECT_GE(run.json()["recovered"][0]["duration"], std::chrono::duration<double>(length).count() - 2);
        const std::string take = run.json()["recovered"][0]["file"];
        EXPECT_EQ(askreel({"probe", take}).code, 0);
        fs::remove(take);
    }
}

TEST_F(Record, SaysWhatIsMissing) {
    const Outcome none = askreel({"record", "--source", "v4l2:/dev/video99", "--mic", "none", "-o", path("t.mp4")});
    EXPECT_EQ(none.code, 3);
    EXPECT_THAT(none.err, HasSubstr("it is not there"));
    EXPECT_EQ(askreel({"record", "--source", "synthetic", "-o", path("t.avi")}).code, 2);
    EXPECT_EQ(askreel({"record", "--recover", path("nowhere")}).code, 3);
}

TEST_F(Record, KeepsTheOffsetThatCalibrationFinds) {
    const base::Path home = path("home");
    const auto record = [&](const std::string& name, const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"record", "--source", "synthetic",           "--duration",
                                           "6",      "-o",       path("takes/" + name), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome run = askreel_at(home, arguments);
        EXPECT_EQ(run.code, 0) << run.err;
        return run.json();
    };
    EXPECT_EQ(record("late.mp4", {"--offset", "120"})["offset"], 120);
    const Outcome looked = askreel_at(home, {"record", "--calibrate", path("takes/late.mp4"), "--json"});
    ASSERT_EQ(looked.code, 0) << looked.err;
    EXPECT_TRUE(looked.json()["sure"]);
    EXPECT_NEAR(looked.json()["late"], 120, 20);
    EXPECT_FALSE(looked.json()["kept"]);
    const Outcome kept =
        askreel_at(home, {"record", "--calibrate", path("takes/late.mp4"), "--source", "synthetic", "--json"});
    EXPECT_TRUE(kept.json()["kept"]) << kept.err;
    EXPECT_NEAR(kept.json()["offset"], -120, 20);
    EXPECT_EQ(record("mended.mp4", {})["offset"], kept.json()["offset"]);
    EXPECT_EQ(askreel_at(home, {"record", "--source", "synthetic", "--offset", "9000"}).code, 2);
}

TEST_F(Record, ListsDevices) {
    const Outcome run = askreel({"record", "--list", "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    EXPECT_TRUE(run.json()["cameras"].is_array());
    EXPECT_TRUE(run.json()["microphones"].is_array());
}

}  // namespace
