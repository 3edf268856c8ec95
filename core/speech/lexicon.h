// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <set>
#include <string_view>

#include "speech/numbers.h"

// What is written short and said long in US English.
namespace speech {

// In lower case, with their points.
[[nodiscard]] const std::map<std::string_view, Spoken>& abbreviations();

struct Unit {
    const char* one;
    const char* many;
};
[[nodiscard]] const std::map<std::string_view, Unit>& units();

inline constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
// Of a month's name or its first letters, 1 to 12; 0: it is none.
[[nodiscard]] int month_of(std::string_view word);

// "hundred" to "trillion"
[[nodiscard]] bool is_magnitude(std::string_view word);
// Whether a word in capitals is read as a word; others of up to four letters are spelled.
[[nodiscard]] bool is_read_as_word(std::string_view capitals);

}  // namespace speech
