// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "av/decoder.h"
#include "qc/facts.h"
#include "qc/loudness.h"

namespace qc {

// Sets rotation and mirroring from a display matrix: nine numbers as in tkhd.
void read_matrix(std::span<const std::int32_t> matrix, PictureFacts& picture);

// How much of a stream is decoded: all of it, or only what its structure does not tell, which is the first picture.
enum class Depth { everything, structure };

// Watches one stream of a file go by, packet by packet, decodes it, and says in the end what it was like. The stream
// must outlive the observer. Owned by one thread.
class PictureObserver {
  public:
    // Throws Errc::input when it cannot be decoded at all.
    PictureObserver(const AVStream& stream, const std::string& file, Depth depth);

    void take(const AVPacket& packet);
    // How many pixels were decoded so far.
    [[nodiscard]] std::int64_t pixels() const { return pixels_; }
    // nullopt when not one picture came out. Adds to `damaged` what did not decode cleanly.
    [[nodiscard]] std::optional<PictureFacts> finish(std::int64_t& damaged);

  private:
    void see(const av::Frame& frame);
    void look_at_first(const av::Frame& frame);
    void weigh(const AVPacket& packet);

    const AVStream& stream_;
    Depth depth_;
    Colours container_colours_;
    std::optional<av::Decoder> decoder_;
    PictureFacts facts_;
    std::vector<std::int64_t> shown_;    // in ticks of the stream
    std::vector<std::int64_t> decoded_;  // timestamps of the packets as they came
    std::int64_t last_length_ = 0;       // of the last frame seen, in ticks
    std::int64_t packets_ = 0, gop_start_ = 0;
    std::int64_t bytes_ = 0, pixels_ = 0, interlaced_ = 0, damaged_ = 0;
    std::map<std::int64_t, std::int64_t> bytes_of_second_;
};

class SoundObserver {
  public:
    SoundObserver(const AVStream& stream, const std::string& file, Depth depth);

    void take(const AVPacket& packet);
    // nullopt when no sound came out.
    [[nodiscard]] std::optional<SoundFacts> finish(std::int64_t& damaged, SoundMeasure& measure);

  private:
    [[nodiscard]] std::optional<SoundFacts> from_structure();
    void hear(const av::Frame& frame);
    void set_up(const AVFrame& frame);

    const AVStream& stream_;
    Depth depth_;
    av::Decoder decoder_;
    SoundFacts facts_;
    av::ResamplerPtr converter_;  // to interleaved floats, nothing else
    std::optional<LoudnessMeter> meter_;
    std::vector<float> samples_;
    std::optional<std::int64_t> next_packet_;  // where the next one should begin, in ticks
    std::optional<std::int64_t> first_heard_;  // in ticks
    base::Time end_{};
    std::int64_t bytes_ = 0, frames_ = 0, damaged_ = 0;
    int rate_ = 0, format_ = -1, channels_ = 0;
};

}  // namespace qc
