// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "av/handles.h"
#include "base/file.h"

// Small clips made at test time, so that no test needs a file from outside.
namespace support {

struct ClipSpec {
    std::string picture = "testsrc2=size=320x240:rate=30:duration=2";  // libavfilter source and filters; empty: none
    std::string sound =
        "sine=frequency=440:sample_rate=48000:duration=2,aformat=channel_layouts=stereo";  // empty: none
    std::string video_codec = "libx264";
    std::string audio_codec = "aac";
    std::map<std::string, std::string> video_options = {{"preset", "ultrafast"}, {"g", "30"}};
    std::map<std::string, std::string> format_options;  // of the muxer, for example movflags
    std::map<std::string, std::string> tags;  // of the file; "use_metadata_tags" must be among movflags for free names
    int rotation = 0;                         // degrees clockwise that a player must turn the picture
    bool mirrored = false;                    // and then mirror it left to right
    double sound_starts = 0;                  // seconds after the picture; negative: before it
    bool sound_first = false;                 // stream 0 is the sound
    std::vector<std::string> more_sounds;     // further sound tracks, as `sound`
    bool cover = false;                       // a cover picture as a track of its own (mp4, mkv)
    double starts = 0;                        // seconds that all timestamps are moved by
    int clock = 90'000;  // ticks a second of the picture encoder; MPEG-2 and MPEG-4 want the frame rate
    // Called for every packet before it is written, to spoil what encoders get right. May be empty.
    std::function<void(AVPacket&, bool sound)> spoil;
};

// Writes the clip; the container follows the file's extension. Throws base::Error.
void write_clip(const base::Path& file, const ClipSpec& spec);

// Black with a white flash of 100 ms and a 1 kHz beep of 100 ms together at every whole second from 1 on.
ClipSpec flash_and_beep(int seconds, const std::string& rate = "30", const std::string& picture_filters = {});

// Pictures of 128×64 that say their number, which picture_number() reads, over a moving pattern. A picture source for
// ClipSpec.
std::string numbered_pictures(int count, const std::string& rate = "30");

}  // namespace support
