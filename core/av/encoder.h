// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "av/frame.h"
#include "av/handles.h"
#include "base/file.h"
#include "base/time.h"

namespace av {

using PacketSink = std::function<void(PacketPtr)>;

struct VideoSettings {
    int width = 0, height = 0;
    base::FrameRate rate;
    std::string speed, profile, level;
    double crf = 18;           // ignored when bitrate > 0
    std::int64_t bitrate = 0;  // bit/s on average, for two passes
    std::int64_t max_bitrate = 0, buffer = 0;
    int gop_frames = 60;
    int b_frames = 2;
    int threads = 2;        // fixed, because it is visible in the result
    int pass = 0;           // 0 by quality; 1 or 2
    base::Path statistics;  // file of the two passes
};

// H.264 by x264: closed GOPs, BT.709 limited, no options SEI. Takes 8-bit 4:2:0 pictures of the given size in order.
// Packets count in frames (time base 1/rate). Owned by one thread.
class VideoEncoder {
  public:
    explicit VideoEncoder(const VideoSettings& settings);
    ~VideoEncoder();

    void encode(const Frame& picture, const PacketSink& sink);
    void finish(const PacketSink& sink);
    // For the muxer; complete once the encoder is open.
    [[nodiscard]] CodecParametersPtr parameters() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Which x264 the program runs with, for example "x264 - core 164 r3095 baee400": others give other pictures. Encodes
// one.
[[nodiscard]] std::string x264_version();

// AAC-LC at 48 kHz of interleaved float sound. The encoder's delay is left out of the packets, so that decoded sample k
// is sample k of what went in without any edit list: the first packets, which hold only the delay, are dropped.
struct Sound {
    std::vector<PacketPtr> packets;  // time base 1/48000, from 0, 1024 samples each
    CodecParametersPtr parameters;   // initial_padding 0
};
[[nodiscard]] Sound encode_aac(std::span<const float> interleaved, int channels, int bitrate);

// What a player hears: the packets decoded, interleaved, as many samples as they hold.
[[nodiscard]] std::vector<float> decode_sound(const Sound& sound);

}  // namespace av
