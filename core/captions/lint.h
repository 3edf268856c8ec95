// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "captions/rules.h"
#include "captions/track.h"

namespace captions {

// Something that makes a caption hard to read.
//
//   overlap           block  it is still there when the next one comes
//   too-short         block  on screen for less than min_duration
//   too-fast          block  more characters a second than can be read
//   line-length       block  its text does not fit the lines, or a word does not fit a line
//   contrast          block  too little between the text and what is behind it
//   covered           block  the site's buttons lie over it
//   too-long          warn   on screen for more than max_duration
//   words-per-minute  warn   spoken faster than is easily followed
//   gap               warn   a gap before the next one that reads as a flicker
//   orphan            warn   a word alone on a line, or a caption of one word that is no sentence
//   break             warn   a line or the caption ends inside a phrase or a number
//   across-cut        warn   it begins or ends a moment beside a cut, so that the cut makes it flicker
struct Issue {
    std::string rule;
    std::size_t cue = 0;  // from 0
    bool blocks = false;
    std::string message;  // a sentence
    std::string expected;
    std::string actual;
};

// What is known of the picture, as far as somebody looked; without it nothing is said of it.
struct Facts {
    std::vector<base::Time> cuts;                 // where the picture jumps, in order
    std::vector<std::optional<double>> contrast;  // of each caption, 1 to 21
    std::vector<bool> covered;                    // each caption: the site's buttons lie over it
};

[[nodiscard]] std::vector<Issue> lint(const Track& track, const Rules& rules, Lines lines, const Facts& facts = {});

// A caption that begins or ends just beside a cut, where it could begin or end with it: what its time would be then.
[[nodiscard]] std::optional<base::Span> snapped(const Cue& cue, const std::vector<base::Time>& cuts);

}  // namespace captions
