// SPDX-License-Identifier: GPL-3.0-or-later
// WebVTT (https://www.w3.org/TR/webvtt1/).
#include <fmt/format.h>

#include "captions/blocks.h"

namespace captions {
namespace {

// "&", "<" and ">" mean something in a cue's text.
std::string escape(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else out += c;
    }
    return out;
}

std::string time_tag(base::Time t) { return fmt::format("<{}>", base::format_timecode(t)); }

// The words with a tag before each that has times of its own, and behind it where the next does not follow at once.
std::string timed_text(const Cue& cue) {
    std::string out;
    base::Time said = cue.when.in;  // up to where the tags have come
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        const Word& word = cue.words[i];
        if (i > 0) out += separator(cue.words[i - 1], word);
        const bool given = word.timing == Timing::given;
        if (given && word.when.in != said) out += time_tag(word.when.in);
        out += escape(bare_text(word));
        if (given) {
            said = word.when.out;
            const bool next_given = i + 1 < cue.words.size() && cue.words[i + 1].timing == Timing::given;
            if (said != cue.when.out || next_given) out += time_tag(said);
        }
    }
    return out;
}

// Reads the block that begins the file, up to a blank line or the first times.
std::size_t read_header(const std::vector<Line>& lines, std::string& language, Report& report) {
    if (lines.empty() || !trim(lines[0].text).starts_with("WEBVTT")) {
        report.add(1, "the file does not begin with WEBVTT");
        return 0;
    }
    std::size_t at = 1;
    for (; at < lines.size(); ++at) {
        const auto line = trim(lines[at].text);
        if (line.empty() || parse_arrow_line(line)) break;
        if (starts_with_no_case(line, "Language:")) language = trim(line.substr(9));
        else if (!starts_with_no_case(line, "Kind:")) report.once(lines[at].number, "the file's header was left out");
    }
    return at;
}

}  // namespace

RawTrack read_vtt(const std::vector<Line>& lines, Report& report) {
    RawTrack track;
    const auto body = static_cast<std::ptrdiff_t>(read_header(lines, track.language, report));
    track.cues = read_blocks({lines.begin() + body, lines.end()}, {parse_arrow_line, false, true}, report);
    return track;
}

std::string write_vtt(const Track& track) {
    std::string out = "WEBVTT\n";
    if (!track.language.empty() && track.language != Track{}.language) out += "Language: " + track.language + "\n";
    for (const Cue& cue : track.cues)
        out += fmt::format("\n{} --> {}\n{}\n", base::format_timecode(cue.when.in), base::format_timecode(cue.when.out),
                           timed_text(cue));
    return out;
}

}  // namespace captions
