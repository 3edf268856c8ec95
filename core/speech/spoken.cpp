// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken.h"

#include <algorithm>
#include <cctype>

#include "captions/tokens.h"
#include "speech/letters.h"
#include "speech/lexicon.h"
#include "speech/read_word.h"

namespace speech {
namespace {

struct Written {
    std::string_view text;
    std::string plain;
    bool ends_paragraph = false;
};

// The script without what stands in brackets, and its words.
std::string without_directions(std::string_view script) {
    std::string out;
    for (std::size_t at = 0; at < script.size(); ++at) {
        if (script[at] == '[') {
            const std::size_t end = script.find(']', at), paragraph = script.find("\n\n", at);
            if (end != std::string_view::npos && end < paragraph) {
                out += ' ';
                at = end;
                continue;
            }
        }
        out += script[at];
    }
    return out;
}

// Whether capitals say nothing in this script: it has nothing else, and is more than a few abbreviations.
bool all_in_capitals(const std::string& text) {
    constexpr std::ptrdiff_t kEnough = 12;
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c) != 0; }) &&
           std::count_if(text.begin(), text.end(), is_upper) > kEnough;
}

bool ends_sentence(const Written& word, const Written* next) {
    if (word.ends_paragraph || next == nullptr) return true;
    std::string text = word.plain;
    while (!text.empty() && std::string_view("\"')]}").find(text.back()) != std::string_view::npos) text.pop_back();
    if (text.ends_with('!') || text.ends_with('?')) return true;
    if (!text.ends_with('.')) return false;
    const std::string small = lower(text);
    const bool next_small = std::islower(static_cast<unsigned char>(bare(next->plain)[0])) != 0;
    if (next_small) return false;
    const bool initials = text.size() >= 4 && text[text.size() - 3] == '.';
    const bool abbreviated = abbreviations().contains(small) && small != "etc." && small != "min." && small != "hrs.";
    const bool initial = text.size() == 2 && is_upper(text[0]) && text[0] != 'I';
    return !abbreviated && !initial && (!initials || small == "a.m." || small == "p.m." || small == "u.s.");
}

}  // namespace

std::vector<ScriptWord> script_words(std::string_view script) {
    const std::string text = without_directions(script);
    std::vector<Written> written;
    for (const captions::Token& token : captions::split_tokens(text)) {
        const char* begin = token.text.data();
        if (!written.empty()) {
            const std::string_view between(
                written.back().text.data() + written.back().text.size(),
                static_cast<std::size_t>(begin - written.back().text.data()) - written.back().text.size());
            if (std::count(between.begin(), between.end(), '\n') > 1) written.back().ends_paragraph = true;
        }
        written.push_back({token.text, plain(token.text)});
    }
    const bool capitals = all_in_capitals(text);

    std::vector<ScriptWord> words;
    bool owes_dollars = false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const Written* next = i + 1 < written.size() ? &written[i + 1] : nullptr;
        ScriptWord word{std::string(written[i].text), {}, false};
        const std::string before = i > 0 ? bare(written[i - 1].plain) : std::string();
        word.spoken = read_word(written[i].plain, before, next != nullptr ? next->plain : std::string(), capitals);
        if (owes_dollars) word.spoken.emplace_back("dollars");
        owes_dollars = written[i].plain.find('$') != std::string::npos && next != nullptr &&
                       is_magnitude(lower(bare(next->plain)));
        word.ends_sentence = ends_sentence(written[i], next);
        // What is not said ends the sentence of the word before it.
        if (word.spoken.empty() && word.ends_sentence && !words.empty()) words.back().ends_sentence = true;
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace speech
