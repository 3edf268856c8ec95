// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "av/frame.h"
#include "base/run.h"
#include "render/exporter.h"
#include "render/layers.h"

namespace render {

// The picture that the export for this target shows at `t` (output time, cards included): 8-bit 4:2:0 BT.709 in the
// target's size. With `safe_zones`, what the site covers is tinted.
[[nodiscard]] av::Frame frame_at(const Request& request, const Studio& studio, const delivery::Target& target,
                                 base::Time t, bool safe_zones, const base::CancelToken& cancel);

// Output frame `n` of a composition, drawn by itself. Throws what reading the clip throws, and Errc::cancelled.
[[nodiscard]] av::Frame draw_frame(const Stage& stage, std::size_t composition, std::int64_t n,
                                   const base::CancelToken& cancel);

// Throws Errc::input when a clip of the answer is not there.
void require_clips(const edit::Answer& answer);

}  // namespace render
