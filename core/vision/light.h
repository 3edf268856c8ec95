// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vision/small_picture.h"

namespace vision {

// How bright things are, as their grey values from 0 to 255.
struct Light {
    double picture = 0;      // mean of all
    double highlights = 0;   // a hundredth of the picture is brighter
    double face = 0;         // mean of the face; 0 without one
    double face_bright = 0;  // a tenth of the face is brighter: light falls on every skin somewhere
    double around = 0;       // mean of what is above and beside the face
};
[[nodiscard]] Light light(const av::Frame& small, const std::optional<Box>& face);

}  // namespace vision
