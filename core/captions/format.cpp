// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/error.h"
#include "captions/parsing.h"
#include "captions/timestamp.h"
#include "captions/tokens.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Time;

constexpr std::size_t kLargestFile = 16'000'000;

struct FormatName {
    Format format;
    std::string_view extension;
    std::string_view name;
};
constexpr std::array kFormats = {
    FormatName{Format::srt, ".srt", "SRT"},       FormatName{Format::vtt, ".vtt", "WebVTT"},
    FormatName{Format::vtt, ".webvtt", "WebVTT"}, FormatName{Format::ass, ".ass", "ASS"},
    FormatName{Format::ass, ".ssa", "ASS"},       FormatName{Format::sbv, ".sbv", "SBV"},
    FormatName{Format::txt, ".txt", "text"},      FormatName{Format::txt, ".lrc", "text"},
    FormatName{Format::json, ".json", "JSON"},
};

std::string_view name_of(Format format) {
    return std::find_if(kFormats.begin(), kFormats.end(), [&](const FormatName& f) { return f.format == format; })
        ->name;
}

[[noreturn]] void refuse(const std::string& file, std::string cause, std::string hint) {
    throw base::Error(base::Errc::input, "cannot read the captions", file, std::move(cause), std::move(hint));
}

// The format by content; nullopt where it could be anything.
std::optional<Format> sniff(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        const auto text = trim(line.text);
        if (text.empty()) continue;
        if (text.starts_with("WEBVTT")) return Format::vtt;
        if (text.starts_with('{')) return Format::json;
        break;
    }
    for (const Line& line : lines) {
        const auto text = trim(line.text);
        if (starts_with_no_case(text, "[Script Info]") || starts_with_no_case(text, "[V4+ Styles]") ||
            starts_with_no_case(text, "[Events]") || text.starts_with("Dialogue:"))
            return Format::ass;
        if (parse_arrow_line(text)) return Format::srt;
        if (parse_comma_line(text)) return Format::sbv;
    }
    return {};
}

// Says what a file is that people take for captions.
void refuse_foreign(const std::vector<Line>& lines, const std::string& file) {
    constexpr auto kHint = "Save the captions as SRT or WebVTT and import that file.";
    const auto first =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return !trim(line.text).empty(); });
    if (first == lines.end()) return;
    const auto text = trim(first->text);
    for (const std::string_view opening : {"<?xml", "<tt", "<!doctype", "<html"})
        if (starts_with_no_case(text, opening)) refuse(file, "it is an XML or HTML document", kHint);
    if (text.starts_with("{\\rtf")) refuse(file, "it is a word processor's document", kHint);
    if (text.starts_with("%PDF")) refuse(file, "it is a PDF document", kHint);
    const auto brace = text.find('}');
    if (text.starts_with('{') && brace != text.npos && is_number(text.substr(1, brace - 1)))
        refuse(file, "it counts in frames (MicroDVD) and says nothing about seconds", kHint);
}

Format choose(const std::vector<Line>& lines, const std::string& file, Report& report) {
    refuse_foreign(lines, file);
    const auto named = format_of(file);
    auto content = sniff(lines);
    // What tells them apart is the first line of WebVTT, which may be missing.
    if (content == Format::srt && named == Format::vtt) content = Format::vtt;
    if (content && named && *content != *named && *named != Format::txt)
        report.add(1, fmt::format("the name says {}, but the content is {}", name_of(*named), name_of(*content)));
    if (content) return *content;
    if (!named || *named == Format::txt || has_timed_lines(lines)) return Format::txt;
    return *named;
}

std::size_t letters_in(const RawCue& cue) {
    std::size_t count = 0;
    for (const Piece& piece : cue.pieces) count += text::count_code_points(piece.text);
    return count;
}

// How long a reader needs.
Time reading_time(const RawCue& cue) {
    constexpr std::int64_t kLettersPerSecond = 15;
    const auto letters = static_cast<std::int64_t>(std::min<std::size_t>(letters_in(cue), 150));
    return std::max(base::from_seconds(1), base::from_ticks(letters, 1, kLettersPerSecond));
}

// The end of a cue that has none of use: when it is read, but not while the next one is on.
Time guess_end(const RawCue& cue, Time in, const RawCue* next) {
    const Time out = in + reading_time(cue);
    return next != nullptr && next->in && *next->in > in ? std::min(out, *next->in) : out;
}

// The times of a cue, or nullopt when it cannot be shown.
std::optional<base::Span> judge_times(const RawCue& cue, Time last_out, const RawCue* next, Report& report) {
    base::Span when{cue.in.value_or(last_out), cue.out.value_or(Time{})};
    if (!cue.in && cue.out) {
        when.in = std::clamp(*cue.out - reading_time(cue), std::min(last_out, *cue.out), *cue.out);
        report.add(cue.line, "the start time could not be read; it was estimated");
    } else if (!cue.in) {
        report.add(cue.line, "the times could not be read; they were estimated");
    } else if (!cue.out) {
        report.add(cue.line, "the end time could not be read; it was estimated");
    }
    if (!cue.out) when.out = guess_end(cue, when.in, next);
    if (when.out < when.in) {
        when.out = guess_end(cue, when.in, next);
        report.add(cue.line, "the end is before the start; it was estimated");
    }
    if (when.out <= Time{} && when.in < Time{}) {
        report.add_lost(cue.line, "the caption is before the start of the clip and was left out");
        return {};
    }
    if (when.empty()) {
        report.add_lost(cue.line, "the caption lasts no time at all and was left out");
        return {};
    }
    if (when.in < Time{}) {
        when.in = Time{};
        report.add(cue.line, "the start is before the clip's; it was set to 0");
    }
    return when;
}

