// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "av/frame.h"
#include "base/file.h"

namespace av {

// A still picture from PNG, JPEG, WebP or SVG (drawn `svg_width` wide), as 8-bit RGBA with straight alpha. Throws
// Errc::input; at most 64 megapixels.
[[nodiscard]] Frame read_image(const base::Path& file, int svg_width = 1024);

// The picture as a baseline JPEG (sRGB, 4:2:0), quality 2 (best) to 31, or as PNG. From any format of frame.
[[nodiscard]] std::string encode_jpeg(const Frame& picture, int quality = 3);
[[nodiscard]] std::string encode_png(const Frame& picture);

// The picture in another size and format; BT.709 limited on the YUV side. Bicubic.
[[nodiscard]] Frame scaled(const Frame& picture, int width, int height, AVPixelFormat format);

}  // namespace av
