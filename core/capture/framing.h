// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "capture/hint.h"
#include "vision/face.h"
#include "vision/light.h"

namespace capture {

// What was seen in one picture.
struct Sight {
    double aspect = 16.0 / 9;          // of the picture, width by height
    std::optional<vision::Face> face;  // of the speaker
    vision::Light light;
    std::optional<double> sharpness, lean;  // of the face, where they can be told
};

// The part of a picture that a post shows: the largest of its shape, in the middle.
[[nodiscard]] vision::Box shown_part(double picture_aspect, double post_aspect);

// What is wrong with it, seen for itself, for a post of that shape. `given` are the hints that are given now: what was
// said once needs to get a little better than what nobody complained of, so that nothing flickers at a border.
[[nodiscard]] Hints wrong_with(const Sight& sight, double post_aspect, const Hints& given);

}  // namespace capture
