// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "captions/track.h"

namespace captions {

// What is on screen together: lines of words, each as in the track but for words too long for a line, which are cut.
// Between the words of a line stands their separator(), but that no word starts a line by the author's will here.
struct Part {
    base::Span when;
    std::vector<std::vector<Word>> lines;
};

struct WrapLimits {
    double width = 0;  // of a line, in the unit of the measure
    int lines = 2;     // of a part
    std::string language = "en";
};

// Breaks a cue into lines that read well: as few as fit, of about the same width, broken by sense (see break_cost()),
// no word alone on a line unless nothing else fits. A cue that needs more than `limits.lines` is shown in parts one
// after the other, cut by sense too, each while its words are spoken. The author's line breaks are kept where they
// begin with a dash (two speakers) and preferred elsewhere. `measure` gives the width of a text on one line.
[[nodiscard]] std::vector<Part> wrap(const Cue& cue, const WrapLimits& limits,
                                     const std::function<double(std::string_view)>& measure);

}  // namespace captions
