// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "speech/recognizer.h"

namespace speech {

// A model of what is said next by somebody who mostly follows `expected`, as ARPA text: trigrams with absolute
// discounting, across sentences too, and with room for every word anywhere, so that skips, repeats and new starts cost
// something but not everything. Words must be plain tokens without spaces.
[[nodiscard]] std::string trigram_model(const Expected& expected);

}  // namespace speech
