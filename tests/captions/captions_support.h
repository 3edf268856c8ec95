// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "captions/format.h"

// Times in tests are written in milliseconds.
inline base::Time ms(std::int64_t milliseconds) { return base::from_ticks(milliseconds, 1, 1000); }
inline base::Span span(std::int64_t in, std::int64_t out) { return {ms(in), ms(out)}; }

inline captions::Word word(std::int64_t in, std::int64_t out, const std::string& text,
                           captions::Timing timing = captions::Timing::given) {
    return {span(in, out), text, false, timing, 1};
}

// "in-out text" for each cue, in milliseconds, with "/" for a line break.
inline std::vector<std::string> lines_of(const captions::Track& track) {
    std::vector<std::string> lines;
    for (const auto& cue : track.cues) {
        std::string text = captions::text_of(cue);
        for (char& c : text)
            if (c == '\n') c = '/';
        lines.push_back(std::to_string(base::to_ticks(cue.when.in, 1, 1000)) + "-" +
                        std::to_string(base::to_ticks(cue.when.out, 1, 1000)) + " " + text);
    }
    return lines;
}

// "line: message", with a "!" behind the line where something was lost.
inline std::vector<std::string> findings_of(const captions::Parsed& parsed) {
    std::vector<std::string> lines;
    for (const auto& finding : parsed.findings)
        lines.push_back(std::to_string(finding.line) + (finding.lost ? "!: " : ": ") + finding.message);
    return lines;
}

// The error that reading the bytes ends in.
inline base::Error refusal(const std::string& bytes, const std::string& file_name) {
    try {
        (void)captions::parse(bytes, file_name);
    } catch (const base::Error& error) {
        return error;
    }
    ADD_FAILURE() << file_name << " was taken";
    return {base::Errc::internal, "", "", ""};
}
