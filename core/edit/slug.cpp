// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit/slug.h"

namespace edit {

std::string slug(const std::string& question) {
    constexpr std::size_t kLongest = 60;
    std::string out;
    for (const char c : question) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool keep = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keep) out += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (c != '\'' && !out.empty() && out.back() != '-') out += '-';
    }
    if (out.size() > kLongest) {
        out.resize(kLongest);
        if (const auto word = out.rfind('-'); word != std::string::npos && word > kLongest / 2) out.resize(word);
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out.empty() ? "answer" : out;
}

}  // namespace edit
