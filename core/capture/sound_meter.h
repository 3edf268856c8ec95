// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include "av/frame.h"
#include "base/time.h"
#include "capture/hint.h"

namespace capture {

// Listens to a microphone: how loud, over the last seconds, a voice and the room without it are. Owned by one thread.
class SoundMeter {
  public:
    // Takes a block of sound in any format.
    void hear(const av::Frame& sound);

    // Seconds that were heard since the last call.
    [[nodiscard]] double take_heard();
    // What is wrong with the last seconds; `given` as in wrong_with(). Nothing before there are enough of them.
    [[nodiscard]] Hints wrong(const Hints& given) const;

    // Of the last seconds, in dB below full scale: what a twentieth of the time is louder than, and a tenth quieter.
    [[nodiscard]] double loud() const { return level(0.95); }
    [[nodiscard]] double floor() const { return level(0.10); }

  private:
    struct Moment {
        double level = 0;
        bool clipped = false;
    };
    void finish_moment();
    [[nodiscard]] double level(double part) const;

    std::vector<float> samples_;
    std::deque<Moment> moments_;
    // Of the moment that is being heard, by channel.
    std::vector<double> squares_;
    std::vector<int> at_the_top_;  // samples in a row
    int length_ = 0;
    bool clipped_ = false;
    double heard_ = 0;
};

}  // namespace capture
