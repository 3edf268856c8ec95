// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

namespace captions {

// Where a word's times come from: the caption file or a recogniser, or a guess by length within its cue.
enum class Timing { estimated, given };

// Who wrote a word: a person, a person for the teleprompter, or a recogniser that heard it, which somebody should
// check.
enum class Origin { written, script, heard };

struct Word {
    base::Span when;
    std::string text;          // UTF-8, never empty, without white space but for no-break spaces
    bool starts_line = false;  // the author broke the line before it
    Timing timing = Timing::estimated;
    float confidence = 1;  // 0 to 1
    Origin origin = Origin::written;
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

// What stands between two words of a cue: "\n" where the author broke the line, nothing in scripts that put no spaces
// between words (Han, kana, Thai, …), else " ". Where the author of such a text did put a space, the word before it
// ends in a no-break space, which bare_text() leaves out.
[[nodiscard]] std::string_view separator(const Word& before, const Word& word);
[[nodiscard]] std::string_view bare_text(const Word& word);

// The cue as its author wrote it: the bare words with their separators.
[[nodiscard]] std::string text_of(const Cue& cue);
// A cue whose words share `when` in proportion to their length (Timing::estimated). '\n' in the text breaks lines. Text
// in scripts without spaces is cut into words by a dictionary.
[[nodiscard]] Cue make_cue(base::Span when, std::string_view text);

// The track as it can be shown one cue at a time: a cue that overlaps the next ends where that starts, or, where too
// little of it would be left to read, is shown together with it. Cues without words or time are left out. Words are
// kept inside their cue.
[[nodiscard]] Track one_at_a_time(Track track);

}  // namespace captions
