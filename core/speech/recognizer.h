// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/run.h"
#include "base/time.h"

namespace speech {

// What every engine hears: one channel of 16 bit samples at this rate.
inline constexpr int kSampleRate = 16'000;
using Pcm = std::span<const std::int16_t>;

// A word as an engine heard it: spoken form, lower case ("fifty", not "50"), in the time of the sound that was given.
struct Heard {
    base::Span when;
    std::string text;
    float confidence = 1;  // 0 to 1
    friend bool operator==(const Heard&, const Heard&) = default;
};

// What is expected to be said: sentences of spoken words, lower case, without punctuation (see spoken.h).
using Expected = std::vector<std::vector<std::string>>;

// How a word that an engine may not know is said, in ARPAbet phones without stress ("B OW T AA K S").
struct Pronunciation {
    std::string word;
    std::string phones;
};

struct Capabilities {
    bool free = false;    // hears what nobody wrote down, well enough to be captions
    bool biased = false;  // finds the words of a script
};

// An engine that turns speech into timed words. One call at a time; each call is independent of those before. Calls
// take long: they look at `context.cancel` at least every second and tell progress. Throw base::Error: Errc::cancelled,
// Errc::input when the engine cannot read its model, Errc::internal when it died.
class Recognizer {
  public:
    virtual ~Recognizer() = default;
    [[nodiscard]] virtual Capabilities capabilities() const = 0;
    // Whatever is said. Only where capabilities().free.
    [[nodiscard]] virtual std::vector<Heard> free(Pcm pcm, const base::RunContext& context) = 0;
    // What is said by somebody who mostly follows `expected`. Only where capabilities().biased.
    [[nodiscard]] virtual std::vector<Heard> biased(Pcm pcm, const Expected& expected,
                                                    const std::vector<Pronunciation>& pronunciations,
                                                    const base::RunContext& context) = 0;
};

}  // namespace speech
