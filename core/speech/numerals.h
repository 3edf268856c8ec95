// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "speech/recognizer.h"

namespace speech {

// Heard words with their numbers in digits, the way they are written: "twenty units" is "20 units", "fifty percent"
// "50%", "three hundred dollars" "$300", "s p f thirty" "SPF 30". One to nine stay words of prose, unless a measure
// follows ("four units"; "two to three percent" too). What is no single number, such as a year or digits one by one,
// stays as it was heard. A pure function; a word that is made of several has their time and the least confidence.
[[nodiscard]] std::vector<Heard> with_numerals(const std::vector<Heard>& heard);

}  // namespace speech
