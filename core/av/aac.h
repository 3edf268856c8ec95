// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "av/encoder.h"

namespace av {

// AAC-LC at 48 kHz of interleaved float sound as it comes. The encoder's delay is left out of the packets, so that
// decoded sample k is sample k of what went in without any edit list. Packets count in samples. Owned by one thread.
class AacEncoder {
  public:
    AacEncoder(int channels, int bitrate);

    void encode(std::span<const float> interleaved, const PacketSink& sink);
    // What is left, filled up with silence to a whole packet, and the encoder's delay as one packet more.
    void finish(const PacketSink& sink);
    // For the muxer.
    [[nodiscard]] CodecParametersPtr parameters() const;
    // Samples of a packet.
    [[nodiscard]] int packet_samples() const { return context_->frame_size; }

  private:
    void send(const float* samples, std::int64_t count, const PacketSink& sink);
    void receive(const PacketSink& sink);

    CodecContextPtr context_;
    int channels_;
    std::vector<float> waiting_;  // less than a packet
    std::int64_t sent_ = 0, received_ = 0;
};

}  // namespace av
