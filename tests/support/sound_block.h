// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <span>

#include "av/check.h"
#include "av/frame.h"

namespace support {

// A block of sound as a microphone gives it: floats, channel beside channel.
inline av::Frame sound_block(std::span<const float> samples, int channels, int rate = av::kSampleRate) {
    av::Frame block{av::FramePtr(av_frame_alloc())};
    block->format = AV_SAMPLE_FMT_FLT;
    block->sample_rate = rate;
    block->nb_samples = static_cast<int>(samples.size()) / channels;
    av_channel_layout_default(&block->ch_layout, channels);
    av::check(av_frame_get_buffer(block.get(), 0), "cannot make sound");
    std::copy(samples.begin(), samples.end(), reinterpret_cast<float*>(block->data[0]));
    return block;
}

}  // namespace support
