// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "av/handles.h"

// What a container says about a file beside its packets.
namespace av {

// All metadata of the file and its streams, keys in lower case; a key of the file wins over one of a stream.
[[nodiscard]] std::map<std::string, std::string> tags(const AVFormatContext& format);
// Tags that say how a file is made and nothing about who, where, when or with what.
[[nodiscard]] bool is_technical_tag(std::string_view key);
[[nodiscard]] bool is_webm(const AVFormatContext& format);

// How the picture must be turned for display: first mirrored left to right if so, then `rotation` degrees clockwise (0,
// 90, 180, 270).
struct Orientation {
    int rotation = 0;
    bool mirrored = false;
};
[[nodiscard]] Orientation orientation(const AVStream& stream);

[[nodiscard]] bool has_dolby_vision(const AVStream& stream);
// Dolby Vision whose base layer no other decoder shows right (profile 5).
[[nodiscard]] bool is_dolby_vision_only(const AVStream& stream);

}  // namespace av
