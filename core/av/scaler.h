// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "av/frame.h"
#include "av/handles.h"

namespace av {

// Scales 8-bit 4:2:0 BT.709 pictures, keeping what libswscale prepared for a pair of sizes. Owned by one thread.
class Scaler {
  public:
    enum class Kernel { bilinear, bicubic, area };
    explicit Scaler(Kernel kernel) : kernel_(kernel) {}

    // A new picture; the same one when it has the size already.
    [[nodiscard]] Frame scale(const Frame& picture, int width, int height);

  private:
    Kernel kernel_;
    ScalerPtr context_;
    int from_width_ = 0, from_height_ = 0, to_width_ = 0, to_height_ = 0;
};

// The part of a picture as one that shares its samples. Values are even and inside the picture.
[[nodiscard]] Frame crop(const Frame& picture, int x, int y, int width, int height);

}  // namespace av
