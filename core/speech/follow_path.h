// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "speech/recognizer.h"

// The dynamic programming inside align().
namespace speech {

struct Token {
    std::string text;
    bool starts_sentence = false;
};

// What a heard word is: tokens [first, last) of the script, none of them when it is not written. Two heard words that
// are one token have the same.
struct Match {
    std::size_t first = 0, last = 0;
    float distance = 0;  // how different they sound, 0 to 1
    [[nodiscard]] bool written() const { return first < last; }
};

// One for each heard word.
[[nodiscard]] std::vector<Match> cheapest_path(const std::vector<Token>& tokens, const std::vector<Heard>& heard);

}  // namespace speech
