// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "base/run.h"
#include "qc/check.h"
#include "render/exporter.h"
#include "render/layers.h"
#include "render/master.h"

namespace render {

// Re-reads a finished video and says what is wrong with it. Its chunks and sound were checked when they were made, its
// caption file is checked where that is written.
[[nodiscard]] qc::Report check_post(const base::Path& video, const Stage& stage, std::size_t composition,
                                    const delivery::Target& target, const MasteredSound& sound, Quality quality,
                                    const base::CancelToken& cancel);

}  // namespace render
