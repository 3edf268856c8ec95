// SPDX-License-Identifier: GPL-3.0-or-later
// SubRip: a number, "00:00:01,000 --> 00:00:02,500", lines of text, a blank line.
#include <fmt/format.h>

#include "captions/blocks.h"

namespace captions {

RawTrack read_srt(const std::vector<Line>& lines, Report& report) {
    return {{}, read_blocks(lines, {parse_arrow_line, true, false}, report)};
}

std::string write_srt(const Track& track) {
    std::string out;
    int number = 1;
    for (const Cue& cue : track.cues)
        out += fmt::format("{}\n{} --> {}\n{}\n\n", number++, base::format_timecode(cue.when.in, ','),
                           base::format_timecode(cue.when.out, ','), text_of(cue));
    return out;
}

}  // namespace captions
