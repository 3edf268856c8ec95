// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/thumbnails.h"

#include <algorithm>
#include <vector>

#include "av/demuxer.h"
#include "av/image.h"
#include "media/access_index.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "media/sealed.h"

namespace media {
namespace {

constexpr const char* kKind = "askreel thumbnails 1";
constexpr int kMost = 1000;
constexpr int kLowest = 8, kHighest = 400;
constexpr int kWidest = 4096;
constexpr std::uintmax_t kLargestFile = 200'000'000;
constexpr double kScanSeconds = 2;
// Nobody misses a second in a picture an inch wide, and key pictures are read ten times as fast.
constexpr base::Time kNear = std::chrono::seconds(1);

// When the clip's key pictures are shown, in order.
std::vector<base::Time> key_times(const base::Path& file, const Info& info, const base::CancelToken& cancel) {
    av::Demuxer demuxer(file, cancel);
    const AVRational unit = demuxer.stream(info.video->stream).time_base;
    std::vector<base::Time> times;
    for (const AccessPoint& point : scan_packets(demuxer, {info.video->stream}, kScanSeconds).front().access_points)
        times.push_back(base::from_ticks(point.pts, unit.num, unit.den) - info.start);
    return times;
}

struct Moment {
    base::Time time;
    bool key = false;
};

Moment middle_or_key(base::Span stretch, const std::vector<base::Time>& keys) {
    const base::Time middle = stretch.in + stretch.duration() / 2;
    const auto after = std::lower_bound(keys.begin(), keys.end(), middle);
    base::Time nearest = base::Time::max() / 2;
    if (after != keys.end()) nearest = *after;
    if (after != keys.begin() && middle - *std::prev(after) < nearest - middle) nearest = *std::prev(after);
    if (stretch.contains(nearest) || abs(nearest - middle) <= kNear) return {nearest, true};
    return {middle, false};
}

}  // namespace

Thumbnails read_thumbnails(const base::Path& file, const Info& info, int count, int height,
                           const base::RunContext& run) {
    Thumbnails out;
    out.count = std::clamp(count, 1, kMost);
    out.height = std::clamp(height, kLowest, kHighest);
    const VideoInfo& video = *info.video;
    out.width = std::clamp((out.height * video.width + video.height / 2) / video.height, 1, kWidest);
    out.rgb.resize(out.bytes_each() * static_cast<std::size_t>(out.count));
    const std::vector<base::Time> keys = key_times(file, info, run.cancel);
    std::vector<Moment> moments;
    for (int i = 0; i < out.count; ++i)
        moments.push_back(middle_or_key({info.duration * i / out.count, info.duration * (i + 1) / out.count}, keys));

    FrameReader reader(file, info, run.cancel);
    // Twice the size wanted, so that the last step is a good small picture of an upright one in the right colours.
    Normaliser upright(video, 2 * std::min(out.width, out.height));
    int done = 0;
    const auto take = [&](int i) {
        const av::Frame small = av::scaled(upright(reader.at(moments[static_cast<std::size_t>(i)].time)), out.width,
                                           out.height, AV_PIX_FMT_RGB24);
        const std::size_t row = static_cast<std::size_t>(out.width) * 3;
        char* to = out.rgb.data() + static_cast<std::size_t>(i) * out.bytes_each();
        for (int y = 0; y < out.height; ++y, to += row) std::copy_n(small.plane(0) + y * small.stride(0), row, to);
        if (run.progress) run.progress({"Looking through the clip", static_cast<double>(++done) / out.count});
    };
    // Going back makes the reader jump from key to key; going on, it would decode all that lies between.
    for (int i = out.count - 1; i >= 0; --i)
        if (moments[static_cast<std::size_t>(i)].key) take(i);
    for (int i = 0; i < out.count; ++i)
        if (!moments[static_cast<std::size_t>(i)].key) take(i);
    return out;
}

void write_thumbnails(const base::Path& file, const Thumbnails& thumbnails) {
    std::string bytes;
    for (const int value : {thumbnails.width, thumbnails.height, thumbnails.count})
        put_number(bytes, static_cast<std::uint32_t>(value));
    write_sealed(file, kKind, bytes + thumbnails.rgb);
}

std::optional<Thumbnails> read_thumbnails(const base::Path& file) {
    const std::optional<std::string> bytes = read_sealed(file, kKind, kLargestFile);
    if (!bytes) return std::nullopt;
    std::string_view rest = *bytes;
    const auto width = take_number(rest), height = take_number(rest), count = take_number(rest);
    if (!width || !height || !count) return std::nullopt;
    if (*width < 1 || *width > kWidest || *height < kLowest || *height > kHighest || *count < 1 || *count > kMost)
        return std::nullopt;
    if (rest.size() != std::size_t{*width} * *height * *count * 3) return std::nullopt;
    return Thumbnails{static_cast<int>(*width), static_cast<int>(*height), static_cast<int>(*count), std::string(rest)};
}

}  // namespace media
