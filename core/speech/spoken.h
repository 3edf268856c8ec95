// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace speech {

// A word of a script as it is written, and what a person says for it: "$15" is said "fifteen dollars". A word that is
// not said, such as a lone dash, has no spoken words and belongs to the word before it.
struct ScriptWord {
    std::string text;                 // as written, with its punctuation
    std::vector<std::string> spoken;  // lower case
    bool ends_sentence = false;
    friend bool operator==(const ScriptWord&, const ScriptWord&) = default;
};

// A script's words in order. Numbers, units, prices, times, dates, percentages, SPF, abbreviations, hyphens and é are
// understood as a US English speaker reads them. Stage directions in [brackets] are left out.
[[nodiscard]] std::vector<ScriptWord> script_words(std::string_view script);

}  // namespace speech