void report_order(const std::vector<std::pair<Cue, int>>& cues, Report& report) {
    Time latest{};
    for (std::size_t i = 1; i < cues.size(); ++i) {
        latest = std::max(latest, cues[i - 1].first.when.out);
        if (cues[i].first.when.in < cues[i - 1].first.when.in)
            report.once(cues[i].second, "the captions are not in the order of their times; they were sorted");
        else if (cues[i].first.when.in < latest) report.add(cues[i].second, "the caption overlaps the one before it");
    }
}

Track make_track(const RawTrack& raw, bool timed, Report& report) {
    Track track;
    if (!raw.language.empty()) track.language = raw.language;
    std::vector<std::pair<Cue, int>> cues;
    Time last_out{};
    for (std::size_t i = 0; i < raw.cues.size(); ++i) {
        const RawCue& cue = raw.cues[i];
        if (std::none_of(cue.pieces.begin(), cue.pieces.end(),
                         [](const Piece& p) { return text::is_visible(p.text); })) {
            report.add(cue.line, "a caption without text was left out");
            continue;
        }
        std::optional<base::Span> when = base::Span{};
        if (timed) when = judge_times(cue, last_out, i + 1 < raw.cues.size() ? &raw.cues[i + 1] : nullptr, report);
        if (!when) continue;
        last_out = when->out;
        cues.emplace_back(timed_cue(*when, cue.pieces, cue.line, report), cue.line);
    }
    report_order(cues, report);
    std::stable_sort(cues.begin(), cues.end(),
                     [](const auto& a, const auto& b) { return a.first.when.in < b.first.when.in; });
    for (auto& [cue, line] : cues) track.cues.push_back(std::move(cue));
    return track;
}

// The line that the byte is in, from 1.
int line_of(std::string_view text, std::size_t at) {
    return at < text.size() ? split_lines(text.substr(0, at + 1)).back().number : 1;
}

void report_encoding(const text::Decoded& decoded, const std::string& clean, Report& report) {
    if (decoded.guessed)
        report.add(1, fmt::format("the file does not say its encoding; it was read as {}", decoded.encoding));
    if (decoded.replaced > 0)
        report.add_lost(line_of(clean, clean.find("\uFFFD")),
                        fmt::format("{} characters could not be read", decoded.replaced));
    if (clean.size() != decoded.utf8.size()) {
        const auto [at, other] = std::mismatch(clean.begin(), clean.end(), decoded.utf8.begin());
        report.add(line_of(clean, static_cast<std::size_t>(at - clean.begin())),
                   "invisible control characters were left out");
    }
}

RawTrack read(Format format, const std::vector<Line>& lines, Report& report) {
    switch (format) {
        case Format::vtt: return read_vtt(lines, report);
        case Format::ass: return read_ass(lines, report);
        case Format::sbv: return read_sbv(lines, report);
        case Format::txt: return read_text(lines, report);
        default: return read_srt(lines, report);
    }
}

}  // namespace

std::optional<Format> format_of(std::string_view file_name) {
    const auto dot = file_name.rfind('.');
    if (dot == file_name.npos) return {};
    const auto extension = file_name.substr(dot);
    for (const FormatName& known : kFormats)
        if (extension.size() == known.extension.size() && starts_with_no_case(extension, known.extension))
            return known.format;
    return {};
}

Parsed parse(std::string_view bytes, const std::string& file_name) {
    constexpr auto kHint =
        "Check that it is the right file; captions are SRT, WebVTT, ASS, SBV, Whisper's JSON or text.";
    if (bytes.size() > kLargestFile) refuse(file_name, "it is larger than 16 MB", kHint);
    if (bytes.starts_with("PK\x03\x04")) refuse(file_name, "it is a document or an archive", kHint);
    const auto decoded = text::decode(bytes);
    const std::string clean = without_controls(decoded.utf8);
    const auto lines = split_lines(clean);

    Report report;
    report_encoding(decoded, clean, report);
    Parsed parsed;
    parsed.encoding = decoded.encoding;
    parsed.format = choose(lines, file_name, report);
    if (parsed.format == Format::json) {
        parsed.track = read_json(clean, file_name, report);
    } else {
        const bool timed = parsed.format != Format::txt || has_timed_lines(lines);
        parsed.track = make_track(read(parsed.format, lines, report), timed, report);
    }
    if (parsed.track.cues.empty()) refuse(file_name, "there is not one caption in it", kHint);
    parsed.findings = report.take();
    return parsed;
}

std::string write(const Track& track, Format format) {
    const Track shown = one_at_a_time(track);
    switch (format) {
        case Format::srt: return write_srt(shown);
        case Format::vtt: return write_vtt(shown);
        case Format::ass: return write_ass(shown);
        case Format::sbv: return write_sbv(shown);
        case Format::txt: return write_text(shown);
        case Format::json: return write_json(shown);
    }
    throw base::Error(base::Errc::internal, "cannot write the captions", {}, "the format is unknown");
}

}  // namespace captions
