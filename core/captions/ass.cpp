// SPDX-License-Identifier: GPL-3.0-or-later
// (Advanced) SubStation Alpha: what it says and when, with the times of karaoke; not how it looks.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "captions/parsing.h"
#include "captions/timestamp.h"
#include "text/ass.h"

namespace captions {
namespace {

using base::Time;

struct Columns {
    std::size_t start = 1, end = 2, text = 9, count = 10;  // of ASS and SSA alike where no Format line says else
};

// The parts of a comma-separated line, the last of which takes the rest.
std::vector<std::string_view> split(std::string_view line, std::size_t most) {
    std::vector<std::string_view> parts;
    while (parts.size() + 1 < most) {
        const auto comma = line.find(',');
        if (comma == line.npos) break;
        parts.push_back(trim(line.substr(0, comma)));
        line.remove_prefix(comma + 1);
    }
    parts.push_back(line);
    return parts;
}

std::optional<Columns> read_format(std::string_view line) {
    const auto names = split(line, 64);
    Columns columns{64, 64, names.size() - 1, names.size()};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (starts_with_no_case(trim(names[i]), "Start")) columns.start = i;
        if (starts_with_no_case(trim(names[i]), "End")) columns.end = i;
    }
    if (columns.start == 64 || columns.end == 64 || !starts_with_no_case(trim(names.back()), "Text")) return {};
    return columns;
}

Time centiseconds(double value) { return base::from_seconds(value < 0 || value > 1e6 ? 0 : value / 100); }

// Turns the text of an event into pieces that begin where its karaoke syllables do.
class EventText {
  public:
    EventText(Time start, int line, Report& report)
        : start_(start), next_syllable_(start), line_(line), report_(report) {}

    std::vector<Piece> read(std::string_view text, std::optional<Time> end) {
        const auto last_close = text.rfind('}');
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const char next = i + 1 < text.size() ? text[i + 1] : '\0';
            std::string& said = pieces_.back().text;
            if (c == '{' && last_close != text.npos && i < last_close) {
                const auto close = text.find('}', i);
                read_commands(text.substr(i + 1, close - i - 1));
                i = close;
            } else if (drawing_) {
                report_.once(line_, "drawings are not kept");
            } else if (c == '\\' && (next == 'N' || next == 'n' || next == 'h')) {
                said += next == 'h' ? ' ' : '\n';
                ++i;
            } else if (c == '\\' && (next == '{' || next == '}')) {
                said += next;
                ++i;
            } else {
                said += c;
            }
        }
        if (pieces_.size() > 1 && end && next_syllable_ < *end) pieces_.push_back({{}, next_syllable_});
        return std::move(pieces_);
    }

  private:
    // Syllables (\k and its kin give how long the next one lasts, \kt when it begins) and drawings (\p).
    void read_commands(std::string_view inside) {
        bool karaoke = false;
        for (auto at = inside.find('\\'); at != inside.npos; at = inside.find('\\', at + 1)) {
            const auto command = inside.substr(at + 1);
            const auto name = command.substr(0, std::min(command.find_first_of("0123456789.-(\\ "), command.size()));
            double value = 0;
            std::from_chars(command.data() + name.size(), command.data() + command.size(), value);
            if (name == "p") {
                drawing_ = value > 0;
            } else if (name == "kt") {
                next_syllable_ = start_ + centiseconds(value);
            } else if (name == "k" || name == "K" || name == "kf" || name == "ko") {
                karaoke = true;
                pieces_.push_back({{}, next_syllable_});
                next_syllable_ += centiseconds(value);
            }
        }
        if (!karaoke) report_.once(line_, "formatting such as bold, colour or position is not kept");
    }

    Time start_, next_syllable_;
    int line_;
    Report& report_;
    bool drawing_ = false;
    std::vector<Piece> pieces_ = std::vector<Piece>(1);
};

}  // namespace

RawTrack read_ass(const std::vector<Line>& lines, Report& report) {
    RawTrack track;
    Columns columns;
    bool in_events = false;
    std::map<std::tuple<std::optional<Time>, std::optional<Time>, std::string>, std::size_t> said;  // index into cues
    for (const Line& line : lines) {
        const auto text = trim(line.text);
        if (text.starts_with('[')) in_events = starts_with_no_case(text, "[Events]");
        if (starts_with_no_case(text, "Comment:")) report.once(line.number, "comments are not kept");
        if (in_events && starts_with_no_case(text, "Format:")) {
            if (const auto format = read_format(text.substr(7))) columns = *format;
            else report.once(line.number, "the order of the columns could not be read; the usual one was taken");
        }
        if (!starts_with_no_case(text, "Dialogue:")) continue;

        const auto parts = split(text.substr(9), columns.count);
        if (parts.size() < columns.count) {
            report.add_lost(line.number, "a line with too few columns was left out");
            continue;
        }
        RawCue cue{line.number, {}, {}, {}};
        if (const auto in = parse_timestamp(parts[columns.start])) cue.in = in->time;
        if (const auto out = parse_timestamp(parts[columns.end])) cue.out = out->time;
        cue.pieces = EventText(cue.in.value_or(Time{}), line.number, report).read(parts[columns.text], cue.out);

        // Typesetters put the same words over each other, plain for a shadow and with karaoke: the times are kept.
        std::string words;
        for (const Piece& piece : cue.pieces) words += piece.text;
        const auto [known, is_new] = said.try_emplace({cue.in, cue.out, words}, track.cues.size());
        if (!is_new) {
            report.once(line.number, "lines that say the same at the same time were joined");
            RawCue& before = track.cues[known->second];
            if (cue.pieces.size() > before.pieces.size()) before.pieces = std::move(cue.pieces);
            continue;
        }
        track.cues.push_back(std::move(cue));
    }
    return track;
}

std::string write_ass(const Track& track) {
    std::string out = fmt::format(
        "[Script Info]\nScriptType: v4.00+\nPlayResX: 1920\nPlayResY: 1080\nScaledBorderAndShadow: yes\n\n"
        "[V4+ Styles]\n{}"
        "Style: "
        "Default,Inter,72,&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,-1,0,0,0,100,100,0,0,1,4,0,2,96,96,64,-1\n\n"
        "[Events]\n{}",
        text::kAssStyleColumns, text::kAssEventColumns);
    for (const Cue& cue : track.cues)
        out += fmt::format("Dialogue: 0,{},{},Default,,0,0,0,,{}\n", text::ass_time(cue.when.in),
                           text::ass_time(cue.when.out), text::AssRenderer::escape(text_of(cue)));
    return out;
}

}  // namespace captions
