// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/caption_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <system_error>

#include "base/error.h"
#include "captions/format.h"

namespace qc {
namespace {

constexpr std::uintmax_t kLargest = 16'000'000;
constexpr int kMostNeighbours = 10'000;  // entries of a folder that are looked at

Finding broken(std::string message, std::string expected, std::string actual, std::optional<base::Span> at = {}) {
    return {"captions-sidecar",
            Severity::block,
            std::move(message),
            std::move(expected),
            std::move(actual),
            Mend::edit,
            at};
}

// The target's name for it as a pattern, "{stem}.{locale}.srt" → "video\.[A-Za-z]{2,3}…\.srt".
std::regex name_pattern(const delivery::Sidecar& sidecar, const std::string& stem) {
    static const std::regex special(R"([.^$|()\[\]{}*+?\\])");
    const auto quoted = [](const std::string& text) { return std::regex_replace(text, special, R"(\$&)"); };
    std::string pattern = quoted(sidecar.name);
    const auto replace = [&](const std::string& field, const std::string& by) {
        const std::string name = quoted(field);
        for (std::size_t at = pattern.find(name); at != std::string::npos; at = pattern.find(name, at + by.size()))
            pattern.replace(at, name.size(), by);
    };
    replace("{stem}", quoted(stem));
    replace("{locale}", "[A-Za-z]{2,3}_[A-Za-z0-9]{2,4}");
    replace("{language}", "[A-Za-z]{2,3}(-[A-Za-z0-9]+)*");
    return std::regex(pattern);
}

std::string expected_name(const delivery::Sidecar& sidecar, const std::string& stem) {
    std::string name = sidecar.name;
    const auto replace = [&](std::string_view field, std::string_view by) {
        if (const auto at = name.find(field); at != std::string::npos) name.replace(at, field.size(), by);
    };
    replace("{stem}", stem);
    replace("{locale}", "en_US");
    replace("{language}", "en");
    return name;
}

std::string number_of(const char* what, std::size_t count) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

// The first cue that starts before the one before it has ended.
const captions::Cue* first_overlap(const captions::Track& track) {
    for (std::size_t i = 1; i < track.cues.size(); ++i)
        if (track.cues[i].when.in < track.cues[i - 1].when.out) return &track.cues[i];
    return nullptr;
}

// "<i>", "</font>", "{\\an8}": what players of SRT may or may not understand.
bool has_markup(std::string_view text) {
    const auto letter = [&](std::size_t at) {
        return at < text.size() && ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z');
    };
    for (std::size_t at = text.find_first_of("<{"); at != std::string_view::npos;
         at = text.find_first_of("<{", at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] == '{' ? next == '\\' : letter(at + 1) || (next == '/' && letter(at + 2))) return true;
    }
    return false;
}

}  // namespace

