// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vision/small_picture.h"

namespace vision {

// How sharp a face is, whatever its size, light and skin: which part of the edges' strength is in fine ones, against
// what is usual for a face of this size. Real ones have 0.35 and more, blurred ones 0.3 and less. None where it cannot
// be told, because the face is too small or nothing in it stands out.
[[nodiscard]] std::optional<double> sharpness(const av::Frame& small, const Box& face);

}  // namespace vision
