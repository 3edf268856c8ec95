// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "captions/track.h"

namespace captions {

enum class Format { srt, vtt, ass, sbv, txt, json };

// By file name, else nullopt.
[[nodiscard]] std::optional<Format> format_of(std::string_view file_name);

// Something in a caption file that was mended or left out. Nothing is dropped without one.
struct Finding {
    int line = 0;         // counted from 1
    std::string message;  // in words, without the caption's text
    bool lost = false;    // true: a cue or part of it could not be kept
};

struct Parsed {
    Track track;
    Format format = Format::srt;
    std::string encoding;  // what the bytes were taken for, for example "UTF-8" or "windows-1252"
    std::vector<Finding> findings;
};

// Reads whatever bytes somebody calls captions: UTF-8/16/32 with or without a byte order mark, Windows-125x by
// detection, any line ending, NULs, missing numbers, broken and overlapping times. `file_name` helps to tell the format
// and stands in errors; the content decides when they disagree. Times that cannot be read are estimated from the cues
// around them; overlaps stay (see one_at_a_time()). Text is `txt`: a transcript with a time before each line, or one
// cue a paragraph with no times (all 0), which the caller spreads. Times of single words are kept from time tags
// (WebVTT, SRT), ASS karaoke and JSON: our own, Whisper's, WhisperX's and whisper.cpp's. Throws Errc::input when there
// is not one cue in it, it is of another kind, or over 16 MB.
[[nodiscard]] Parsed parse(std::string_view bytes, const std::string& file_name);

// What one_at_a_time() shows of the track. SRT: UTF-8 without BOM, numbered from 1, LF, no markup. VTT with header;
// word times as <00:00:01.000> tags where given. ASS plain. TXT: text only, one cue a line. JSON as in the command
// line's contract: {"language","cues":[{"in","out","text","words":[{"text","in","out","confidence","source"}]}]} with
// source "script", "heard", "given" or "estimated": the origin of words with times of their own. It keeps everything.
[[nodiscard]] std::string write(const Track& track, Format format);

}  // namespace captions
