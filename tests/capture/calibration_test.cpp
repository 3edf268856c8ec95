// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/calibration.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>
#include <vector>

#include "base/error.h"
#include "capture/synthetic_source.h"
#include "capture/take_writer.h"

namespace {

using namespace testing;
using capture::Calibration;
using capture::Glimpse;

constexpr int kRate = 48'000;

// A take of somebody who claps at these seconds: hands move for a third of a second and stop; sound comes `late` after.
struct Take {
    explicit Take(double length) : sound(static_cast<std::size_t>(length * kRate)) {
        for (int i = 0; i < length * 30; ++i)
            pictures.push_back({base::from_seconds(i / 30.0), 90, 0.4 + 0.2 * std::sin(i)});
        for (float& sample : sound) sample = static_cast<float>(noise(random));
    }
    void move(double until) {
        const auto last = static_cast<std::size_t>(std::ceil(until * 30));
        for (std::size_t i = last - 9; i <= last; ++i) pictures[i].change = 4 + 0.3 * static_cast<double>(i + 9 - last);
    }
    void bang(double at, double loud) {
        const auto first = static_cast<std::size_t>(at * kRate);
        for (std::size_t i = 0; i < kRate / 5 && first + i < sound.size(); ++i)
            sound[first + i] += static_cast<float>(loud * std::exp(-static_cast<double>(i) / 900) *
                                                   std::sin(0.4 * static_cast<double>(i)));
    }
    void clap(double at, double late) {
        move(at);
        bang(at + late, 0.7);
    }
    [[nodiscard]] Calibration calibrated() const { return capture::calibrate(pictures, sound); }

    std::vector<Glimpse> pictures;
    std::vector<float> sound;
    std::mt19937 random{1};
    std::uniform_real_distribution<double> noise{-0.004, 0.004};
};

TEST(Calibration, FindsHowLateOrEarlyClapsAreHeard) {
    for (const double late : {-0.180, -0.040, 0.0, 0.075, 0.250}) {
        Take take(12);
        for (const double at : {1.51, 3.52, 5.53, 7.04, 9.05}) take.clap(at, late);
        const Calibration found = take.calibrated();
        EXPECT_EQ(found.claps, 5);
        EXPECT_TRUE(found.sure);
        EXPECT_NEAR(base::to_seconds(found.late), late, 0.034) << "a picture is where the clap is seen";
    }
}

TEST(Calibration, IsNotMisledByWordsAndMovementBetween) {
    Take take(16);
    for (const double at : {2.0, 4.5, 7.1, 9.6, 12.2}) take.clap(at, 0.120);
    take.bang(3.2, 0.3);
    take.bang(10.9, 0.4);
    take.move(5.9);
    take.move(13.8);
    const Calibration found = take.calibrated();
    EXPECT_EQ(found.claps, 5);
    EXPECT_TRUE(found.sure);
    EXPECT_NEAR(base::to_seconds(found.late), 0.120, 0.034);
}

TEST(Calibration, SaysWhenItIsNotSure) {
    Take once(6);
    once.clap(2, 0.05);
    EXPECT_EQ(once.calibrated().claps, 1);
    EXPECT_FALSE(once.calibrated().sure);
    Take contrary(12);
    for (const double late : {-0.3, 0.3, 0.1, -0.1}) contrary.clap(2 + 10 * (late + 0.3), late);
    EXPECT_FALSE(contrary.calibrated().sure);
    Take quiet(6);
    EXPECT_EQ(quiet.calibrated().claps, 0);
    EXPECT_FALSE(quiet.calibrated().sure);
    Take loud(6);
    for (float& sample : loud.sound) sample *= 100;
    loud.clap(2, 0);
    EXPECT_FALSE(loud.calibrated().sure);
    EXPECT_EQ(capture::calibrate(std::vector<Glimpse>(), std::vector<float>()).claps, 0);
}

// As a recording of something that flashes and beeps.
TEST(Calibration, OfAFileUndoesTheOffsetItWasRecordedWith) {
    for (const int late : {-90, 0, 65}) {
        const base::TempDir dir;
        const base::Path file = dir.path() / "take.mp4";
        capture::SyntheticSource source({320, 180, {30, 1}, base::from_seconds(8), 1, false});
        capture::TakeWriter writer(file, {30, 1}, true, base::from_seconds(late / 1000.0));
        source.run([&](const av::Live& live) {
            writer.add(live);
            return true;
        });
        writer.finish();
        const Calibration found = capture::calibrate(file, {});
        EXPECT_TRUE(found.sure) << late;
        EXPECT_GE(found.claps, 5) << late;
        EXPECT_NEAR(base::to_seconds(found.late) * 1000, late, 5);
    }
}

TEST(Calibration, RefusesAFileWithoutSound) {
    const base::TempDir dir;
    capture::SyntheticSource source({320, 180, {30, 1}, base::from_seconds(1), 1, false});
    capture::TakeWriter writer(dir.path() / "a.mp4", {30, 1}, false, {});
    source.run([&](const av::Live& live) {
        writer.add(live);
        return true;
    });
    writer.finish();
    EXPECT_THROW((void)capture::calibrate(dir.path() / "a.mp4", {}), base::Error);
    EXPECT_THROW((void)capture::calibrate(dir.path() / "none.mp4", {}), base::Error);
}

}  // namespace
