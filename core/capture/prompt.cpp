// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/prompt.h"

#include <algorithm>
#include <cmath>

#include "speech/spoken.h"

namespace capture {
namespace {

constexpr std::size_t kTitleWords = 5;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

// The script with blanks for what is not said: headings, and directions in brackets.
std::string said_part(std::string text) {
    bool heading = false, line_begins = true;
    std::size_t direction_ends = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char& c = text[at];
        if (c == '\n') {
            heading = false;
            line_begins = true;
            continue;
        }
        if (line_begins && !is_space(c)) {
            heading = c == '#';
            line_begins = false;
        }
        if (c == '[' && at >= direction_ends) {
            const std::size_t end = text.find(']', at), paragraph = text.find("\n\n", at);
            if (end != std::string::npos && end < paragraph) direction_ends = end + 1;
        }
        if (heading || at < direction_ends) c = ' ';
    }
    return text;
}

// The words, and where lines and sections begin.
std::vector<PromptWord> split(const std::string& script) {
    std::vector<PromptWord> words;
    int breaks = 2;
    bool heading = false;
    for (std::size_t at = 0; at < script.size();) {
        if (is_space(script[at])) {
            if (script[at++] == '\n') ++breaks;
            continue;
        }
        PromptWord word;
        word.begin = at;
        while (at < script.size() && !is_space(script[at])) ++at;
        word.end = at;
        if (breaks > 0) {
            const bool after_heading = heading;
            heading = script[word.begin] == '#';
            word.begins_line = true;
            word.begins_section = heading || (breaks > 1 && !after_heading);
        }
        word.heading = heading;
        words.push_back(std::move(word));
        breaks = 0;
    }
    return words;
}

std::string title_of(const Prompt& prompt, std::size_t first) {
    const bool heading = prompt.words[first].heading;
    std::size_t last = first;
    while (last + 1 < prompt.words.size() && !prompt.words[last + 1].begins_section &&
           (heading ? prompt.words[last + 1].heading : last + 1 - first < kTitleWords))
        ++last;
    std::string title;
    for (std::size_t i = first; i <= last; ++i) {
        std::string_view text = prompt.text(prompt.words[i]);
        if (i == first && heading) text.remove_prefix(std::min(text.find_first_not_of('#'), text.size()));
        if (text.empty()) continue;
        if (!title.empty()) title += ' ';
        title += text;
    }
    const bool goes_on = !heading && last + 1 < prompt.words.size() && !prompt.words[last + 1].begins_section;
    return goes_on ? title + " …" : title;
}

double word_part(double place, const PromptLine& line) {
    return static_cast<double>(line.first) + place * static_cast<double>(line.last - line.first);
}

}  // namespace

std::string_view Prompt::text(const PromptWord& word) const {
    return std::string_view(script).substr(word.begin, word.end - word.begin);
}

Prompt read_prompt(std::string script) {
    Prompt prompt{std::move(script), {}, {}};
    prompt.words = split(prompt.script);
    const std::string said = said_part(prompt.script);
    std::size_t at = 0, word = 0;
    for (speech::ScriptWord& token : speech::script_words(said)) {
        const std::size_t found = said.find(token.text, at);
        if (found == std::string::npos) continue;
        at = found + token.text.size();
        word = word_at(prompt, found);
        if (word == prompt.words.size()) break;
        auto& spoken = prompt.words[word].spoken;
        spoken.insert(spoken.end(), std::make_move_iterator(token.spoken.begin()),
                      std::make_move_iterator(token.spoken.end()));
        if (token.ends_sentence && word + 1 < prompt.words.size()) prompt.words[word + 1].begins_line = true;
    }
    for (std::size_t i = 0; i < prompt.words.size(); ++i)
        if (prompt.words[i].begins_section) prompt.sections.push_back({title_of(prompt, i), i});
    return prompt;
}

std::size_t word_at(const Prompt& prompt, std::size_t byte) {
    const auto found = std::partition_point(prompt.words.begin(), prompt.words.end(),
                                            [&](const PromptWord& word) { return word.end <= byte; });
    return static_cast<std::size_t>(found - prompt.words.begin());
}

std::vector<PromptLine> lay_out(const Prompt& prompt, double width, const Measure& measure) {
    std::vector<PromptLine> lines;
    const double space = measure(" ");
    double used = 0;
    for (std::size_t i = 0; i < prompt.words.size(); ++i) {
        const PromptWord& word = prompt.words[i];
        const double wide = measure(prompt.text(word));
        const bool begins = i == 0 || word.begins_line;
        if (begins || used + space + wide > width) {
            if (i > 0 && word.begins_section) lines.push_back({i, i, lines.size(), false});
            const std::size_t sentence = begins ? lines.size() : lines.back().sentence;
            lines.push_back({i, i, sentence, word.heading});
            used = wide;
        } else {
            used += space + wide;
        }
        lines.back().last = i + 1;
    }
    return lines;
}

double place_of(double position, const std::vector<PromptLine>& lines) {
    const auto after = std::partition_point(lines.begin(), lines.end(), [&](const PromptLine& line) {
        return line.first == line.last ? static_cast<double>(line.first) <= position
                                       : static_cast<double>(line.last) <= position;
    });
    if (after == lines.end()) return static_cast<double>(lines.size());
    const auto row = static_cast<double>(after - lines.begin());
    if (after->first == after->last) return row;
    const double part =
        (position - static_cast<double>(after->first)) / static_cast<double>(after->last - after->first);
    return row + std::clamp(part, 0.0, 1.0);
}

double position_at(double place, const std::vector<PromptLine>& lines) {
    if (lines.empty() || place <= 0) return 0;
    const auto row = static_cast<std::size_t>(place);
    if (row >= lines.size()) return static_cast<double>(lines.back().last);
    return word_part(place - std::floor(place), lines[row]);
}

}  // namespace capture
