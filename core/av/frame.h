// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "av/handles.h"
#include "base/time.h"

namespace av {

// A picture or a block of sound, shared by reference: copies are cheap and share the samples, which nobody changes once
// the frame was given away. To change one, make it with writable_copy() or allocate_picture().
class Frame {
  public:
    Frame() = default;
    explicit Frame(FramePtr frame) : frame_(std::move(frame)) {}
    Frame(const Frame& other);
    Frame& operator=(const Frame& other);
    Frame(Frame&&) noexcept = default;
    Frame& operator=(Frame&&) noexcept = default;
    ~Frame() = default;

    [[nodiscard]] explicit operator bool() const { return frame_ != nullptr; }
    [[nodiscard]] AVFrame* get() const { return frame_.get(); }
    [[nodiscard]] AVFrame* operator->() const { return frame_.get(); }
    [[nodiscard]] int width() const { return frame_->width; }
    [[nodiscard]] int height() const { return frame_->height; }

    // One plane of an 8-bit picture. Valid while the frame lives.
    [[nodiscard]] std::uint8_t* plane(int index) { return frame_->data[index]; }
    [[nodiscard]] const std::uint8_t* plane(int index) const { return frame_->data[index]; }
    [[nodiscard]] std::ptrdiff_t stride(int index) const { return frame_->linesize[index]; }

  private:
    FramePtr frame_;
};

// An empty picture of the format with rows aligned for SIMD. 8-bit 4:2:0 ones are tagged BT.709 limited.
[[nodiscard]] Frame allocate_picture(int width, int height, AVPixelFormat format = AV_PIX_FMT_YUV420P);
// A copy of the samples that the caller alone owns.
[[nodiscard]] Frame writable_copy(const Frame& frame);

// Stereo float sound, interleaved, 48 kHz: the one form that sound has between decoder and encoder.
inline constexpr int kSampleRate = 48'000;

}  // namespace av
