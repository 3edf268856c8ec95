// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

// MP4 files made by hand, box by box.
namespace boxes {

inline std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
    return out;
}
inline std::string u8(std::uint64_t value) { return number(value, 1); }
inline std::string u16(std::uint64_t value) { return number(value, 2); }
inline std::string u32(std::uint64_t value) { return number(value, 4); }
inline std::string u64(std::uint64_t value) { return number(value, 8); }
inline std::string zeros(std::size_t count) { return std::string(count, '\0'); }

inline std::string box(const std::string& kind, const std::string& content) {
    return u32(8 + content.size()) + kind + content;
}
inline std::string full(const std::string& kind, const std::string& content, int version = 0) {
    return box(kind, u32(static_cast<std::uint64_t>(version) << 24) + content);
}
inline std::string join(std::initializer_list<std::string> parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
}

inline std::string ftyp(const std::string& brand = "mp42") { return box("ftyp", brand + u32(0) + "isom"); }
inline std::string mvhd(std::uint32_t created = 0, std::uint32_t timescale = 1000) {
    return full("mvhd", u32(created) + u32(0) + u32(timescale) + zeros(84));
}
inline std::string identity() {
    return u32(0x10000) + u32(0) + u32(0) + u32(0) + u32(0x10000) + u32(0) + u32(0) + u32(0) + u32(0x40000000);
}
inline std::string tkhd(const std::string& matrix = identity()) {
    return full("tkhd", zeros(8) + u32(1) + zeros(4) + u32(1000) + zeros(16) + matrix + zeros(8));
}
inline std::string hdlr(const std::string& handler) { return full("hdlr", u32(0) + handler + zeros(13)); }
inline std::string mdhd(std::uint32_t timescale) { return full("mdhd", zeros(8) + u32(timescale) + zeros(8)); }
inline std::string visual_entry(const std::string& tag, const std::string& children) {
    return box(tag, zeros(78) + children);
}
inline std::string stsd(const std::string& entry) { return full("stsd", u32(1) + entry); }
inline std::string stts(std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> runs) {
    std::string out = u32(runs.size());
    for (const auto& [count, delta] : runs) out += u32(count) + u32(delta);
    return full("stts", out);
}
inline std::string ctts(std::initializer_list<std::pair<std::uint32_t, std::int32_t>> runs, int version = 0) {
    std::string out = u32(runs.size());
    for (const auto& [count, offset] : runs) out += u32(count) + u32(static_cast<std::uint32_t>(offset));
    return full("ctts", out, version);
}
inline std::string stsz(std::uint32_t count) { return full("stsz", u32(100) + u32(count)); }

inline std::string track(const std::string& handler, std::uint32_t timescale, const std::string& table,
                         const std::string& more = {}) {
    return box("trak", join({tkhd(), more,
                             box("mdia", join({mdhd(timescale), hdlr(handler), box("minf", box("stbl", table))}))}));
}

}  // namespace boxes
