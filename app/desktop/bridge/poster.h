// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "base/file.h"
#include "base/run.h"
#include "media/info.h"

namespace bridge {

// A clip's middle, upright, `height` pixels high (8 to 400): for lists of clips. Null where there is no picture. Not on
// the main thread.
[[nodiscard]] QImage poster_of(const base::Path& file, const media::Info& info, int height,
                               const base::CancelToken& cancel);

}  // namespace bridge
