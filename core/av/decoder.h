// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "av/frame.h"
#include "av/handles.h"

namespace av {

// Turns packets of one stream into frames whose `pts` is libav's best effort in the stream's time base. Damaged packets
// are counted and skipped. Owned by one thread; decodes with up to `threads` of its own.
class Decoder {
  public:
    // Throws Errc::input when libav has no decoder for it or it cannot be opened. Pictures over 16384 pixels a side or
    // 100 megapixels are refused.
    Decoder(const AVStream& stream, const std::string& file, int threads = 1);

    // Calls f(Frame) for every frame that comes out after `packet` went in; nullptr drains at the end of the stream.
    // f returns false to stop early.
    void decode(const AVPacket* packet, const std::function<bool(Frame)>& f);
    // Forgets everything, for use after a seek.
    void flush();

    // Packets that could not be decoded, and pictures that libav mended.
    [[nodiscard]] int damaged() const { return damaged_; }
    [[nodiscard]] const AVCodecContext& context() const { return *context_; }
    [[nodiscard]] AVCodecContext& context() { return *context_; }

  private:
    void decode_packet(const AVPacket* packet, const std::function<bool(Frame)>& f);
    void decode_speech(const AVPacket& packet, const std::function<bool(Frame)>& f);

    CodecContextPtr context_;
    int damaged_ = 0;
};

}  // namespace av
