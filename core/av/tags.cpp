// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/tags.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstring>
#include <numbers>

#include "av/compat.h"

extern "C" {
#include <libavutil/dovi_meta.h>
}

namespace av {
namespace {

void collect(const AVDictionary* dictionary, std::map<std::string, std::string>& out) {
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
        std::string key = entry->key;
        std::transform(key.begin(), key.end(), key.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        out.emplace(std::move(key), entry->value);
    }
}

const AVDOVIDecoderConfigurationRecord* dolby_vision(const AVStream& stream) {
    std::size_t size = 0;
    const std::uint8_t* data = compat::side_data(stream, AV_PKT_DATA_DOVI_CONF, &size);
    return data != nullptr && size >= sizeof(AVDOVIDecoderConfigurationRecord)
               ? reinterpret_cast<const AVDOVIDecoderConfigurationRecord*>(data)
               : nullptr;
}

}  // namespace

std::map<std::string, std::string> tags(const AVFormatContext& format) {
    std::map<std::string, std::string> out;
    collect(format.metadata, out);
    for (unsigned i = 0; i < format.nb_streams; ++i) collect(format.streams[i]->metadata, out);
    return out;
}

bool is_technical_tag(std::string_view key) {
    for (const char* known :
         {"major_brand", "minor_version", "compatible_brands", "language", "handler_name", "vendor_id", "duration",
          "bps", "number_of_frames", "number_of_bytes", "_statistics_writing_app", "_statistics_tags", "timecode",
          "rotate", "alpha_mode", "encoder"})
        if (key == known || (key.starts_with(known) && key.substr(std::strlen(known)).starts_with("-"))) return true;
    return false;
}

bool is_webm(const AVFormatContext& format) {
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        switch (format.streams[i]->codecpar->codec_id) {
            case AV_CODEC_ID_VP8:
            case AV_CODEC_ID_VP9:
            case AV_CODEC_ID_AV1:
            case AV_CODEC_ID_OPUS:
            case AV_CODEC_ID_VORBIS: break;
            default: return false;
        }
    }
    return true;
}

Orientation orientation(const AVStream& stream) {
    std::size_t size = 0;
    const std::uint8_t* data = compat::side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (data == nullptr || size < 9 * sizeof(std::int32_t)) return {};
    std::int32_t m[9];
    std::memcpy(m, data, sizeof m);
    double across = m[0];
    double down = m[1];
    const double determinant = static_cast<double>(m[0]) * m[4] - static_cast<double>(m[1]) * m[3];
    Orientation out;
    if (determinant < 0) {
        out.mirrored = true;
        across = -across;
        down = -down;
    }
    const double degrees = std::atan2(down, across) * 180 / std::numbers::pi;
    out.rotation = (static_cast<int>(std::lround(degrees / 90)) * 90 + 360) % 360;
    return out;
}

bool has_dolby_vision(const AVStream& stream) { return dolby_vision(stream) != nullptr; }

bool is_dolby_vision_only(const AVStream& stream) {
    const auto* record = dolby_vision(stream);
    return record != nullptr && record->dv_bl_signal_compatibility_id == 0;
}

}  // namespace av
