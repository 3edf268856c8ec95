// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/dictionary.h"

#include <algorithm>
#include <string_view>

#include "speech/engines/phones.h"

namespace speech {
namespace {

const std::set<std::string_view> kPhones{"AA", "AE", "AH", "AO", "AW", "AY", "B",  "CH", "D", "DH", "EH", "ER", "EY",
                                         "F",  "G",  "HH", "IH", "IY", "JH", "K",  "L",  "M", "N",  "NG", "OW", "OY",
                                         "P",  "R",  "S",  "SH", "T",  "TH", "UH", "UW", "V", "W",  "Y",  "Z",  "ZH"};
constexpr std::uintmax_t kLargestFile = 64 << 20;

// In the order of its lines; `f(word, phones)`.
template <typename F>
void each_entry(std::string_view text, F f) {
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::size_t space = line.find_first_of(" \t");
        if (space == std::string_view::npos || space == 0) continue;
        std::string_view word = line.substr(0, space);
        if (word.ends_with(')')) word = word.substr(0, word.find('('));
        const std::size_t phones = line.find_first_not_of(" \t", space);
        if (phones != std::string_view::npos) f(word, line.substr(phones));
    }
}

bool sayable(std::string_view phones) {
    bool any = false;
    while (!phones.empty()) {
        const std::string_view phone = phones.substr(0, phones.find(' '));
        phones.remove_prefix(std::min(phone.size() + 1, phones.size()));
        if (phone.empty()) continue;
        if (!kPhones.contains(phone)) return false;
        any = true;
    }
    return any;
}

}  // namespace

Dictionary pronounce(const std::set<std::string>& words, const std::vector<Pronunciation>& given,
                     const base::Path& file) {
    Dictionary out;
    const auto add = [&](std::string_view word, std::string_view phones) {
        const std::string key(word);
        if (!words.contains(key) || !sayable(phones)) return;
        std::vector<std::string>& ways = out[key];
        if (std::find(ways.begin(), ways.end(), phones) == ways.end()) ways.emplace_back(phones);
    };
    for (const Pronunciation& one : given) add(one.word, one.phones);
    each_entry(base::read_file(file, kLargestFile, "cannot read the pronunciations"), add);
    for (const std::string& word : words)
        if (!out.contains(word)) add(word, guessed_phones(word));
    return out;
}

}  // namespace speech
