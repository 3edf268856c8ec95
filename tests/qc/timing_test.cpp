// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/timing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace {

std::vector<std::int64_t> frames(double fps, int count, double ticks_per_second, double offset = 0) {
    std::vector<std::int64_t> out;
    for (int i = 0; i < count; ++i) out.push_back(std::llround((offset + i / fps) * ticks_per_second));
    return out;
}

TEST(MeasureGrid, KnowsTheUsualRatesOnAnyClock) {
    const base::FrameRate rates[] = {{24000, 1001}, {24, 1},       {25, 1}, {30000, 1001}, {30, 1},
                                     {50, 1},       {60000, 1001}, {60, 1}, {15, 1}};
    for (const base::FrameRate rate : rates) {
        for (const int clock : {1000, 600, 15360, 90'000, 30'000}) {
            // A second of milliseconds cannot tell 29.97 from 30.
            const qc::Grid grid = qc::measure_grid(frames(rate.fps(), 900, clock, 0.5), 1, clock);
            EXPECT_EQ(grid.rate, rate) << rate.num << "/" << rate.den << " at " << clock;
            EXPECT_TRUE(grid.constant && grid.on_grid) << rate.num << "/" << rate.den << " at " << clock;
        }
    }
}

TEST(MeasureGrid, KeepsARateThatNobodyElseUses) {
    const qc::Grid grid = qc::measure_grid(frames(29.5, 100, 59'000), 1, 59'000);
    EXPECT_EQ(grid.rate, (base::FrameRate{59, 2}));
    EXPECT_TRUE(grid.constant);
}

TEST(MeasureGrid, SeesMissingFrames) {
    auto times = frames(30, 300, 15360);
    for (std::size_t i = 290; i > 7; i -= 7) times.erase(times.begin() + static_cast<std::ptrdiff_t>(i));
    const qc::Grid grid = qc::measure_grid(times, 1, 15360);
    EXPECT_FALSE(grid.constant);
    EXPECT_FALSE(grid.on_grid);
}

TEST(MeasureGrid, TellsJitterFromAVariableRate) {
    auto times = frames(30, 300, 15360);
    for (std::size_t i = 1; i + 1 < times.size(); i += 2) times[i] += 60;  // 4 ms
    const qc::Grid grid = qc::measure_grid(times, 1, 15360);
    EXPECT_EQ(grid.rate, (base::FrameRate{30, 1}));
    EXPECT_FALSE(grid.constant);
    EXPECT_TRUE(grid.on_grid);
}

TEST(MeasureGrid, StaysSaneWithAbsurdTimes) {
    EXPECT_EQ(qc::measure_grid({}, 1, 90'000).rate, (base::FrameRate{30, 1}));
    EXPECT_FALSE(qc::measure_grid(std::vector<std::int64_t>{5, 5, 5}, 1, 90'000).on_grid);
    EXPECT_FALSE(qc::measure_grid(std::vector<std::int64_t>{0, 1'000'000'000'000}, 1, 1).on_grid);
    EXPECT_FALSE(qc::measure_grid(std::vector<std::int64_t>{0, 1, 2}, 1, 1'000'000'000).on_grid);
}

}  // namespace
