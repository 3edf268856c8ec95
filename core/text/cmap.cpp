// SPDX-License-Identifier: GPL-3.0-or-later
// The layout read here is that of the OpenType specification: "Organization of an OpenType Font" and "cmap".
#include "text/cmap.h"

#include <cstdint>
#include <string_view>

namespace text {
namespace {

// Big-endian numbers; 0 beyond the end.
std::uint32_t number(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i, ++at)
        value = value << 8 | (at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : 0);
    return value;
}

constexpr std::uint32_t kMicrosoftBmp = 3u << 16 | 1;
constexpr std::uint32_t kMicrosoftFull = 3u << 16 | 10;

void prefer_full_unicode_at(std::string& bytes, std::size_t font) {
    const std::uint32_t tables = number(bytes, font + 4, 2);
    std::size_t cmap = 0;
    for (std::uint32_t i = 0; i < tables; ++i) {
        const std::size_t record = font + 12 + 16 * i;
        if (record + 16 <= bytes.size() && bytes.compare(record, 4, "cmap") == 0) cmap = number(bytes, record + 8, 4);
    }
    if (cmap == 0) return;
    const std::uint32_t encodings = number(bytes, cmap + 2, 2);
    bool full = false;
    for (std::uint32_t i = 0; i < encodings; ++i) full |= number(bytes, cmap + 4 + 8 * i, 4) == kMicrosoftFull;
    for (std::uint32_t i = 0; full && i < encodings; ++i) {
        const std::size_t record = cmap + 4 + 8 * i;
        // Platform 0, encoding 3: the same plane, but not Microsoft's.
        if (number(bytes, record, 4) == kMicrosoftBmp) bytes.replace(record, 4, std::string_view("\0\0\0\3", 4));
    }
}

}  // namespace

void prefer_full_unicode(std::string& font_file) {
    if (!font_file.starts_with("ttcf")) return prefer_full_unicode_at(font_file, 0);
    const std::uint32_t fonts = number(font_file, 8, 4);
    for (std::uint32_t i = 0; i < fonts && 12 + 4 * i < font_file.size(); ++i)
        prefer_full_unicode_at(font_file, number(font_file, 12 + 4 * i, 4));
}

}  // namespace text
