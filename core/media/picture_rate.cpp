// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/picture_rate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace media {
namespace {

constexpr std::array<base::FrameRate, 12> kUsual{{{12, 1},
                                                  {15, 1},
                                                  {24000, 1001},
                                                  {24, 1},
                                                  {25, 1},
                                                  {30000, 1001},
                                                  {30, 1},
                                                  {48, 1},
                                                  {50, 1},
                                                  {60000, 1001},
                                                  {60, 1},
                                                  {120, 1}}};
// Timestamps are often rounded to milliseconds.
constexpr double kRounding = 0.0015;
constexpr double kTolerance = 0.06;

bool within(double fps, base::FrameRate rate, double share) { return std::abs(fps - rate.fps()) < rate.fps() * share; }

base::FrameRate nearest(double fps) {
    return *std::min_element(kUsual.begin(), kUsual.end(), [fps](base::FrameRate a, base::FrameRate b) {
        return std::abs(a.fps() - fps) < std::abs(b.fps() - fps);
    });
}

base::FrameRate named(double fps, AVRational claimed) {
    const double said = claimed.num > 0 && claimed.den > 0 ? av_q2d(claimed) : 0;
    if (fps <= 0) fps = said;
    if (fps <= 0) return {30, 1};
    if (within(said, nearest(said), 0.0004) && within(fps, nearest(said), 0.004)) return nearest(said);
    if (within(fps, nearest(fps), 0.004)) return nearest(fps);
    const int thousandths = static_cast<int>(std::lround(std::clamp(fps, 0.1, 1000.0) * 1000));
    const int common = std::gcd(thousandths, 1000);
    return {thousandths / common, 1000 / common};
}

}  // namespace

PictureRate picture_rate(const std::vector<std::int64_t>& shown, AVRational base, AVRational claimed) {
    PictureRate rate;
    if (shown.size() < 2) {
        rate.nominal = named(0, claimed);
        return rate;
    }
    std::vector<double> distances;
    distances.reserve(shown.size() - 1);
    for (std::size_t i = 1; i < shown.size(); ++i)
        distances.push_back(static_cast<double>(shown[i] - shown[i - 1]) * av_q2d(base));
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    const double usual = *middle;
    double sum = 0, usual_sum = 0, longest = 0;
    std::size_t alike = 0;
    for (const double distance : distances) {
        sum += distance;
        longest = std::max(longest, distance);
        if (std::abs(distance - usual) > std::max(usual * kTolerance, kRounding)) continue;
        usual_sum += distance;
        ++alike;
    }
    const bool has_usual = alike * 2 > distances.size() && usual_sum > 0;
    const double mean =
        has_usual ? usual_sum / static_cast<double>(alike) : sum / static_cast<double>(distances.size());
    rate.nominal = named(mean > 0 ? 1 / mean : 0, claimed);
    rate.variable = distances.size() >= 2 && (distances.size() - alike) * 50 > distances.size();
    if (has_usual && longest > 0.5 && longest > 4 * mean) rate.longest_gap = base::from_seconds(longest);
    return rate;
}

}  // namespace media
