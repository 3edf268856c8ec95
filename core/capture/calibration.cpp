// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/calibration.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "av/filter_graph.h"
#include "base/error.h"
#include "media/frame_reader.h"
#include "media/probe.h"
#include "media/sound.h"

namespace capture {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr base::Time kLongest{60 * base::kTicksPerSecond};
constexpr base::Time kFarthest{base::kTicksPerSecond / 2};
// Claps of one delay differ by where between two pictures they fall.
constexpr base::Time kAgree = duration_cast<base::Time>(milliseconds(36));
constexpr int kLeastClaps = 3;
constexpr base::Time kMostSpread = duration_cast<base::Time>(milliseconds(20));

template <typename T>
T median(std::vector<T> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// When movement ends at once or light begins.
std::vector<base::Time> seen(std::span<const Glimpse> pictures) {
    std::vector<base::Time> found;
    if (pictures.size() < 3) return found;
    std::vector<double> changes;
    for (const Glimpse& picture : pictures) changes.push_back(picture.change);
    const double usual = std::max(0.3, median(changes));
    for (std::size_t i = 1; i + 1 < pictures.size(); ++i) {
        const double change = pictures[i].change, next = pictures[i + 1].change;
        const bool darker = pictures[i].light - pictures[i - 1].light < -8;  // the end of a flash
        if (change > 3 * usual && next - usual < 0.35 * (change - usual) && !darker) found.push_back(pictures[i].at);
    }
    return found;
}

// When sound comes out of quiet.
std::vector<base::Time> heard(std::span<const float> sound) {
    constexpr std::size_t kStep = av::kSampleRate / 1000, kBefore = 150, kGap = 5, kPeak = 20, kDeaf = 300;
    std::vector<float> peaks;  // of each millisecond
    for (std::size_t i = 0; i + kStep <= sound.size(); i += kStep) {
        float peak = 0;
        for (const float sample : sound.subspan(i, kStep)) peak = std::max(peak, std::abs(sample));
        peaks.push_back(peak);
    }
    std::vector<base::Time> found;
    for (std::size_t k = kBefore; k + kPeak < peaks.size(); ++k) {
        const auto at = peaks.begin() + static_cast<std::ptrdiff_t>(k);
        const float loudest = *std::max_element(at, at + kPeak);
        if (*at < 0.02F || *at < 0.2F * loudest) continue;
        const float before = *std::max_element(at - kBefore, at - kGap);
        if (loudest < 5 * before) continue;
        found.push_back(duration_cast<base::Time>(milliseconds(k)));
        k += kDeaf;
    }
    return found;
}

struct Pair {
    std::size_t beep;
    base::Time late;
};

// Of the delays that the pairs would have, those that most beeps agree on; the smallest where several do.
std::vector<base::Time> agreed(const std::vector<Pair>& pairs) {
    std::vector<base::Time> best;
    for (const Pair& centre : pairs) {
        std::vector<base::Time> near;
        std::size_t last = SIZE_MAX;
        for (const Pair& pair : pairs) {
            const base::Time off = std::chrono::abs(pair.late - centre.late);
            if (off > kAgree) continue;
            if (pair.beep != last) near.push_back(pair.late);
            else if (off < std::chrono::abs(near.back() - centre.late)) near.back() = pair.late;
            last = pair.beep;
        }
        const bool more = near.size() > best.size();
        if (more || (near.size() == best.size() && std::chrono::abs(median(near)) < std::chrono::abs(median(best))))
            best = std::move(near);
    }
    return best;
}

Glimpse glimpse(const av::Frame& small, const av::Frame& before, base::Time at) {
    Glimpse picture{at, 0, 0};
    for (int y = 0; y < small.height(); ++y) {
        const std::uint8_t* row = small.plane(0) + y * small.stride(0);
        const std::uint8_t* other = before ? before.plane(0) + y * before.stride(0) : row;
        for (int x = 0; x < small.width(); ++x) {
            picture.light += row[x];
            picture.change += std::abs(row[x] - other[x]);
        }
    }
    const double pixels = static_cast<double>(small.width()) * small.height();
    picture.light /= pixels;
    picture.change /= pixels;
    return picture;
}

}  // namespace

Calibration calibrate(std::span<const Glimpse> pictures, std::span<const float> sound) {
    const std::vector<base::Time> flashes = seen(pictures), beeps = heard(sound);
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < beeps.size(); ++i)
        for (const base::Time flash : flashes)
            if (std::chrono::abs(beeps[i] - flash) <= kFarthest) pairs.push_back({i, beeps[i] - flash});
    const std::vector<base::Time> claps = agreed(pairs);
    if (claps.empty()) return {};
    Calibration found{median(claps), {}, static_cast<int>(claps.size()), false};
    std::vector<base::Time> apart;
    for (const base::Time late : claps) apart.push_back(std::chrono::abs(late - found.late));
    found.spread = median(apart);
    found.sure = found.claps >= kLeastClaps && found.claps * 3 >= static_cast<int>(beeps.size()) * 2 &&
                 found.spread <= kMostSpread;
    return found;
}

Calibration calibrate(const base::Path& file, const base::CancelToken& cancel) {
    const media::Info info = media::probe(file, cancel);
    if (!info.video || !info.audio)
        throw base::Error(base::Errc::input, "cannot compare sound and picture", file.string(),
                          info.video ? "it has no sound" : "it has no picture",
                          "Record a take with a camera and a microphone, and clap five times.");
    std::vector<Glimpse> pictures;
    media::FrameReader reader(file, info, cancel);
    av::FilterGraph smaller("scale=64:36:flags=area,format=gray");
    av::Frame before;
    while (reader.next() && reader.shown_from() < kLongest) {
        av::Frame small = smaller.apply(reader.current());
        pictures.push_back(glimpse(small, before, reader.shown_from()));
        before = std::move(small);
    }
    const base::Time length = pictures.empty() ? base::Time{} : pictures.back().at;
    const std::vector<float> stereo = media::read_sound(file, info, {{}, length}, cancel);
    std::vector<float> sound(stereo.size() / 2);
    for (std::size_t i = 0; i < sound.size(); ++i) sound[i] = (stereo[2 * i] + stereo[2 * i + 1]) / 2;
    return calibrate(pictures, sound);
}

}  // namespace capture
