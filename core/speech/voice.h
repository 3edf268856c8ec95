// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/time.h"
#include "speech/recognizer.h"

// Where somebody speaks, by how loud it is. Pure functions.
namespace speech {

// How loud each hundredth of a second is, in dB of full scale and without rumble; the last one may be a part of one.
inline constexpr int kLevelsPerSecond = 100;
class LevelMeter {
  public:
    // Listens on: sound may come in pieces of any length.
    void add(Pcm pcm);
    [[nodiscard]] std::vector<float> levels() const;

  private:
    void close();

    std::vector<float> energies_;  // mean squares, of full scale 1
    double sum_ = 0;
    int count_ = 0;
    double last_ = 0, filtered_ = 0;
};

// The stretches with a voice, in order, not touching, in the time of the sound. They err on the side of the voice: soft
// beginnings and ends of words are in them, gaps of less than 0.15 s too, and noise rather than a word left out.
// Nothing in sound without any voice-like difference of loudness.
[[nodiscard]] std::vector<base::Span> voiced_spans(const std::vector<float>& levels);
[[nodiscard]] std::vector<base::Span> voiced_spans(Pcm pcm);

// How far the quiet parts are below the loud ones, in dB: about 5 more than the voice is above the noise. 0 without
// sound.
[[nodiscard]] float above_noise(Pcm pcm);
// With less, words get lost in the noise;
inline constexpr float kNoisy = 25;
// with less, many do. Clear speech has 19 and more even for a few seconds, speech in 10 dB of noise at most 15.
inline constexpr float kTooNoisy = 18;

}  // namespace speech
