// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

// Inner workings of make_cue() and of the parsers of formats with word times.
namespace captions {

// A run of text without white space.
struct Token {
    std::string_view text;
    bool after_space = false;
    bool starts_line = false;  // a line break was in that space
};
// Invisible tokens are left out.
[[nodiscard]] std::vector<Token> split_tokens(std::string_view text);

// `part` of `whole` equal shares of a duration.
[[nodiscard]] base::Time share(base::Time duration, std::int64_t part, std::int64_t whole);
[[nodiscard]] std::int64_t length_of(std::string_view text);  // in code points

// The code points at a text's ends, 0 when it is empty.
[[nodiscard]] char32_t first_of(std::string_view text);
[[nodiscard]] char32_t last_of(std::string_view text);
[[nodiscard]] bool ends_in_space(std::string_view text);
// Whether the text ends, a no-break space aside, in a script without spaces.
[[nodiscard]] bool ends_unspaced(std::string_view text);
[[nodiscard]] bool begins_unspaced(std::string_view text);

inline constexpr std::string_view kNoBreakSpace = "\u00a0";

}  // namespace captions
