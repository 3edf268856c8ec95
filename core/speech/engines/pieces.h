// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "speech/recognizer.h"

namespace speech {

// A recording in pieces to be recognised one by one: cut where nobody speaks, with a little silence on both sides, none
// longer than 20 s (where nobody pauses, cut where it is quietest). In order; what has no voice is in none.
[[nodiscard]] std::vector<base::Span> pieces(Pcm pcm);

// A part of a recording, and how far to listen for what is said at its end.
struct Part {
    base::Span when;
    base::Time until{};
};
// A recording in parts for an engine that takes more memory with every second that it hears: cut in the first pause
// after 25 s, and where nobody pauses for 30 s, as in noise, anywhere. Together they are the whole recording.
[[nodiscard]] std::vector<Part> parts(Pcm pcm);

// The samples of a span.
[[nodiscard]] Pcm samples(Pcm pcm, base::Span span);

}  // namespace speech
