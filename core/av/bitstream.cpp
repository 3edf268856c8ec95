// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/bitstream.h"

#include <cstddef>
#include <span>

namespace av {
namespace {

using Bytes = std::span<const std::uint8_t>;

// Calls f(unit) for each NAL unit, until f returns true. A unit begins with its header; in Annex B it reaches beyond
// its end.
template <typename F>
bool any_unit_annex_b(Bytes data, F f) {
    for (std::size_t i = 0; i + 3 < data.size(); ++i)
        if (data[i] == 0 && data[i + 1] == 0 && data[i + 2] == 1 && f(data.subspan(i + 3))) return true;
    return false;
}

template <typename F>
bool any_unit_length_prefixed(Bytes data, std::size_t length_size, F f) {
    while (data.size() > length_size) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < length_size; ++i) length = length << 8 | data[i];
        data = data.subspan(length_size);
        if (length == 0 || length > data.size()) return false;
        if (f(data.first(length))) return true;
        data = data.subspan(length);
    }
    return false;
}

template <typename F>
bool any_unit(const AVPacket& packet, const AVCodecParameters& parameters, std::size_t length_byte, F f) {
    const Bytes data(packet.data, static_cast<std::size_t>(packet.size));
    // avcC and hvcC begin with version 1 and say how long the lengths are; without them the stream is Annex B.
    const bool prefixed = parameters.extradata_size > static_cast<int>(length_byte) && parameters.extradata[0] == 1;
    if (!prefixed) return any_unit_annex_b(data, f);
    return any_unit_length_prefixed(data, (parameters.extradata[length_byte] & 3U) + 1U, f);
}

// SEI messages of a unit (ITU-T H.264, 7.3.2.3.1): type and size as sums of bytes that end with one under 255.
bool holds_recovery_point(Bytes unit) {
    constexpr int sei = 6;
    constexpr std::size_t recovery_point = 6;
    if ((unit[0] & 0x1F) != sei) return false;
    std::size_t at = 1;
    const auto sum = [&] {
        std::size_t total = 0;
        while (at < unit.size() && unit[at] == 255) total += unit[at++];
        return at < unit.size() ? total + unit[at++] : total;
    };
    // The unit's last byte is 0x80 and no message.
    while (at + 2 < unit.size() && unit[at] != 0x80) {
        const std::size_t type = sum();
        const std::size_t size = sum();
        if (type == recovery_point) return true;
        if (size > unit.size() - at) return false;
        at += size;
    }
    return false;
}

}  // namespace

bool is_random_access_point(const AVPacket& packet, const AVCodecParameters& parameters) {
    if ((packet.flags & AV_PKT_FLAG_KEY) == 0) return false;
    switch (parameters.codec_id) {
        case AV_CODEC_ID_H264: return any_unit(packet, parameters, 4, [](Bytes unit) { return (unit[0] & 0x1F) == 5; });
        case AV_CODEC_ID_HEVC:
            return any_unit(packet, parameters, 21, [](Bytes unit) {
                const int type = unit[0] >> 1 & 0x3F;
                return type >= 16 && type <= 23;
            });
        case AV_CODEC_ID_DIRAC:
            return false;  // its key packets are sequence headers, after which pictures may refer back
        default: return true;
    }
}

bool marks_open_gop(const AVPacket& packet, const AVCodecParameters& parameters) {
    switch (parameters.codec_id) {
        case AV_CODEC_ID_H264: return any_unit(packet, parameters, 4, holds_recovery_point);
        case AV_CODEC_ID_HEVC:
            return any_unit(packet, parameters, 21, [](Bytes unit) {
                const int type = unit[0] >> 1 & 0x3F;
                return type == 8 || type == 9;  // RASL_N, RASL_R
            });
        default: return false;
    }
}

}  // namespace av
