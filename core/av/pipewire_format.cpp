// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/pipewire_format.h"

#include <spa/param/format-utils.h>
#include <spa/param/video/format-utils.h>
#include <spa/pod/builder.h>
#include <spa/pod/iter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

extern "C" {
#include <libavutil/imgutils.h>
}

#pragma GCC diagnostic ignored "-Wpedantic"  // PipeWire's macros

namespace av {
namespace {

struct Pixels {
    spa_video_format spa;
    AVPixelFormat av;
};
constexpr std::array kPixels{
    Pixels{SPA_VIDEO_FORMAT_I420, AV_PIX_FMT_YUV420P}, Pixels{SPA_VIDEO_FORMAT_NV12, AV_PIX_FMT_NV12},
    Pixels{SPA_VIDEO_FORMAT_NV21, AV_PIX_FMT_NV21},    Pixels{SPA_VIDEO_FORMAT_YUY2, AV_PIX_FMT_YUYV422},
    Pixels{SPA_VIDEO_FORMAT_UYVY, AV_PIX_FMT_UYVY422}, Pixels{SPA_VIDEO_FORMAT_YVYU, AV_PIX_FMT_YVYU422},
    Pixels{SPA_VIDEO_FORMAT_Y42B, AV_PIX_FMT_YUV422P}, Pixels{SPA_VIDEO_FORMAT_RGB, AV_PIX_FMT_RGB24},
    Pixels{SPA_VIDEO_FORMAT_BGR, AV_PIX_FMT_BGR24},    Pixels{SPA_VIDEO_FORMAT_RGBx, AV_PIX_FMT_RGB0},
    Pixels{SPA_VIDEO_FORMAT_RGBA, AV_PIX_FMT_RGB0},    Pixels{SPA_VIDEO_FORMAT_BGRx, AV_PIX_FMT_BGR0},
    Pixels{SPA_VIDEO_FORMAT_BGRA, AV_PIX_FMT_BGR0},    Pixels{SPA_VIDEO_FORMAT_xRGB, AV_PIX_FMT_0RGB},
    Pixels{SPA_VIDEO_FORMAT_xBGR, AV_PIX_FMT_0BGR},    Pixels{SPA_VIDEO_FORMAT_GRAY8, AV_PIX_FMT_GRAY8}};

constexpr std::uint32_t kMostSide = 16'384;
constexpr std::uint64_t kMostPixels = 100'000'000;

// The values that a property may have. For a range these are its ends and what of the wish is between them.
template <typename T>
struct Choice {
    std::vector<T> values;
    bool range = false;
};
template <typename T>
Choice<T> choice(const spa_pod* param, std::uint32_t key, std::uint32_t type) {
    const spa_pod_prop* prop = spa_pod_find_prop(param, nullptr, key);
    if (prop == nullptr) return {};
    std::uint32_t count = 0, kind = 0;
    const spa_pod* pod = spa_pod_get_values(&prop->value, &count, &kind);
    if (pod->type != type || pod->size < sizeof(T) || count == 0) return {};
    const auto* values = static_cast<const T*>(SPA_POD_BODY_CONST(pod));
    Choice<T> found{{values, values + count}, kind == SPA_CHOICE_Range || kind == SPA_CHOICE_Step};
    // The first of several is the one that is preferred, and stands again among the others.
    if (kind == SPA_CHOICE_None) found.values.resize(1);
    if (found.range && found.values.size() < 3) return {};
    return found;
}

std::vector<spa_rectangle> sizes(const spa_pod* param, const LiveWish& wish) {
    const auto found = choice<spa_rectangle>(param, SPA_FORMAT_VIDEO_size, SPA_TYPE_Rectangle);
    if (!found.range) return found.values;
    const spa_rectangle low = found.values[1], high = found.values[2];
    const auto within = [](int wished, std::uint32_t from, std::uint32_t to) {
        return std::max(from, std::min(to, static_cast<std::uint32_t>(wished)));
    };
    return {{within(wish.width, low.width, high.width), within(wish.height, low.height, high.height)}};
}

double fps(spa_fraction rate) { return rate.denom > 0 ? static_cast<double>(rate.num) / rate.denom : 0; }

std::vector<spa_fraction> rates(const spa_pod* param, const LiveWish& wish) {
    const auto found = choice<spa_fraction>(param, SPA_FORMAT_VIDEO_framerate, SPA_TYPE_Fraction);
    if (found.values.empty()) return {{0, 1}};
    if (!found.range) return found.values;
    const spa_fraction low = found.values[1], high = found.values[2];
    const double wished = wish.rate.fps();
    if (wished < fps(low)) return {low};
    if (wished > fps(high)) return {high};
    return {{static_cast<std::uint32_t>(wish.rate.num), static_cast<std::uint32_t>(wish.rate.den)}};
}

}  // namespace

AVPixelFormat pixel_format(spa_video_format format) {
    const auto* found =
        std::find_if(kPixels.begin(), kPixels.end(), [&](const Pixels& pixels) { return pixels.spa == format; });
    return found != kPixels.end() ? found->av : AV_PIX_FMT_NONE;
}

double distance(const CameraFormat& format, const LiveWish& wish) {
    const double area = static_cast<double>(format.width) * format.height;
    const double size = std::abs(std::log2(area / (static_cast<double>(wish.width) * wish.height)));
    const double rate = fps(format.rate) > 0 ? std::log2(wish.rate.fps() / fps(format.rate)) : 0;
    // JPEGs only where nothing else is as near: they cost time to decode.
    return size + (rate > 0 ? 2 * rate : -rate / 2) + (format.jpeg() ? 0.01 : 0);
}

std::optional<CameraFormat> nearest_format(const spa_pod* param, const LiveWish& wish) {
    std::uint32_t type = 0, subtype = 0;
    if (param == nullptr || spa_format_parse(param, &type, &subtype) < 0 || type != SPA_MEDIA_TYPE_video) return {};
    std::vector<std::uint32_t> formats;
    if (subtype == SPA_MEDIA_SUBTYPE_mjpg) formats = {SPA_VIDEO_FORMAT_ENCODED};
    else if (subtype == SPA_MEDIA_SUBTYPE_raw)
        formats = choice<std::uint32_t>(param, SPA_FORMAT_VIDEO_format, SPA_TYPE_Id).values;
    std::optional<CameraFormat> nearest;
    for (const std::uint32_t format : formats) {
        const auto raw = static_cast<spa_video_format>(format);
        if (raw != SPA_VIDEO_FORMAT_ENCODED && pixel_format(raw) == AV_PIX_FMT_NONE) continue;
        for (const spa_rectangle size : sizes(param, wish))
            for (const spa_fraction rate : rates(param, wish)) {
                const CameraFormat one{raw, size.width, size.height, rate};
                if (size.width < 16 || size.height < 16 || size.width > kMostSide || size.height > kMostSide ||
                    std::uint64_t{size.width} * size.height > kMostPixels || rate.denom == 0 || fps(rate) > 1000)
                    continue;
                if (!nearest || distance(one, wish) < distance(*nearest, wish)) nearest = one;
            }
    }
    return nearest;
}

const spa_pod* format_param(const CameraFormat& format, std::span<std::uint8_t> memory) {
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
    spa_pod_frame frame{};
    const spa_rectangle size{format.width, format.height};
    spa_pod_builder_push_object(&builder, &frame, SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat);
    spa_pod_builder_add(&builder, SPA_FORMAT_mediaType, SPA_POD_Id(SPA_MEDIA_TYPE_video), SPA_FORMAT_mediaSubtype,
                        SPA_POD_Id(format.jpeg() ? SPA_MEDIA_SUBTYPE_mjpg : SPA_MEDIA_SUBTYPE_raw), 0);
    if (!format.jpeg()) spa_pod_builder_add(&builder, SPA_FORMAT_VIDEO_format, SPA_POD_Id(format.raw), 0);
    spa_pod_builder_add(&builder, SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&size), SPA_FORMAT_VIDEO_framerate,
                        SPA_POD_Fraction(&format.rate), 0);
    return static_cast<const spa_pod*>(spa_pod_builder_pop(&builder, &frame));
}

