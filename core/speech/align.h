// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "speech/recognizer.h"
#include "speech/spoken.h"

// Where the words of a script are in what was heard. Pure functions.
namespace speech {

// A word of the script each time that it was said.
struct Placed {
    base::Span when;
    std::size_t word = 0;   // in the script
    float confidence = 1;   // 0 to 1
    bool heard = true;      // false: not heard itself, but there was time for it between its neighbours
    std::size_t first = 0;  // what was heard as it: [first, last) of the heard words; empty when not heard
    std::size_t last = 0;
    friend bool operator==(const Placed&, const Placed&) = default;
};

// Something was said again: `earlier` is what a viewer need not hear, from its first word to where the one that is kept
// begins, or, where the second try was given up, that one. Indices into Alignment::placed, half-open.
struct Repeat {
    enum class Kind { retake, false_start } kind = Kind::retake;  // whole sentences, or the beginning of one
    std::size_t first = 0, last = 0;                              // what can go
    std::size_t kept = 0;                                         // where the one that stays begins
    friend bool operator==(const Repeat&, const Repeat&) = default;
};

struct Alignment {
    std::vector<Placed> placed;            // in the order they were said
    std::vector<std::size_t> not_said;     // words of the script, those with spoken words only
    std::vector<std::size_t> not_written;  // heard words that are none of the script
};

// The cheapest way to read `heard` as the script, with sentences left out, said again, in another order or broken off,
// words said that nobody wrote, and words that were heard as something that sounds alike. Fast and small for hours of
// speech and scripts of many pages.
[[nodiscard]] Alignment align(const std::vector<ScriptWord>& script, const std::vector<Heard>& heard);

[[nodiscard]] std::vector<Repeat> find_repeats(const std::vector<ScriptWord>& script,
                                               const std::vector<Placed>& placed);

// The times of `exact` for words that both place within 0.15 s of each other.
[[nodiscard]] std::vector<Placed> with_times_of(std::vector<Placed> placed, const std::vector<Placed>& exact);

}  // namespace speech
