// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// How a US English speaker says numbers: lower case words, "forty eight" without a hyphen, no "and".
namespace speech {

using Spoken = std::vector<std::string>;

[[nodiscard]] Spoken cardinal(std::uint64_t n);  // up to 10^15, beyond that digit by digit
[[nodiscard]] Spoken ordinal(std::uint64_t n);   // "twenty first"
[[nodiscard]] Spoken year(std::uint64_t n);      // "nineteen ninety nine", "two thousand five"
[[nodiscard]] Spoken digits(std::string_view text);
// "1,200", "2.5" and ".5": digits with commas and at most one point.
[[nodiscard]] Spoken decimal(std::string_view text);
// "thirties" for "thirty", "nineties" for "ninety": the last word in the plural.
[[nodiscard]] Spoken plural(Spoken words);

}  // namespace speech
