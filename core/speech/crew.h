// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "speech/follow.h"

namespace speech {

// The recognisers that are installed, each for what it does best.
struct Crew {
    std::unique_ptr<Recognizer> biased, second, free;
    [[nodiscard]] Listeners listeners() const { return {biased.get(), second.get(), free.get()}; }
};

// For following a script: PocketSphinx has the most exact times, Vosk hears more in noise and what nobody wrote. With
// `engine`, that one alone. Throws as open_biased() when none can follow a script.
[[nodiscard]] Crew open_crew(const std::string& engine = {});

}  // namespace speech
