// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "speech/recognizer.h"

namespace speech {

// A recording in pieces to be recognised one by one: cut where nobody speaks, with a little silence on both sides, none
// longer than 20 s (where nobody pauses, cut where it is quietest). In order; what has no voice is in none.
[[nodiscard]] std::vector<base::Span> pieces(Pcm pcm);

// The samples of a span.
[[nodiscard]] Pcm samples(Pcm pcm, base::Span span);

}  // namespace speech
