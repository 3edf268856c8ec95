// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "av/filter_graph.h"
#include "av/frame.h"

namespace vision {

// A rectangle in fractions of a picture's width and height, from its upper left corner. May reach over its edges.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] double centre_x() const { return x + width / 2; }
    [[nodiscard]] double centre_y() const { return y + height / 2; }
};

// The longer side of a small picture and its pixels at most.
inline constexpr int kSmallSide = 640;
inline constexpr int kSmallArea = 640 * 360;

// Makes what a camera gives, in whatever format, a picture that the functions of this room look at: BGR24, square
// pixels, not larger than that and never enlarged. Owned by one thread. Throws Errc::input for what is no
// picture.
class SmallPicture {
  public:
    [[nodiscard]] av::Frame of(const av::Frame& picture);

  private:
    int width_ = 0, height_ = 0;
    std::optional<av::FilterGraph> shrink_;
};

}  // namespace vision
