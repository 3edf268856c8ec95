// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/run.h"
#include "media/info.h"

namespace media {

// A proxy is a copy of a clip's picture that seeks in milliseconds: upright, 8-bit BT.709, at most 540 pixels on its
// shorter side, a key picture every fifteen, made to be decoded fast. At every clip time it shows the same picture as
// the clip, whatever the clip's rate and timestamps. It has no sound.

// What FrameReader needs to read the proxy of a clip by the clip's own times. Needs clip.video.
[[nodiscard]] Info proxy_info(const Info& clip);

// Reads the whole clip and writes its proxy to `to`, atomically. Memory does not grow with the clip beyond the index of
// its pictures. Throws Errc::input, Errc::disk, Errc::cancelled; there is then no file.
void build_proxy(const base::Path& clip, const Info& info, const base::Path& to, const base::RunContext& run);

}  // namespace media
