// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/phones.h"

#include <algorithm>
#include <cctype>

#ifdef ASKREEL_FLITE
#include <flite/flite.h>

extern "C" cst_lexicon* cmu_lex_init(void);
#endif

namespace speech {

#ifdef ASKREEL_FLITE
namespace {

// Flite's phone of the word list as CMU's dictionary has it: upper case, without the stress, and without a schwa.
std::string phone(std::string flite) {
    if (!flite.empty() && std::isdigit(static_cast<unsigned char>(flite.back())) != 0) flite.pop_back();
    if (flite == "ax") return "AH";
    std::transform(flite.begin(), flite.end(), flite.begin(), [](unsigned char c) { return std::toupper(c); });
    return flite;
}

}  // namespace

std::string guessed_phones(const std::string& word) {
    static const cst_lexicon* lexicon = cmu_lex_init();
    std::string letters;
    for (const char c : word)
        if ((c >= 'a' && c <= 'z') || c == '\'') letters += c;
    if (std::count(letters.begin(), letters.end(), '\'') == static_cast<std::ptrdiff_t>(letters.size())) return {};
    constexpr std::size_t kLongest = 40;
    letters.resize(std::min(letters.size(), kLongest));
    cst_val* found = lex_lookup(lexicon, letters.c_str(), nullptr, nullptr);
    std::string out;
    for (const cst_val* at = found; at != nullptr; at = val_cdr(at)) {
        if (!out.empty()) out += ' ';
        out += phone(val_string(val_car(at)));
    }
    delete_val(found);
    return out;
}
#else
std::string guessed_phones(const std::string&) { return {}; }
#endif

}  // namespace speech
