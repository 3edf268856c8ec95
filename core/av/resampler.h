// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "av/frame.h"
#include "av/handles.h"

namespace av {

// Any sound to 48 kHz stereo, interleaved floats; 5.1 and mono are mixed by libswresample's matrices. Configured for
// one format. Owned by one thread.
class Resampler {
  public:
    inline static constexpr int kChannels = 2;

    // Throws Errc::input when libswresample does not know the format.
    explicit Resampler(const Frame& like);

    [[nodiscard]] bool fits(const Frame& frame) const;
    // Replaces `out` by what comes out after `frame` went in; a Frame{} drains.
    void convert(const Frame& frame, std::vector<float>& out);
    // How many output samples are still inside.
    [[nodiscard]] std::int64_t delay() const { return swr_get_delay(context_.get(), kSampleRate); }
    // Stretches (positive) or shortens the next second by so many samples.
    void compensate(int samples) { swr_set_compensation(context_.get(), samples, kSampleRate); }

  private:
    ResamplerPtr context_;
    int rate_ = 0, format_ = -1, channels_ = 0;
};

// Replaces `out` by the samples as they are, at their own rate, channel beside channel, as floats of 1 at full scale.
// Throws Errc::input when libswresample does not know the format.
void interleaved(const Frame& sound, std::vector<float>& out);

// Sound as Resampler gives it to 16 kHz mono, which recognisers listen to, a stretch after the other. Owned by one
// thread.
class SpeechResampler {
  public:
    inline static constexpr int kRate = 16'000;

    SpeechResampler();
    // Appends what comes out after the stretch went in; an empty one drains.
    void convert(std::span<const float> stereo, std::vector<std::int16_t>& out);

  private:
    ResamplerPtr context_;
};

}  // namespace av
