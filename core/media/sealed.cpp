// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sealed.h"

#include "base/error.h"
#include "base/hash.h"

namespace media {
namespace {

constexpr std::size_t kDigest = 64;

}  // namespace

void write_sealed(const base::Path& file, std::string_view kind, std::string_view bytes) {
    std::string all(kind);
    all += '\n';
    all += base::sha256(bytes);
    all += bytes;
    base::write_file_atomically(file, all);
}

std::optional<std::string> read_sealed(const base::Path& file, std::string_view kind, std::uintmax_t limit) {
    std::string all;
    try {
        all = base::read_file(file, limit, "cannot read what was kept");
    } catch (const base::Error&) {
        return std::nullopt;
    }
    const std::size_t head = kind.size() + 1 + kDigest;
    if (all.size() < head || !all.starts_with(kind) || all[kind.size()] != '\n') return std::nullopt;
    std::string bytes = all.substr(head);
    if (base::sha256(bytes) != std::string_view(all).substr(kind.size() + 1, kDigest)) return std::nullopt;
    return bytes;
}

void put_number(std::string& out, std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFFU);
}

std::optional<std::uint32_t> take_number(std::string_view& in) {
    if (in.size() < 4) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value |= std::uint32_t{static_cast<unsigned char>(in[i])} << 8 * i;
    in.remove_prefix(4);
    return value;
}

}  // namespace media
