// SPDX-License-Identifier: GPL-3.0-or-later
// YouTube's SubViewer: "0:00:01.000,0:00:02.500", lines of text, a blank line.
#include <fmt/format.h>

#include "captions/blocks.h"

namespace captions {
namespace {

// With the format's mark for a line break resolved.
std::string with_line_breaks(std::string_view text) {
    constexpr std::string_view kBreak = "[br]";
    std::string out;
    std::size_t at = 0;
    for (auto found = text.find(kBreak); found != text.npos; found = text.find(kBreak, at)) {
        out += text.substr(at, found - at);
        out += '\n';
        at = found + kBreak.size();
    }
    out += text.substr(at);
    return out;
}

}  // namespace

RawTrack read_sbv(const std::vector<Line>& lines, Report& report) {
    RawTrack track{{}, read_blocks(lines, {parse_comma_line, false, false}, report)};
    for (RawCue& cue : track.cues)
        for (Piece& piece : cue.pieces) piece.text = with_line_breaks(piece.text);
    return track;
}

std::string write_sbv(const Track& track) {
    std::string out;
    for (const Cue& cue : track.cues)
        out += fmt::format("{},{}\n{}\n\n", base::format_timecode(cue.when.in), base::format_timecode(cue.when.out),
                           text_of(cue));
    return out;
}

}  // namespace captions
