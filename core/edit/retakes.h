// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "edit/answer.h"

namespace edit {

// Words of a track that were said again, better, later (or, where the second try was given up, that one): they can go.
struct Retake {
    std::size_t first = 0, last = 0;  // counted through all captions of the track from 0, both included
    bool false_start = false;         // the beginning of a sentence, not whole ones
    std::string text;                 // of those words
    friend bool operator==(const Retake&, const Retake&) = default;
};

// Reads the captions along with the answer's script. Pure; none without a script.
[[nodiscard]] std::vector<Retake> find_retakes(const Answer& answer, const StoredTrack& track);

}  // namespace edit
