// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/timing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace qc {
namespace {

constexpr base::FrameRate kUsual[] = {{24000, 1001}, {24, 1},  {25, 1},       {30000, 1001},  {30, 1},
                                      {48, 1},       {50, 1},  {60000, 1001}, {60, 1},        {15, 1},
                                      {12, 1},       {10, 1},  {20, 1},       {12000, 1001},  {15000, 1001},
                                      {90, 1},       {120, 1}, {100, 1},      {120000, 1001}, {240, 1}};
// Timestamps on a coarse clock, such as milliseconds, pull the measured rate of a short clip off by this much.
constexpr double kNear = 0.004;
// Frames that are evenly spaced on a clock at least this fine have exactly the rate they show.
constexpr std::int64_t kFineTicks = 100;

base::FrameRate usual_or(double fps, base::FrameRate measured) {
    const auto nearest = std::min_element(
        std::begin(kUsual), std::end(kUsual),
        [&](base::FrameRate a, base::FrameRate b) { return std::abs(a.fps() - fps) < std::abs(b.fps() - fps); });
    return std::abs(nearest->fps() - fps) <= fps * kNear ? *nearest : measured;
}

// One frame each `ticks`, exactly.
base::FrameRate exact_rate(std::int64_t ticks, std::int64_t num, std::int64_t den) {
    const std::int64_t divisor = std::gcd(den, ticks * num);
    const std::int64_t rate_num = den / divisor;
    const std::int64_t rate_den = ticks * num / divisor;
    if (rate_num <= 1'000'000 && rate_den <= 1'000'000) return {static_cast<int>(rate_num), static_cast<int>(rate_den)};
    return {static_cast<int>(std::lround(
                std::clamp(static_cast<double>(den) / static_cast<double>(ticks * num), 0.001, 1e5) * 1000)),
            1000};
}

}  // namespace

Grid measure_grid(std::span<const std::int64_t> shown, std::int64_t num, std::int64_t den) {
    Grid grid;
    if (shown.size() < 2) return grid;
    const std::int64_t length = shown.back() - shown.front();
    const auto steps = static_cast<std::int64_t>(shown.size()) - 1;
    // Frames all at one time, or further apart than any film: there is no rate.
    const double tick = static_cast<double>(num) / static_cast<double>(den);
    const double fps = length > 0 ? static_cast<double>(steps) / (static_cast<double>(length) * tick) : 0;
    if (!(fps > 0.001) || fps > 1e5) return {{30, 1}, false, false};
    const std::int64_t step = length / steps;
    const bool even = length % steps == 0 && step < INT32_MAX && num < INT32_MAX;
    const auto rough = base::FrameRate{static_cast<int>(std::lround(fps * 1000)), 1000};
    grid.rate = even && step >= kFineTicks ? exact_rate(step, num, den) : usual_or(fps, rough);

    const double frame = grid.rate.den / static_cast<double>(grid.rate.num);
    const double tolerance = std::max(tick, 0.001) * 1.01;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const double off =
            std::abs(static_cast<double>(shown[i] - shown.front()) * tick - static_cast<double>(i) * frame);
        grid.constant = grid.constant && off <= tolerance;
        grid.on_grid = grid.on_grid && off <= frame / 4;
    }
    return grid;
}

}  // namespace qc
