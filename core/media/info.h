// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/time.h"

namespace media {

enum class Hdr { none, hlg, pq, dolby_vision };  // dolby_vision: profile 8.4, an HLG base layer with metadata

struct VideoInfo {
    int stream = 0;  // index in the file
    std::string codec, profile, pix_fmt;
    int width = 0, height = 0;  // as displayed: after rotation, mirroring and sample aspect ratio
    int coded_width = 0, coded_height = 0;
    int rotation = 0;  // degrees clockwise that the picture must be turned: 0, 90, 180, 270
    bool mirrored = false;
    int sar_num = 1, sar_den = 1;
    base::FrameRate rate;  // the nominal one: by the usual distance of pictures
    bool variable_rate = false;
    base::Time start_offset{};  // against the file's start
    base::Time longest_gap{};   // the longest time that one picture stays, when far more than usual; else 0
    Hdr hdr = Hdr::none;
    std::string primaries, transfer, matrix;  // libav's names; "unknown" where the file does not say
    bool full_range = false;
    bool interlaced = false;
    bool top_field_first = true;
    std::int64_t frames = 0;  // counted, 0 when the file could not be read through
};

struct AudioInfo {
    int stream = 0;
    std::string codec;
    int channels = 0;
    int sample_rate = 0;
    base::Time start_offset{};  // against the file's start
    base::Time end_offset{};    // how long before the clip's end it ends
    bool silent = false;        // every sample under -80 dBFS in the seconds that were looked at
};

struct Privacy {
    bool location = false;
    std::string device;              // make and model as tagged; empty: none
    std::vector<std::string> other;  // names of other telling tags
};

// What a clip is. Times count from the clip's start: the first moment of its picture or sound, for a constant frame
// rate moved by at most half a frame so that the pictures fall on its grid.
struct Info {
    std::string container;
    base::Time duration{};
    base::Time start{};     // the timestamp of clip time 0 in the file
    std::int64_t size = 0;  // bytes
    std::optional<VideoInfo> video;
    std::optional<AudioInfo> audio;
    int video_tracks = 0, audio_tracks = 0, other_tracks = 0;  // cover pictures count as other
    Privacy privacy;
    std::vector<std::string> problems;  // what is damaged and what was salvaged, in words
};

}  // namespace media
