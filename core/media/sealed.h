// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"

// Small binary files that cost only time when they are lost: what is not whole, or not of this kind, is as good as
// gone.
namespace media {

// Writes `kind`, the SHA-256 of the rest, and `bytes`; atomically. `kind` names content and version, for example
// "askreel peaks 1". Throws Errc::disk.
void write_sealed(const base::Path& file, std::string_view kind, std::string_view bytes);

// The bytes; nullopt when there is no such file, it is larger than `limit`, of another kind or damaged.
[[nodiscard]] std::optional<std::string> read_sealed(const base::Path& file, std::string_view kind,
                                                     std::uintmax_t limit);

// Numbers in a sealed file: four bytes, least first.
void put_number(std::string& out, std::uint32_t value);
// Takes one from the front; nullopt when there are fewer than four bytes.
[[nodiscard]] std::optional<std::uint32_t> take_number(std::string_view& in);

}  // namespace media
