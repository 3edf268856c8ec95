// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "brand/kit.h"
#include "captions/track.h"
#include "delivery/target.h"

namespace render {

// What to paste beside the video: the question (once, though the speaker may read it out first), the answer's words,
// how to reach the practice, the disclaimer and hashtags, within the target's limits and without characters it refuses.
// Where it must be shorter, the answer's words are cut at the end of a sentence first; the disclaimer stays to the
// last. `words` take the place of those that are spoken where they are not empty. Empty when the target has no text.
[[nodiscard]] std::string post_text(const std::string& question, const captions::Track& captions, const brand::Kit& kit,
                                    const delivery::TextRules& rules, const std::string& words = {});

// How long a text is by a site's way of counting.
[[nodiscard]] std::size_t length(const std::string& utf8, delivery::TextUnit unit);

}  // namespace render
