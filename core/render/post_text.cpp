// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_text.h"

#include <algorithm>
#include <vector>

namespace render {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string spoken(const captions::Track& captions) {
    std::string text;
    for (const captions::Cue& cue : captions.cues) {
        if (!text.empty()) text += ' ';
        for (const char c : captions::text_of(cue)) text += c == '\n' ? ' ' : c;
    }
    return text;
}

// Speakers often begin by reading the question, which the text has already.
std::string without_question(const std::string& words, const std::string& question) {
    if (question.empty() || !words.starts_with(question)) return words;
    const auto rest = words.find_first_not_of(' ', question.size());
    return rest == std::string::npos ? std::string() : words.substr(rest);
}

std::string without(std::string text, const std::string& forbidden) {
    std::erase_if(text, [&](char c) { return forbidden.find(c) != std::string::npos; });
    return text;
}

// At most `limit` long, ending with a whole sentence, else with a whole word and an ellipsis; empty when not even that
// fits.
std::string shortened(const std::string& text, std::size_t limit, delivery::TextUnit unit) {
    if (length(text, unit) <= limit) return text;
    std::size_t sentence = 0, word = 0;
    for (std::size_t i = 1; i <= text.size(); ++i) {
        if (i < text.size() && is_continuation(text[i])) continue;
        const std::string_view head = std::string_view(text).substr(0, i);
        if (length(std::string(head), unit) + 1 > limit) break;
        const char last = head.back();
        if (i < text.size() && text[i] == ' ') {
            word = i;
            if (last == '.' || last == '!' || last == '?') sentence = i;
        }
    }
    if (sentence > 0) return text.substr(0, sentence);
    return word > 0 ? text.substr(0, word) + "…" : std::string();
}

std::string contact(const brand::Kit& kit) {
    std::string text = kit.practice;
    for (const std::string& line : kit.end_card.lines) text += (text.empty() ? "" : " · ") + line;
    return text;
}

std::string hashtags(const brand::Kit& kit, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(most, kit.hashtags.size()); ++i)
        text += (text.empty() ? "#" : " #") + kit.hashtags[i];
    return text;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty()) text += (text.empty() ? "" : "\n\n") + part;
    return text;
}

}  // namespace

std::size_t length(const std::string& utf8, delivery::TextUnit unit) {
    if (unit == delivery::TextUnit::bytes) return utf8.size();
    std::size_t count = 0;
    for (const char c : utf8) {
        if (is_continuation(c)) continue;
        // Characters beyond the basic plane take four bytes in UTF-8 and two units in UTF-16.
        count += unit == delivery::TextUnit::utf16 && (static_cast<unsigned char>(c) & 0xF8U) == 0xF0U ? 2 : 1;
    }
    return count;
}

std::string post_text(const std::string& question, const captions::Track& captions, const brand::Kit& kit,
                      const delivery::TextRules& rules, const std::string& own_words) {
    if (rules.limit == 0) return {};
    const auto clean = [&](const std::string& text) { return without(text, rules.forbidden); };
    const std::string title =
        clean(rules.title_limit > 0 ? shortened(question, rules.title_limit, rules.unit) : question);
    const std::string words = clean(own_words.empty() ? without_question(spoken(captions), question) : own_words);
    const std::string disclaimer = clean(kit.end_card.disclaimer);
    // The whole; then shorter and shorter ones until one fits.
    std::vector<std::string> parts = {title, words, clean(contact(kit)), disclaimer, hashtags(kit, rules.hashtags)};
    const auto fits = [&] { return length(joined(parts), rules.unit) <= rules.limit; };
    if (!fits()) {
        parts[1].clear();
        const std::size_t others = length(joined(parts), rules.unit) + 2;
        if (others < rules.limit) parts[1] = shortened(words, rules.limit - others, rules.unit);
    }
    for (const std::size_t dispensable : {4U, 2U, 3U})
        if (!fits()) parts[dispensable].clear();
    if (!fits()) parts[0] = shortened(title, rules.limit, rules.unit);
    return joined(parts) + "\n";
}

}  // namespace render
