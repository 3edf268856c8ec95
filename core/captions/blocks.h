// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "captions/parsing.h"
#include "captions/timestamp.h"

namespace captions {

// What SRT, WebVTT and SBV differ in; all of them are lines with times, each followed by lines of text.
struct Dialect {
    std::optional<TimingLine> (*timing)(std::string_view line) = parse_arrow_line;
    bool numbered = false;  // a number stands before the times
    bool has_names =
        false;  // any line before the times is the cue's name, and NOTE, STYLE and REGION begin other blocks
};

// Reads cues from wherever a timing line stands. Blank lines, numbers and names around it are what the files agree on
// least: the text of a cue goes on until something that announces the next one.
[[nodiscard]] std::vector<RawCue> read_blocks(const std::vector<Line>& lines, const Dialect& dialect, Report& report);

}  // namespace captions
