// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/time.h"
#include "captions/format.h"

// What the readers of the formats share. Every reader takes clean UTF-8 lines and makes raw cues; parse() judges their
// times in context and makes the track.
namespace captions {

struct Line {
    int number = 0;  // counted from 1
    std::string_view text;
};
// At LF, CRLF and CR.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);
// Without control characters, but for tabs and line ends; a mark of byte order inside is one too.
[[nodiscard]] std::string without_controls(std::string_view utf8);
[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] bool starts_with_no_case(std::string_view text, std::string_view prefix);

// Collects findings; beyond a thousand they are only counted.
class Report {
  public:
    void add(int line, std::string message);
    void add_lost(int line, std::string message);
    // Says the same thing only for the first line that gives reason to.
    void once(int line, const std::string& message);
    [[nodiscard]] std::vector<Finding> take();

  private:
    void push(Finding finding);

    std::vector<Finding> findings_;
    std::set<std::string> said_;
    std::size_t unsaid_ = 0;
    bool unsaid_lost_ = false;
};

// Text from `from` on, up to the next piece; without a time it is spread over what its cue has.
struct Piece {
    std::string text;
    std::optional<base::Time> from;
};

struct RawCue {
    int line = 0;  // where its times stand
    std::optional<base::Time> in, out;
    std::vector<Piece> pieces;
    std::optional<std::pair<std::size_t, std::size_t>> underlined = {};  // the one part that is, of the pieces' bytes
};

struct RawTrack {
    std::string language;  // empty: the file does not say
    std::vector<RawCue> cues;
};

// A cue from pieces; those of their words that begin and end with a piece that has a time are Timing::given.
[[nodiscard]] Cue timed_cue(base::Span when, const std::vector<Piece>& pieces, int line, Report& report);

[[nodiscard]] RawTrack read_srt(const std::vector<Line>& lines, Report& report);
[[nodiscard]] RawTrack read_vtt(const std::vector<Line>& lines, Report& report);
[[nodiscard]] RawTrack read_ass(const std::vector<Line>& lines, Report& report);
[[nodiscard]] RawTrack read_sbv(const std::vector<Line>& lines, Report& report);
// Lines that begin with a time, else one cue a paragraph without times.
[[nodiscard]] RawTrack read_text(const std::vector<Line>& lines, Report& report);
[[nodiscard]] bool has_timed_lines(const std::vector<Line>& lines);
// AskReel's own, or what Whisper and its kin write. Throws Errc::input.
[[nodiscard]] Track read_json(std::string_view json, const std::string& file_name, Report& report);
[[nodiscard]] bool is_whisper(const base::Json& json);
[[nodiscard]] Track read_whisper(const base::Json& json, Report& report);

[[nodiscard]] std::string write_srt(const Track& track);
[[nodiscard]] std::string write_vtt(const Track& track);
[[nodiscard]] std::string write_ass(const Track& track);
[[nodiscard]] std::string write_sbv(const Track& track);
[[nodiscard]] std::string write_text(const Track& track);
[[nodiscard]] std::string write_json(const Track& track);

}  // namespace captions
