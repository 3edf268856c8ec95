// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <span>

#include "qc/check.h"

namespace qc {

// Measures sound by ITU-R BS.1770: integrated loudness with gating, and true peak. Owned by one thread.
class LoudnessMeter {
  public:
    // 1 to 8 channels in libav's default order.
    LoudnessMeter(int channels, int sample_rate);
    ~LoudnessMeter();
    LoudnessMeter(LoudnessMeter&&) noexcept;
    LoudnessMeter& operator=(LoudnessMeter&&) noexcept;

    // Whole frames of interleaved samples. What is no number counts as silence.
    void add(std::span<const float> interleaved);
    [[nodiscard]] SoundMeasure result() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace qc
