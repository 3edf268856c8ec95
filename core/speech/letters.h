// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cctype>
#include <string>
#include <string_view>

// A script's words as plain letters. Pure functions.
namespace speech {

[[nodiscard]] inline bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
[[nodiscard]] inline bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
[[nodiscard]] inline bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

[[nodiscard]] std::string lower(std::string text);
// The word in ASCII: accents and typographic signs folded. A degree sign becomes "^".
[[nodiscard]] std::string plain(std::string_view word);
// Without the punctuation around it.
[[nodiscard]] std::string bare(std::string text);

}  // namespace speech
