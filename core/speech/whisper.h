// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/file.h"
#include "speech/recognizer.h"

namespace speech {

// The program whisper-cli of whisper.cpp, where it is in PATH.
[[nodiscard]] std::optional<base::Path> whisper_program();

// whisper.cpp with a model of the user's. It is a program of its own already: killed on cancel, its answers checked.
class Whisper : public Recognizer {
  public:
    Whisper(base::Path program, base::Path model) : program_(std::move(program)), model_(std::move(model)) {}

    [[nodiscard]] Capabilities capabilities() const override { return {.free = true}; }
    [[nodiscard]] std::vector<Heard> free(Pcm pcm, const base::RunContext& context) override;
    // Throws: it cannot be made to follow a script.
    [[nodiscard]] std::vector<Heard> biased(Pcm pcm, const Expected& expected,
                                            const std::vector<Pronunciation>& pronunciations,
                                            const base::RunContext& context) override;

  private:
    base::Path program_, model_;
};

}  // namespace speech
