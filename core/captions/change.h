// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "base/time.h"

namespace captions {

// Something of a caption that was mended.
struct Change {
    enum class What { begin, end, cut_anew, lines, begin_at_cut, end_at_cut };
    std::size_t cue = 0;  // from 0
    What what = What::lines;
    std::string why{};            // the rule that it broke, see lint(); empty for lines and cuts
    base::Time by{};              // begin and end: later, earlier when negative
    std::size_t was = 0, is = 0;  // cut_anew: how many captions it was, and what became of them
    friend bool operator==(const Change&, const Change&) = default;
};

// What was changed and why, without the caption's text: "ends 0.50 s later: it was too short".
[[nodiscard]] std::string message(const Change& change);

}  // namespace captions
