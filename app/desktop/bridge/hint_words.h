// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "capture/hint.h"

namespace bridge {

// What somebody in front of the camera can do better, in the language of the app.
[[nodiscard]] QString hint_words(capture::Hint hint);

}  // namespace bridge
