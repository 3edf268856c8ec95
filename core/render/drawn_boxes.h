// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "qc/caption_rules.h"
#include "render/layers.h"

namespace render {

// Where a composition draws text and logos, in pixels of a target: what stands under the site's buttons is found by
// qc::check_safe_zone(). Soft shadows do not count. Empty when the canvas itself keeps clear of everything that the
// target covers, which needs no drawing to know.
[[nodiscard]] std::vector<qc::DrawnBox> boxes_at_risk(const Stage& stage, std::size_t composition,
                                                      const delivery::Target& target);

}  // namespace render
