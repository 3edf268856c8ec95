// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numbers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace speech {
namespace {

constexpr std::array kSmall{"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                            "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array kTens{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Magnitude {
    std::uint64_t value;
    const char* name;
};
constexpr std::array<Magnitude, 5> kMagnitudes{{{1'000'000'000'000, "trillion"},
                                                {1'000'000'000, "billion"},
                                                {1'000'000, "million"},
                                                {1'000, "thousand"},
                                                {100, "hundred"}}};

const std::map<std::string, std::string>& irregular_ordinals() {
    static const std::map<std::string, std::string> all{{"one", "first"},     {"two", "second"},   {"three", "third"},
                                                        {"five", "fifth"},    {"eight", "eighth"}, {"nine", "ninth"},
                                                        {"twelve", "twelfth"}};
    return all;
}

void append(Spoken& words, const Spoken& more) { words.insert(words.end(), more.begin(), more.end()); }

}  // namespace

Spoken cardinal(std::uint64_t n) {
    if (n >= 1'000'000'000'000'000) return digits(std::to_string(n));
    for (const Magnitude& magnitude : kMagnitudes) {
        if (n < magnitude.value) continue;
        Spoken words = cardinal(n / magnitude.value);
        words.emplace_back(magnitude.name);
        if (n % magnitude.value != 0) append(words, cardinal(n % magnitude.value));
        return words;
    }
    if (n < kSmall.size()) return {kSmall[n]};
    Spoken words{kTens[n / 10]};
    if (n % 10 != 0) words.emplace_back(kSmall[n % 10]);
    return words;
}

Spoken ordinal(std::uint64_t n) {
    Spoken words = cardinal(n);
    std::string& last = words.back();
    if (const auto found = irregular_ordinals().find(last); found != irregular_ordinals().end()) last = found->second;
    else if (last.ends_with('y')) last.replace(last.size() - 1, 1, "ieth");
    else last += "th";
    return words;
}

Spoken year(std::uint64_t n) {
    const std::uint64_t century = n / 100, rest = n % 100;
    if (n < 1100 || n > 2099 || (n >= 2000 && n < 2010)) return cardinal(n);
    Spoken words = cardinal(century);
    if (rest == 0) words.emplace_back("hundred");
    else if (rest < 10) append(words, {"oh", kSmall[rest]});
    else append(words, cardinal(rest));
    return words;
}

Spoken digits(std::string_view text) {
    Spoken words;
    for (const char c : text)
        if (std::isdigit(static_cast<unsigned char>(c)) != 0)
            words.emplace_back(kSmall[static_cast<std::size_t>(c - '0')]);
    return words;
}

Spoken decimal(std::string_view text) {
    std::string whole(text.substr(0, text.find('.')));
    std::erase(whole, ',');
    Spoken words = whole.size() > 15 ? digits(whole) : cardinal(whole.empty() ? 0 : std::stoull(whole));
    if (const std::size_t point = text.find('.'); point != std::string_view::npos && point + 1 < text.size()) {
        words.emplace_back("point");
        append(words, digits(text.substr(point + 1)));
    }
    return words;
}

Spoken plural(Spoken words) {
    if (words.empty()) return words;
    std::string& last = words.back();
    if (last.ends_with('y')) last.replace(last.size() - 1, 1, "ies");
    else last += last.ends_with('x') ? "es" : "s";
    return words;
}

}  // namespace speech
