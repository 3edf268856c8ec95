// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spa/param/video/raw.h>
#include <spa/pod/pod.h>

#include <cstdint>
#include <optional>
#include <span>

#include "av/live.h"

// What PipeWire calls the ways in which a camera can give its pictures.
namespace av {

// One way: raw pictures, or JPEGs when `raw` is SPA_VIDEO_FORMAT_ENCODED.
struct CameraFormat {
    spa_video_format raw = SPA_VIDEO_FORMAT_UNKNOWN;
    std::uint32_t width = 0, height = 0;
    spa_fraction rate{};  // 0/1: varies

    [[nodiscard]] bool jpeg() const { return raw == SPA_VIDEO_FORMAT_ENCODED; }
};

// How far a way is from the wish; size counts, and twice that pictures a second that are missing.
[[nodiscard]] double distance(const CameraFormat& format, const LiveWish& wish);

// The nearest to the wish of those that one of a node's EnumFormat or Format parameters stands for; none when AskReel
// cannot read any. The parameter comes from another process: it is checked.
[[nodiscard]] std::optional<CameraFormat> nearest_format(const spa_pod* param, const LiveWish& wish);

// The same way as a parameter that leaves no choice, built in `memory`.
[[nodiscard]] const spa_pod* format_param(const CameraFormat& format, std::span<std::uint8_t> memory);

// libav's name for raw pictures; AV_PIX_FMT_NONE when it has none.
[[nodiscard]] AVPixelFormat pixel_format(spa_video_format format);

// A plane of a picture in somebody else's memory; a stride of 0 is the least that there can be.
struct Plane {
    std::span<const std::uint8_t> bytes;
    int stride = 0;
};

// A raw picture copied into one of ours. A format of several planes may come in one, where they follow each other. An
// empty frame when that is more than there are bytes.
[[nodiscard]] Frame copy_picture(const CameraFormat& format, std::span<const Plane> planes);

}  // namespace av
