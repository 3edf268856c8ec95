// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/json.h"
#include "delivery/target.h"

// What the readers of preset files have in common. Every function fails like ObjectReader does: Errc::input with the
// key's path.
namespace delivery {

// A lower-case id of letters, digits and hyphens, at most 64 long.
[[nodiscard]] std::string read_id(base::ObjectReader& reader, const char* key);
// One line of at most `longest` bytes without control characters.
[[nodiscard]] std::string read_line(base::ObjectReader& reader, const char* key, std::size_t longest);
// The size of a picture: both sides even, 16 to 8192.
[[nodiscard]] Size read_picture_size(base::ObjectReader& reader, const char* key);
// Margins inside `picture` that leave at least a quarter of each side free. All zero when the key is missing.
[[nodiscard]] Edges read_edges(base::ObjectReader& reader, const char* key, Size picture);

// Takes the key "sources", which says where figures come from, and checks its form:
//   "sources": {"limits.max_bytes": {"confidence": "Q", "source": "https://…"}}
// Each name is the dotted path of a key or group that `document` has. Confidence: O an official page was read, Q an
// official page as quoted by others, R widely repeated, D derived or our choice, G from memory.
void check_sources(base::ObjectReader& reader, const base::Json& document, const std::string& file);

// The value whose name stands under `key`; names[i] belongs to values[i].
template <typename T, std::size_t N>
T read_choice(base::ObjectReader& reader, const char* key, const std::array<std::string_view, N>& names,
              const std::array<T, N>& values) {
    const std::string name = reader.text(key);
    std::string known;
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) return values[i];
        known.append(i == 0 ? "" : ", ").append(names[i]);
    }
    reader.fail(key, "is none of " + known);
}

}  // namespace delivery
