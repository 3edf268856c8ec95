// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "captions/parsing.h"

// Captions that others wrote for players that cannot show words one after the other, as captions with word times. Pure
// functions; cues of any other kind stay as they are.
namespace captions {

// YouTube's own captions roll up: each begins with the line that the one before ended with, some are nothing else.
[[nodiscard]] std::vector<RawCue> unrolled(std::vector<RawCue> cues, Report& report);

// Whisper's highlight_words: the same text over and over, another word underlined each time (RawCue::underlined).
[[nodiscard]] std::vector<RawCue> highlights_joined(std::vector<RawCue> cues, Report& report);

}  // namespace captions
