// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: a transcript with a time before each line ("0:05 Hello", "[00:05.20] Hello", or the time on a line of its
// own), or paragraphs without times.
#include <algorithm>

#include "captions/parsing.h"
#include "captions/timestamp.h"

namespace captions {
namespace {

struct TimedLine {
    base::Time from{};
    std::optional<base::Time> to;
    std::string_view text;
};

bool is_of_a_time(char c) { return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == ','; }

// Takes a time with a colon off the front of the text.
std::optional<base::Time> take_time(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_of_a_time);
    const auto time = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    const auto stamp = parse_timestamp(time);
    if (!stamp || time.find(':') == time.npos) return {};
    text.remove_prefix(time.size());
    return stamp->time;
}

bool take(std::string_view& text, std::string_view sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(sign.size());
    return true;
}

std::optional<TimedLine> parse_line(std::string_view line) {
    TimedLine timed;
    auto rest = trim(line);
    const bool bracket = take(rest, "[") || take(rest, "(");
    const auto from = take_time(rest);
    if (!from) return {};
    timed.from = *from;
    auto after = trim(rest);
    if (take(after, "-->") || take(after, "-") || take(after, "–")) {
        after = trim(after);
        if (const auto to = take_time(after)) {
            timed.to = to;
            rest = after;
        }
    }
    if (bracket && !take(rest, "]") && !take(rest, ")")) return {};
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '\t' && rest.front() != ':' && !bracket) return {};
    if (!bracket) take(rest, ":");
    timed.text = trim(rest);
    return timed;
}

RawTrack read_timed(const std::vector<Line>& lines, Report& report) {
    RawTrack track;
    for (const Line& line : lines) {
        const auto text = trim(line.text);
        if (text.empty()) continue;
        if (const auto timed = parse_line(text)) {
            if (!track.cues.empty() && !track.cues.back().out) track.cues.back().out = timed->from;
            track.cues.push_back({line.number, timed->from, timed->to, {{std::string(timed->text), {}}}});
        } else if (track.cues.empty()) {
            report.add_lost(line.number, "a line before the first time was left out");
        } else {
            std::string& said = track.cues.back().pieces[0].text;
            if (!said.empty()) said += '\n';
            said += text;
        }
    }
    return track;
}

RawTrack read_paragraphs(const std::vector<Line>& lines) {
    RawTrack track;
    bool open = false;
    for (const Line& line : lines) {
        const auto text = trim(line.text);
        if (text.empty()) {
            open = false;
        } else if (open) {
            track.cues.back().pieces[0].text += '\n';
            track.cues.back().pieces[0].text += text;
        } else {
            open = true;
            track.cues.push_back({line.number, {}, {}, {{std::string(text), {}}}});
        }
    }
    return track;
}

}  // namespace

bool has_timed_lines(const std::vector<Line>& lines) {
    std::size_t timed = 0, others = 0;
    for (const Line& line : lines) {
        if (trim(line.text).empty()) continue;
        if (parse_line(line.text)) ++timed;
        else ++others;
    }
    // A transcript may give a few lines to each time; a text that mentions a time does not.
    return timed >= 2 && timed * 4 >= others;
}

RawTrack read_text(const std::vector<Line>& lines, Report& report) {
    return has_timed_lines(lines) ? read_timed(lines, report) : read_paragraphs(lines);
}

std::string write_text(const Track& track) {
    std::string out;
    for (const Cue& cue : track.cues) {
        std::string text = text_of(cue);
        std::replace(text.begin(), text.end(), '\n', ' ');
        out += text + "\n";
    }
    return out;
}

}  // namespace captions
