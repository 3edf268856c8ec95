// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "av/encoder.h"
#include "av/handles.h"

namespace av {

// H.264 pictures of consecutive frames without a container: a value that can be kept and put together with others.
struct CodedVideo {
    struct Picture {
        std::int64_t shown = 0;  // its place on screen, counted from the first frame
        std::int64_t bytes = 0;
        bool key = false;
        friend bool operator==(const Picture&, const Picture&) = default;
    };
    std::string parameter_sets;     // SPS and PPS
    std::vector<Picture> pictures;  // in decoding order
    std::string data;               // theirs, one after the other

    void add(const AVPacket& packet);
    friend bool operator==(const CodedVideo&, const CodedVideo&) = default;
};

// Whether it can stand beside others of its rendition: it holds each of `frames` pictures once, has an IDR picture at
// its start and every `gop_frames` from there, and brings its parameter sets. Reads the NAL units; nothing is decoded.
[[nodiscard]] bool is_whole(const CodedVideo& video, std::int64_t frames, std::int64_t gop_frames);

// What a muxer needs to know of pictures that were made with these settings.
[[nodiscard]] CodecParametersPtr parameters_of(const CodedVideo& video, const VideoSettings& settings);

// SPS and PPS, or the set-up of a sound decoder.
[[nodiscard]] std::string extradata(const AVCodecParameters& parameters);
// A packet of its own with these bytes.
[[nodiscard]] PacketPtr new_packet(const char* data, std::int64_t bytes);

// As bytes (CBOR, RFC 8949) and back. Bytes that are not such throw Errc::input.
[[nodiscard]] std::string to_bytes(const CodedVideo& video);
[[nodiscard]] CodedVideo video_from_bytes(const std::string& bytes);
[[nodiscard]] std::string to_bytes(const Sound& sound);
[[nodiscard]] Sound sound_from_bytes(const std::string& bytes);

}  // namespace av
