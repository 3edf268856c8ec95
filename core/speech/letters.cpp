// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/unicode.h"

namespace speech {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string plain(std::string_view word) {
    std::string text(word);
    for (const std::string_view silent : {"®", "™", "©", "℠", "*"}) replace_all(text, silent, "");
    replace_all(text, "°", "^");
    text = text::without_accents(text);
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kFolded{{{"’", "'"},
                                                                                     {"‘", "'"},
                                                                                     {"“", "\""},
                                                                                     {"”", "\""},
                                                                                     {"–", "-"},
                                                                                     {"—", "-"},
                                                                                     {"‑", "-"},
                                                                                     {"‐", "-"},
                                                                                     {"−", "-"},
                                                                                     {"⁄", "/"},
                                                                                     {"×", "x"},
                                                                                     {"µ", "u"},
                                                                                     {"μ", "u"},
                                                                                     {"ø", "o"},
                                                                                     {"ß", "ss"},
                                                                                     {"æ", "ae"}}};
    for (const auto& [from, to] : kFolded) replace_all(text, from, to);
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return text;
}

std::string bare(std::string text) {
    constexpr std::string_view kBefore = "([{<\"'~_-=>", kAfter = ")]}>\"',;:!?._-";
    const std::size_t begin = text.find_first_not_of(kBefore);
    if (begin == std::string::npos) return {};
    const std::size_t end = text.find_last_not_of(kAfter);
    if (end == std::string::npos || end < begin) return {};
    // A point before a digit belongs to the number.
    return text.substr(begin, end - begin + 1);
}

}  // namespace speech
