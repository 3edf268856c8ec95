// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "captions/lint.h"
#include "render/exporter.h"

namespace render {

// What there is to know of the captions of the request's language on a target's picture, one entry for each that the
// timeline shows: the cuts, whether the site's buttons lie over them, and the contrast of the text against what is
// behind it, box and outline included. Frames are only looked at where the style alone does not decide, and not for
// those whose number is `known`: takes about a second for five captions then. Throws as frame_at().
[[nodiscard]] captions::Facts caption_facts(const Request& request, const Studio& studio,
                                            const delivery::Target& target, const base::CancelToken& cancel,
                                            const std::function<bool(std::size_t)>& known = {});

}  // namespace render
