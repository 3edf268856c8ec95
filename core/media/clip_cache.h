// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"

namespace media {

// Where what is made of a clip to show it is kept. All of it can be deleted at any time and is then made again.
struct ClipCache {
    base::Path peaks, thumbnails, proxy;
};

// In the folder .cache of the answer's folder, which need not exist yet. The names are made of the clip's size, its
// beginning and its end, so a clip that moved keeps them and one that changed gets new ones. Reads at most 128 kB of
// the clip. Throws Errc::input when it cannot be read.
[[nodiscard]] ClipCache clip_cache(const base::Path& answer_folder, const base::Path& clip);

}  // namespace media
