// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// A script as it is read from a screen. Pure functions.
namespace capture {

// What stands between white space. Headings and [directions] are shown but not said.
struct PromptWord {
    std::size_t begin = 0, end = 0;   // bytes of the script
    std::vector<std::string> spoken;  // as speech::ScriptWord has it; empty when it is not said
    bool heading = false;
    bool begins_line = false;     // a sentence, a line of the script, a section
    bool begins_section = false;  // after a blank line, or a line that begins with "#"
    [[nodiscard]] bool said() const { return !spoken.empty(); }
};

struct PromptSection {
    std::string title;  // its heading, else how it begins
    std::size_t word = 0;
};

struct Prompt {
    std::string script;
    std::vector<PromptWord> words;
    std::vector<PromptSection> sections;
    [[nodiscard]] std::string_view text(const PromptWord& word) const;
};

[[nodiscard]] Prompt read_prompt(std::string script);

// The word that a place in the script, in bytes, is in or before; the number of words after the last one.
[[nodiscard]] std::size_t word_at(const Prompt& prompt, std::size_t byte);

// A row on the screen: words [first, last), none in the gap before a section.
struct PromptLine {
    std::size_t first = 0, last = 0;
    std::size_t sentence = 0;  // the number of the first row of its sentence
    bool heading = false;
};

// How wide a text is drawn.
using Measure = std::function<double(std::string_view)>;

// The script in rows of at most `width`; sentences begin rows of their own. A word that is wider than that has a row.
[[nodiscard]] std::vector<PromptLine> lay_out(const Prompt& prompt, double width, const Measure& measure);

// A position counts words and parts of them; a place counts rows and parts of them. Places run evenly through a row.
[[nodiscard]] double place_of(double position, const std::vector<PromptLine>& lines);
[[nodiscard]] double position_at(double place, const std::vector<PromptLine>& lines);

}  // namespace capture
