// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/small_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vision {

av::Frame SmallPicture::of(const av::Frame& picture) {
    const AVRational pixel = picture->sample_aspect_ratio;
    const double shape = pixel.num > 0 && pixel.den > 0 ? static_cast<double>(pixel.num) / pixel.den : 1;
    // Pixels that are not square lose in the direction that has more of them.
    const double wide = picture.width() * std::min(1.0, shape), high = picture.height() / std::max(1.0, shape);
    const double scale = std::min({1.0, kSmallSide / std::max(wide, high), std::sqrt(kSmallArea / (wide * high))});
    const auto side = [&](double length) { return std::max(1, static_cast<int>(std::lround(length * scale))); };
    if (!shrink_ || side(wide) != width_ || side(high) != height_) {
        width_ = side(wide);
        height_ = side(high);
        shrink_.emplace(fmt::format("scale={}:{}:flags=area,setsar=1,format=bgr24", width_, height_));
    }
    return shrink_->apply(picture);
}

}  // namespace vision
