// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/evp.h>

#include <algorithm>

#include "phone/tus.h"

namespace phone {
namespace {

constexpr std::size_t kLongestName = 80;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// How many bytes the character at the front has; 0 when it is no UTF-8. Longer forms than needed and surrogates are
// let through: the text is shown, and JSON's writer replaces what it does not know.
std::size_t character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (size == 0 || size > text.size()) return 0;
    return std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(size), continues) ? size : 0;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    if (text.empty()) return std::string();
    std::string out(text.size() / 4 * 3, '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (size < 0) return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    out.resize(static_cast<std::size_t>(size) - padding);
    return out;
}

std::optional<std::map<std::string, std::string>> parse_metadata(std::string_view text) {
    std::map<std::string, std::string> out;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view pair = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        const std::size_t space = std::min(pair.find(' '), pair.size());
        auto value = decode_base64(pair.substr(std::min(space + 1, pair.size())));
        if (space == 0 || !value) return std::nullopt;
        if (!out.emplace(pair.substr(0, space), std::move(*value)).second) return std::nullopt;
    }
    return out;
}

std::string shown_name(std::string_view name) {
    name.remove_prefix(std::min(name.find_last_of("/\\") + 1, name.size()));
    std::string out;
    std::size_t characters = 0;
    while (!name.empty() && characters < kLongestName) {
        const std::size_t size = std::max<std::size_t>(character(name), 1);
        const bool shown =
            character(name) != 0 && static_cast<unsigned char>(name.front()) >= 0x20 && name.front() != 0x7F;
        if (shown) {
            out += name.substr(0, size);
            ++characters;
        }
        name.remove_prefix(size);
    }
    return out.find_first_not_of(" .") == std::string::npos ? "Clip" : out;
}

}  // namespace phone
