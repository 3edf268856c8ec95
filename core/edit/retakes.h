// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "edit/answer.h"
#include "edit/quiet_cuts.h"

namespace edit {

// Words that were said at one go.
struct Take {
    std::size_t first = 0, last = 0;  // counted through all captions of the track from 0, both included
    bool false_start = false;         // broken off inside a sentence
    std::string text;                 // of those words
    friend bool operator==(const Take&, const Take&) = default;
};

// Something of the script that was said more than once, in the order it was said, what was said in between with the
// take before it. `best` is the last good one.
struct SaidAgain {
    std::vector<Take> takes;
    std::size_t best = 0;
    friend bool operator==(const SaidAgain&, const SaidAgain&) = default;
};

// Reads the captions along with the answer's script. Pure; none without a script. Takes a few milliseconds a minute.
[[nodiscard]] std::vector<SaidAgain> find_said_again(const Answer& answer, const StoredTrack& track);
// All takes but the best ones: these can go.
[[nodiscard]] std::vector<Take> find_retakes(const Answer& answer, const StoredTrack& track);

// Which take of each is to stay; nullopt: all of them.
using Kept = std::vector<std::optional<std::size_t>>;
// The answer with what it has cut of the takes that stay brought back, and what is to be cut of it then. Pure.
[[nodiscard]] Answer with_takes(Answer answer, const StoredTrack& track, const std::vector<SaidAgain>& said,
                                const Kept& kept);
[[nodiscard]] std::vector<LooseCut> cuts_of_takes(const Answer& answer, const StoredTrack& track,
                                                  const std::vector<SaidAgain>& said, const Kept& kept);

}  // namespace edit
