// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/parsing.h"

#include <fmt/format.h>

#include <algorithm>

#include "captions/tokens.h"
#include "text/unicode.h"

namespace captions {
namespace {

using base::Time;

constexpr std::size_t kMostFindings = 1000;

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Text with the time that it takes.
struct Stretch {
    std::string_view text;
    base::Span when;
};

// A piece whose time is outside its cue, or before the piece in front of it, joins that one.
std::vector<Stretch> stretches(base::Span when, const std::vector<Piece>& pieces, std::string& joined, int line,
                               Report& report) {
    std::vector<std::pair<std::size_t, Time>> starts = {{0, when.in}};
    for (const Piece& piece : pieces) {
        if (piece.from) {
            if (*piece.from < starts.back().second || *piece.from > when.out)
                report.once(line, "a word's time is outside its caption and was ignored");
            else if (joined.size() == starts.back().first) starts.back().second = *piece.from;
            else starts.emplace_back(joined.size(), *piece.from);
        }
        joined += piece.text;
    }
    std::vector<Stretch> out;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool last = i + 1 == starts.size();
        const std::size_t end = last ? joined.size() : starts[i + 1].first;
        out.push_back({std::string_view(joined).substr(starts[i].first, end - starts[i].first),
                       {starts[i].second, last ? when.out : starts[i + 1].second}});
    }
    return out;
}

std::size_t offset_behind(std::string_view text, const Token& token) {
    return static_cast<std::size_t>(token.text.data() + token.text.size() - text.data());
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    int number = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n' && text[i] != '\r') continue;
        lines.push_back({number++, text.substr(start, i - start)});
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
        start = i + 1;
    }
    if (start < text.size()) lines.push_back({number, text.substr(start)});
    return lines;
}

std::string without_controls(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        const bool control =
            (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == '\x7f';
        if (utf8.substr(i).starts_with("\uFEFF")) i += 2;
        else if (!control) out += c;
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view kBlank = " \t\v\f";
    const auto first = text.find_first_not_of(kBlank);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool starts_with_no_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                      [](char a, char b) { return lower_ascii(a) == lower_ascii(b); });
}

void Report::push(Finding finding) {
    if (findings_.size() < kMostFindings) {
        findings_.push_back(std::move(finding));
    } else {
        ++unsaid_;
        unsaid_lost_ |= finding.lost;
    }
}

void Report::add(int line, std::string message) { push({line, std::move(message), false}); }

void Report::add_lost(int line, std::string message) { push({line, std::move(message), true}); }

void Report::once(int line, const std::string& message) {
    if (said_.insert(message).second) add(line, message);
}

std::vector<Finding> Report::take() {
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return a.line < b.line; });
    if (unsaid_ > 0)
        findings_.push_back({findings_.back().line, fmt::format("and {} more of the like", unsaid_), unsaid_lost_});
    return std::move(findings_);
}

Cue timed_cue(base::Span when, const std::vector<Piece>& pieces, int line, Report& report) {
    std::string joined;
    const auto parts = stretches(when, pieces, joined, line, report);
    if (std::none_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.from.has_value(); }))
        return make_cue(when, joined);

    Cue cue{when, {}};
    bool open = false;      // the last word may go on in the next piece
    bool new_line = false;  // the author broke the line since the last word
    for (const Stretch& part : parts) {
        const auto tokens = split_tokens(part.text);
        std::int64_t whole = 0, before = 0;
        for (const Token& token : tokens) whole += length_of(token.text);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            const bool first = i == 0, last = i + 1 == tokens.size();
            Word word{{part.when.in + share(part.when.duration(), before, whole), {}}, std::string(token.text)};
            before += length_of(token.text);
            word.when.out = part.when.in + share(part.when.duration(), before, whole);
            word.timing = first && last ? Timing::given : Timing::estimated;
            word.starts_line = !cue.words.empty() && (token.starts_line || new_line);
            new_line = false;

            Word* previous = cue.words.empty() ? nullptr : &cue.words.back();
            const bool adjacent = first && open && !token.after_space;
            const bool unspaced = previous != nullptr && ends_unspaced(previous->text) && begins_unspaced(word.text);
            if (adjacent && !unspaced) {
                previous->text += word.text;
                previous->when.out = word.when.out;
                if (word.timing == Timing::estimated) previous->timing = Timing::estimated;
                continue;
            }
            if (unspaced && !adjacent && !word.starts_line) previous->text += kNoBreakSpace;
            cue.words.push_back(std::move(word));
        }
        const auto behind = tokens.empty() ? part.text : part.text.substr(offset_behind(part.text, tokens.back()));
        new_line |= behind.find('\n') != behind.npos;
        if (!part.text.empty()) open = behind.empty();
    }
    return cue;
}

}  // namespace captions
