// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace speech {

// How an English word that is in no dictionary is probably said, by letter-to-sound rules, in ARPAbet phones without
// stress ("JH UW V AH D ER M"). Empty when the rules were not built in or the word has no letters. One thread at a
// time.
[[nodiscard]] std::string guessed_phones(const std::string& word);

}  // namespace speech
