// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "speech/numbers.h"

namespace speech {

// What is said for a word of a script in plain() letters. What stands before and after it decides how numbers are said;
// where all of a script is in `capitals`, they do not mean that a word is spelled.
[[nodiscard]] Spoken read_word(std::string word, std::string before, std::string after, bool capitals);

}  // namespace speech
