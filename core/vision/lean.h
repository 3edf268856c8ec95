// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vision/small_picture.h"

namespace vision {

// Degrees that a face leans clockwise, as the picture shows it, to 4° and up to 28°: the axis that it is most like its
// own mirror image about. None where it is not like it about any axis, because it is turned aside or lit from there.
[[nodiscard]] std::optional<double> lean(const av::Frame& small, const Box& face);

}  // namespace vision