Frame copy_picture(const CameraFormat& format, std::span<const Plane> planes) {
    const AVPixelFormat pixels = pixel_format(format.raw);
    const int width = static_cast<int>(format.width), height = static_cast<int>(format.height);
    std::array<int, 4> strides{};
    if (planes.empty() || pixels == AV_PIX_FMT_NONE || av_image_fill_linesizes(strides.data(), pixels, width) < 0)
        return {};
    const int least = strides[0];
    for (std::size_t i = 0; i < strides.size() && strides[i] > 0; ++i) {
        const Plane& plane = planes[i < planes.size() ? i : 0];
        if (plane.stride > std::numeric_limits<int>::max() / 4 / height) return {};
        if (i < planes.size()) strides[i] = std::max(strides[i], plane.stride);
        // Rows of what follows the first plane in its memory are as much longer as its own.
        else strides[i] = static_cast<int>(std::int64_t{strides[i]} * strides[0] / least);
    }
    const std::array<std::ptrdiff_t, 4> wide{strides[0], strides[1], strides[2], strides[3]};
    std::array<std::size_t, 4> sizes{};
    if (av_image_fill_plane_sizes(sizes.data(), pixels, height, wide.data()) < 0) return {};
    std::array<const std::uint8_t*, 4> from{};
    std::span<const std::uint8_t> left;
    for (std::size_t i = 0; i < sizes.size() && sizes[i] > 0; ++i) {
        if (i < planes.size()) left = planes[i].bytes;
        if (sizes[i] > left.size()) return {};
        from[i] = left.data();
        left = left.subspan(sizes[i]);
    }
    Frame picture = allocate_picture(width, height, pixels);
    av_image_copy(picture->data, picture->linesize, from.data(), strides.data(), pixels, width, height);
    // Cameras seldom say, and then it is not what posts have.
    picture->colorspace = AVCOL_SPC_UNSPECIFIED;
    picture->color_primaries = AVCOL_PRI_UNSPECIFIED;
    picture->color_trc = AVCOL_TRC_UNSPECIFIED;
    picture->color_range = AVCOL_RANGE_UNSPECIFIED;
    return picture;
}

}  // namespace av