std::vector<Finding> check_sidecar(std::string_view bytes, const std::string& file_name, const std::string& stem,
                                   base::Time duration, const delivery::Target& target) {
    std::vector<Finding> findings;
    const std::string format = target.sidecar.format;
    if (!std::regex_match(file_name, name_pattern(target.sidecar, stem)))
        findings.push_back(broken(fmt::format("The caption file's name is not what {} looks for.", target.name),
                                  expected_name(target.sidecar, stem), "another name"));
    captions::Parsed parsed;
    try {
        parsed = captions::parse(bytes, file_name);
    } catch (const base::Error& error) {
        findings.push_back(broken("The caption file cannot be read.", "a valid " + format + " file", error.cause));
        return findings;
    }
    const auto wanted = format == "vtt" ? captions::Format::vtt : captions::Format::srt;
    if (parsed.format != wanted)
        findings.push_back(broken("The caption file is of another kind than its name says.", format, "another format"));
    if (parsed.encoding != "UTF-8" && parsed.encoding != "ASCII" && parsed.encoding != "US-ASCII")
        findings.push_back(
            broken("The caption file's accents will come out wrong: it is not UTF-8.", "UTF-8", parsed.encoding));
    if (bytes.starts_with("\xEF\xBB\xBF"))
        findings.push_back(broken("The caption file begins with an invisible mark that some sites refuse.",
                                  "no byte order mark", "a byte order mark"));
    if (bytes.find('\r') != std::string_view::npos)
        findings.push_back(broken(
            "The caption file's lines end as on Windows or old Macintoshes, which some sites refuse.", "LF", "CR"));
    if (!parsed.findings.empty())
        findings.push_back(broken("The caption file is not quite valid, and sites are strict.",
                                  "a valid " + format + " file",
                                  number_of("fault", parsed.findings.size()) +
                                      fmt::format(", the first in line {}: {}", parsed.findings.front().line,
                                                  parsed.findings.front().message)));
    if (const captions::Cue* cue = first_overlap(parsed.track))
        findings.push_back(
            broken("Two captions are on screen at the same time.", "one after the other", "an overlap", cue->when));
    if (!parsed.track.cues.empty() && parsed.track.cues.back().when.out > duration)
        findings.push_back(broken("The captions go on after the video has ended.",
                                  fmt::format("{:.3f} s", base::to_seconds(duration)),
                                  fmt::format("{:.3f} s", base::to_seconds(parsed.track.cues.back().when.out)),
                                  parsed.track.cues.back().when));
    if (format == "srt" && has_markup(bytes))
        findings.push_back(
            broken("The caption file holds markup that the site would show as text.", "plain text", "tags"));
    return findings;
}

std::vector<Finding> find_and_check_sidecar(const base::Path& video, base::Time duration,
                                            const delivery::Target& target) {
    if (target.sidecar.format.empty()) return {};
    const std::string stem = video.stem().string();
    const std::regex pattern = name_pattern(target.sidecar, stem);
    const base::Path folder = video.has_parent_path() ? video.parent_path() : base::Path(".");
    std::error_code error;
    std::optional<base::Path> found;
    std::filesystem::directory_iterator entries(folder, error);
    for (int i = 0; !error && i < kMostNeighbours && entries != std::filesystem::directory_iterator();
         ++i, entries.increment(error)) {
        const base::Path path = entries->path();
        const std::string name = path.filename().string();
        if (!name.starts_with(stem + ".") || path.extension() != "." + target.sidecar.format) continue;
        // The right name first, then whatever else has the video's stem.
        if (!found || std::regex_match(name, pattern)) found = path;
    }
    if (!found)
        return {{"captions-sidecar",
                 Severity::info,
                 fmt::format("{} takes a caption file beside the video, and there is none.", target.name),
                 expected_name(target.sidecar, stem),
                 "none",
                 Mend::edit,
                 {}}};
    try {
        return check_sidecar(base::read_file(*found, kLargest, "cannot read the captions"), found->filename().string(),
                             stem, duration, target);
    } catch (const base::Error& unreadable) {
        return {broken("The caption file beside the video cannot be read.", "a readable file", unreadable.cause)};
    }
}

std::vector<Finding> check_safe_zone(std::span<const DrawnBox> boxes, const delivery::Target& target) {
    std::vector<Finding> findings;
    const delivery::Edges& safe = target.safe;
    const int right = target.video.size.width - safe.right;
    const int bottom = target.video.size.height - safe.bottom;
    for (const DrawnBox& box : boxes) {
        if (box.left >= safe.left && box.top >= safe.top && box.right <= right && box.bottom <= bottom) continue;
        const std::string message =
            fmt::format("{} covers part of the {} with its own buttons and text.", target.name, box.what);
        if (std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.message == message; }))
            continue;
        findings.push_back({"safe-zone", Severity::block, message,
                            fmt::format("inside {}, {} to {}, {}", safe.left, safe.top, right, bottom),
                            fmt::format("{}, {} to {}, {}", box.left, box.top, box.right, box.bottom), Mend::edit,
                            box.when});
    }
    return findings;
}

}  // namespace qc
