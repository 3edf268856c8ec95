// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/unroll.h"

#include <utility>

namespace captions {
namespace {

// Captions that roll up, or that are one, follow each other at once.
constexpr base::Time kTogether = std::chrono::milliseconds(100);
constexpr std::size_t kFewest = 2;

std::string whole(const RawCue& cue) {
    std::string text;
    for (const Piece& piece : cue.pieces) text += piece.text;
    return text;
}

std::string last_line(const std::string& text) {
    const std::string_view trimmed = trim(text);
    const std::size_t end = trimmed.rfind('\n');
    return std::string(trim(end == trimmed.npos ? trimmed : trimmed.substr(end + 1)));
}

bool at_once(const RawCue& before, const RawCue& cue) {
    return before.out && cue.in && *cue.in >= *before.out - kTogether && *cue.in <= *before.out + kTogether;
}

// How much of the cue's first piece is the line that the cue before ended with.
std::size_t repeated(const RawCue& before, const RawCue& cue) {
    if (cue.pieces.empty() || !at_once(before, cue)) return 0;
    const std::string line = last_line(whole(before));
    const std::string& text = cue.pieces.front().text;
    if (line.empty() || !text.starts_with(line)) return 0;
    if (text.size() > line.size()) return text[line.size()] == '\n' ? line.size() + 1 : 0;
    return cue.pieces.size() == 1 ? line.size() : 0;
}

// The times of the underlined word and of what stands between it and the next.
void add_highlight(const RawCue& cue, std::size_t& said, const std::string& text, std::vector<Piece>& pieces) {
    const auto [from, to] = *cue.underlined;
    if (from < said || to > text.size()) return;
    pieces.back().text += text.substr(said, from - said);
    pieces.push_back({text.substr(from, to - from), cue.in});
    pieces.push_back({{}, cue.out});
    said = to;
}

}  // namespace

std::vector<RawCue> unrolled(std::vector<RawCue> cues, Report& report) {
    std::vector<std::size_t> repeats(cues.size());
    std::size_t count = 0, grown = 0;
    for (std::size_t i = 1; i < cues.size(); ++i) {
        repeats[i] = repeated(cues[i - 1], cues[i]);
        if (repeats[i] > 0) ++count;
        if (repeats[i] > 0 && repeats[i] < whole(cues[i]).size()) ++grown;
    }
    // Now and then somebody does say the same twice.
    if (grown < kFewest || count * 2 < cues.size() - 1) return cues;
    report.once(cues.front().line, "lines that roll up are kept once");
    std::vector<RawCue> out;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        cues[i].pieces.front().text.erase(0, repeats[i]);
        if (repeats[i] == 0 || !trim(whole(cues[i])).empty()) out.push_back(std::move(cues[i]));
    }
    return out;
}

std::vector<RawCue> highlights_joined(std::vector<RawCue> cues, Report& report) {
    std::vector<RawCue> out;
    for (std::size_t i = 0; i < cues.size();) {
        const std::string text = whole(cues[i]);
        std::size_t end = i + 1, marked = cues[i].underlined ? 1 : 0;
        for (; end < cues.size() && at_once(cues[end - 1], cues[end]) && whole(cues[end]) == text; ++end)
            if (cues[end].underlined) ++marked;
        if (marked < kFewest) {
            for (; i < end; ++i) out.push_back(std::move(cues[i]));
            continue;
        }
        report.once(cues[i].line, "underlined words are kept as the words' times");
        RawCue joined{cues[i].line, cues[i].in, cues[end - 1].out, {{}}, {}};
        std::size_t said = 0;
        for (; i < end; ++i)
            if (cues[i].underlined) add_highlight(cues[i], said, text, joined.pieces);
        joined.pieces.back().text += text.substr(said);
        out.push_back(std::move(joined));
    }
    return out;
}

}  // namespace captions
