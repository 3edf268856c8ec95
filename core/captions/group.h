// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "captions/lint.h"
#include "captions/track.h"

namespace captions {

// Spoken words, in order of time, as captions that keep to the rules as far as the speech lets them: cut at ends of
// sentences and phrases and at pauses (see break_cost()), of at most the lines that the rules allow, on screen long
// enough to be read where there is time for it. Words keep their times; nothing is on screen after `end`.
[[nodiscard]] std::vector<Cue> group(const std::vector<Word>& words, const Rules& rules, Lines lines,
                                     const std::string& language, base::Time end);

}  // namespace captions
