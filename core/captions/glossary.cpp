// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/glossary.h"

#include <algorithm>

#include "captions/tokens.h"
#include "delivery/fields.h"
#include "text/unicode.h"

namespace captions {
namespace {

constexpr std::size_t kMostWords = 6;

bool in_word(char32_t c) { return text::is_letter_or_digit(c); }

// A word and the punctuation around it: "“Botox’s," is “, Botox, ’s,".
struct Parts {
    std::string_view before, core, after;
};
Parts parts_of(std::string_view word) {
    std::size_t begin = word.size(), end = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t here = at;
        if (!in_word(text::next_code_point(word, at))) continue;
        begin = std::min(begin, here);
        end = at;
    }
    if (begin >= end) return {word, {}, {}};
    for (const std::string_view possessive : {"'s", "’s"})
        if (word.substr(begin, end - begin).ends_with(possessive) && end - begin > possessive.size())
            end -= possessive.size();
    return {word.substr(0, begin), word.substr(begin, end - begin), word.substr(end)};
}

// Lower case, without accents and hyphens.
std::string key_of(std::string_view text) {
    std::string key;
    for (const Token& token : split_tokens(text)) {
        if (!key.empty()) key += ' ';
        for (const char c : text::lower(text::without_accents(token.text), "en"))
            if (c != '-' && c != '\'') key += c;
    }
    return key;
}

std::string upper_first(const std::string& text) {
    std::size_t end = 0;
    (void)text::next_code_point(text, end);
    return text::upper(text.substr(0, end), "en") + text.substr(end);
}

}  // namespace

Glossary glossary_from_json(const base::Json& json, const std::string& file) {
    base::ObjectReader r(json, file, "");
    Glossary glossary;
    (void)r.integer("schema", 1, 1);
    glossary.id = delivery::read_id(r, "id");
    glossary.name = delivery::read_line(r, "name", 100);
    r.each("terms", [&](base::ObjectReader& item) {
        Glossary::Term term;
        term.text = delivery::read_line(item, "term", 100);
        (void)item.text_or("category", "");
        term.heard = item.texts("heard");
        term.ask = item.texts("ask");
        glossary.terms.push_back(std::move(term));
    });
    r.finish();
    return glossary;
}

Glossary read_glossaries(const delivery::PresetFolders& folders) {
    Glossary all;
    for (const delivery::PresetFile& file : delivery::preset_files(folders, "glossaries")) {
        Glossary one = glossary_from_json(base::read_json(file.path, "cannot read the glossary"), file.path.string());
        std::move(one.terms.begin(), one.terms.end(), std::back_inserter(all.terms));
    }
    return all;
}

Terms::Terms(const Glossary& glossary) {
    for (const Glossary::Term& term : glossary.terms) {
        heard_.try_emplace(key_of(term.text), Meant{term.text, false});
        for (const std::string& heard : term.ask) heard_.try_emplace(key_of(heard), Meant{term.text, true});
        for (const std::string& heard : term.heard) heard_.try_emplace(key_of(heard), Meant{term.text, false});
    }
}

std::vector<Suggestion> suggest(const std::vector<Word>& words, const Glossary& glossary) {
    return Terms(glossary).suggest(words);
}

std::vector<Suggestion> Terms::suggest(const std::vector<Word>& words) const {
    std::vector<Suggestion> suggestions;
    for (std::size_t first = 0; first < words.size();) {
        std::size_t next = first + 1;
        for (std::size_t last = std::min(words.size(), first + kMostWords); last > first; --last) {
            std::string said;
            bool broken = false;
            for (std::size_t i = first; i < last; ++i) {
                const Parts parts = parts_of(words[i].text);
                // Punctuation inside ends a phrase.
                broken |= words[i].origin == Origin::script || parts.core.empty() ||
                          (i > first && !parts.before.empty()) || (i + 1 < last && !parts.after.empty());
                if (i > first) said += ' ';
                said += parts.core;
            }
            const auto found = broken ? heard_.end() : heard_.find(key_of(said));
            if (found == heard_.end()) continue;
            next = last;
            std::string term = found->second.term;
            // The beginning of a sentence stays in capitals.
            if (text::is_capital(first_of(said)) && !text::is_capital(first_of(term))) term = upper_first(term);
            if (term != said)
                suggestions.push_back({first, last,
                                       std::string(parts_of(words[first].text).before) + term +
                                           std::string(parts_of(words[last - 1].text).after),
                                       found->second.ordinary});
            break;
        }
        first = next;
    }
    return suggestions;
}

std::vector<Word> apply(std::vector<Word> words, const Suggestion& suggestion) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(suggestion.first);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(suggestion.last);
    Cue cue = make_cue({begin->when.in, (end - 1)->when.out}, suggestion.text);
    for (std::size_t i = 0; i < cue.words.size(); ++i) {
        Word& word = cue.words[i];
        const Word& old = *(begin + static_cast<std::ptrdiff_t>(std::min(i, suggestion.last - suggestion.first - 1)));
        if (cue.words.size() == suggestion.last - suggestion.first) word.when = old.when;
        word.timing = old.timing;
        word.origin = old.origin;
        word.confidence = old.confidence;
    }
    const auto at = words.erase(begin, end);
    words.insert(at, cue.words.begin(), cue.words.end());
    return words;
}

}  // namespace captions
