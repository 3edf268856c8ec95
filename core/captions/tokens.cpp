// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/tokens.h"

#include "text/unicode.h"

namespace captions {

std::vector<Token> split_tokens(std::string_view text) {
    std::vector<Token> tokens;
    bool after_space = false, starts_line = false;
    std::size_t start = 0;
    const auto end_token = [&](std::size_t end) {
        const auto token = text.substr(start, end - start);
        if (!text::is_visible(token)) return;
        tokens.push_back({token, after_space, starts_line});
        starts_line = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t c = text::next_code_point(text, at);
        if (!text::is_space(c)) continue;
        if (here > start) end_token(here);
        after_space = true;
        starts_line |= c == '\n';
        start = at;
    }
    if (start < text.size()) end_token(text.size());
    return tokens;
}

base::Time share(base::Time duration, std::int64_t part, std::int64_t whole) {
    // In two steps, so that nothing overflows.
    return base::Time{duration.count() / whole * part + duration.count() % whole * part / whole};
}

std::int64_t length_of(std::string_view text) { return static_cast<std::int64_t>(text::count_code_points(text)); }

char32_t first_of(std::string_view text) {
    std::size_t at = 0;
    return text.empty() ? 0 : text::next_code_point(text, at);
}

char32_t last_of(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return text::next_code_point(text, at);
}

bool ends_in_space(std::string_view text) { return text.ends_with(kNoBreakSpace); }

bool ends_unspaced(std::string_view text) {
    if (ends_in_space(text)) text.remove_suffix(kNoBreakSpace.size());
    return text::writes_without_spaces(last_of(text));
}

bool begins_unspaced(std::string_view text) { return text::writes_without_spaces(first_of(text)); }

}  // namespace captions
