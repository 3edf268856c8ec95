// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "speech/recognizer.h"

namespace speech {

// Heard words as text that is quick to put right: one written word for each heard one. The rules, in English:
//   a sentence ends at a pause of 0.7 s, or of 0.45 s before a word that begins one ("so", "we", "what" …), not within
//     its first three words, and never after a word that leads on ("the", "of", "and" …);
//   it ends in "?" when it begins with a question word or a verb and "you", "it", "I" … and has at most 16 words, else
//     in ".";
//   a pause of 0.25 s before "and", "but", "so", "because", "which", "or" gets a comma;
//   sentences, "I" and the words of `names` (as they are written there) are in capitals.
// Numbers stay as they are given: see with_numerals().
[[nodiscard]] std::vector<std::string> punctuated(const std::vector<Heard>& heard,
                                                  const std::vector<std::string>& names = {});

}  // namespace speech
