// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "media/info.h"

namespace media {

using ClipId = std::string;  // "c1", "c2", … within an answer

struct Clip {
    ClipId id;
    base::Path file;  // absolute, or relative to the answer's folder
    Info info;
};

}  // namespace media
