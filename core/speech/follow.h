// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "speech/align.h"

namespace speech {

// Sound to listen to, read a stretch at a time: hours of it need not fit into memory.
struct Recording {
    base::Time duration{};
    std::function<std::vector<std::int16_t>(base::Span)> read;  // always as long as the span
};

// Who listens. None is owned; all but `biased` may be missing.
struct Listeners {
    Recognizer* biased = nullptr;
    Recognizer* second = nullptr;  // asked where the first explains too little; the first's times stay where both agree
    Recognizer* free = nullptr;    // for what is not in the script
};

// A recording read along with its script.
struct Followed {
    std::vector<Placed> placed;         // words of the script; `first` and `last` do not refer to anything
    std::vector<Heard> others;          // words that nobody wrote, where somebody could hear them
    std::vector<std::size_t> not_said;  // words of the script
    std::vector<Repeat> repeats;
    base::Time voice{};      // how long somebody speaks
    base::Time scripted{};   // of that, with a word of the script
    base::Time explained{};  // of that, with a word of the script or another
    bool too_noisy = false;  // at least half of the recording, see kTooNoisy
    [[nodiscard]] double coverage(const std::vector<ScriptWord>& script) const;  // how much of the script was said
    // Of the voice; 1 when nobody speaks. What is not in the script is only heard where at least half of the voice is.
    [[nodiscard]] double scripted_share() const;
    [[nodiscard]] double explained_share() const;
};

// Listens to the whole recording in pieces of a few minutes, cut where nobody speaks. Throws as the recognisers do.
[[nodiscard]] Followed follow(const std::vector<ScriptWord>& script, const Recording& recording,
                              const Listeners& listeners, const base::RunContext& context);

// What is said in a recording that nobody wrote a script for.
struct Listened {
    std::vector<Heard> heard;
    bool too_noisy = false;
};
[[nodiscard]] Listened listen(const Recording& recording, Recognizer& recognizer, const base::RunContext& context);

}  // namespace speech
