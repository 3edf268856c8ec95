// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace captions {

// Where a word's times come from: the caption file or a recogniser, or a guess by length within its cue.
enum class Timing { estimated, given };

struct Word {
    base::Span when;
    std::string text;             // UTF-8, no white space inside, never empty
    bool starts_line = false;     // the author broke the line before it
    Timing timing = Timing::estimated;
    float confidence = 1;         // 0 to 1
    friend bool operator==(const Word&, const Word&) = default;
};

// A caption: what is on screen together. Words are in reading order and inside `when`.
struct Cue {
    base::Span when;
    std::vector<Word> words;
    friend bool operator==(const Cue&, const Cue&) = default;
};

struct Track {
    std::string language = "en";  // BCP 47
    std::vector<Cue> cues;        // by start time
    friend bool operator==(const Track&, const Track&) = default;
};

// The words joined by spaces, or by '\n' where the author broke the line. Words in scripts without spaces (Han, kana, Thai)
// that were split for timing are joined without one.
[[nodiscard]] std::string text_of(const Cue& cue);
// A cue whose words share `when` in proportion to their length (Timing::estimated). '\n' in the text breaks lines.
[[nodiscard]] Cue make_cue(base::Span when, std::string_view text);

}  // namespace captions
