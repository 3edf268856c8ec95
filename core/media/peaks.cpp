// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/peaks.h"

#include <algorithm>
#include <cmath>

#include "av/frame.h"
#include "media/sealed.h"
#include "media/sound.h"

namespace media {
namespace {

constexpr const char* kKind = "askreel peaks 1";
constexpr std::uintmax_t kLargestFile = 20'000'000;  // 55 hours
constexpr base::Time kStretch = std::chrono::minutes(1);
constexpr std::size_t kPairs = av::kSampleRate / Peaks::kPerSecond;
constexpr base::Time kStep{base::kTicksPerSecond / Peaks::kPerSecond};

std::uint8_t loudest(const float* pairs, std::size_t count) {
    float most = 0;
    for (std::size_t i = 0; i < count; ++i) most = std::max(most, std::abs(pairs[2 * i] + pairs[2 * i + 1]) / 2);
    return static_cast<std::uint8_t>(std::lround(std::min(most, 1.0F) * 255));
}

}  // namespace

std::uint8_t Peaks::loudest(base::Span span) const {
    const auto count = static_cast<std::int64_t>(values.size());
    const std::int64_t first = std::clamp<std::int64_t>(span.in / kStep, 0, count);
    const std::int64_t last = std::clamp<std::int64_t>((span.out + kStep - base::Time{1}) / kStep, first, count);
    const auto most = std::max_element(values.begin() + first, values.begin() + last);
    return first == last ? std::uint8_t{0} : *most;
}

Peaks measure_peaks(const base::Path& file, const Info& info, const base::RunContext& run) {
    Peaks peaks;
    peaks.values.reserve(static_cast<std::size_t>(info.duration / kStep) + 1);
    for (base::Time at{}; at < info.duration; at += kStretch) {
        const std::vector<float> sound =
            read_sound(file, info, {at, std::min(at + kStretch, info.duration)}, run.cancel);
        for (std::size_t pair = 0; pair < sound.size() / 2; pair += kPairs)
            peaks.values.push_back(loudest(&sound[2 * pair], std::min(kPairs, sound.size() / 2 - pair)));
        if (run.progress) run.progress({"Listening", base::to_seconds(at) / base::to_seconds(info.duration)});
    }
    return peaks;
}

void write_peaks(const base::Path& file, const Peaks& peaks) {
    write_sealed(file, kKind, {reinterpret_cast<const char*>(peaks.values.data()), peaks.values.size()});
}

std::optional<Peaks> read_peaks(const base::Path& file) {
    const std::optional<std::string> bytes = read_sealed(file, kKind, kLargestFile);
    if (!bytes) return std::nullopt;
    return Peaks{{bytes->begin(), bytes->end()}};
}

}  // namespace media
