// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/sounds_alike.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace speech {
namespace {

// Spellings of a sound, the longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 36> kSpellings{
    {{"tion", "Sn"}, {"sion", "Sn"}, {"cious", "Ss"}, {"ough", "o"}, {"augh", "of"}, {"eigh", "e"},
     {"igh", "i"},   {"tch", "C"},   {"sch", "sk"},   {"dge", "J"},  {"ph", "f"},    {"gh", "g"},
     {"sh", "S"},    {"ch", "C"},    {"th", "T"},     {"ck", "k"},   {"qu", "kw"},   {"wh", "w"},
     {"wr", "r"},    {"kn", "n"},    {"ps", "ps"},    {"mb", "m"},   {"ce", "se"},   {"ci", "si"},
     {"cy", "si"},   {"ge", "Je"},   {"gi", "Ji"},    {"gy", "Ji"},  {"x", "ks"},    {"c", "k"},
     {"q", "k"},     {"z", "s"},     {"j", "J"},      {"y", "i"},    {"v", "v"},     {"'", ""}}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// Consonants that engines take for each other.
bool related(char a, char b) {
    constexpr std::array<std::string_view, 7> kFamilies{"pb", "tdT", "kg", "fvT", "sSJC", "mn", "lrw"};
    return std::any_of(kFamilies.begin(), kFamilies.end(), [a, b](std::string_view family) {
        return family.find(a) != std::string_view::npos && family.find(b) != std::string_view::npos;
    });
}

float weight(char c) { return is_vowel(c) || c == 'h' ? 0.5F : 1.0F; }

float replacing(char a, char b) {
    if (a == b) return 0;
    if (is_vowel(a) && is_vowel(b)) return 0.25F;
    return related(a, b) ? 0.4F : 1.0F;
}

}  // namespace

std::string sound_of(std::string_view word) {
    std::string sound;
    for (std::size_t at = 0; at < word.size();) {
        const auto rest = word.substr(at);
        const auto* found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                         [rest](const auto& spelling) { return rest.starts_with(spelling.first); });
        const std::string_view said = found != kSpellings.end() ? found->second : rest.substr(0, 1);
        at += found != kSpellings.end() ? found->first.size() : 1;
        for (const char c : said)
            if (sound.empty() || sound.back() != c) sound += c;
    }
    // A final e is silent in all but short words.
    if (sound.size() > 3 && sound.back() == 'e') sound.pop_back();
    return sound;
}

float sound_distance(std::string_view a, std::string_view b) {
    if (a == b) return 0;
    float total_a = 0, total_b = 0;
    for (const char c : a) total_a += weight(c);
    for (const char c : b) total_b += weight(c);
    const float longest = std::max(total_a, total_b);
    if (longest <= 0) return 1;
    std::vector<float> row(b.size() + 1);
    for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = row[j] + weight(b[j]);
    for (const char c : a) {
        float diagonal = row[0];
        row[0] += weight(c);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const float best = std::min({diagonal + replacing(c, b[j]), row[j + 1] + weight(c), row[j] + weight(b[j])});
            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    return std::min(1.0F, row.back() / longest);
}

}  // namespace speech
