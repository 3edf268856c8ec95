// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "speech/wire.h"

namespace speech {

// Vosk (Kaldi), loaded when it is used.
class Vosk : public Recognizer {
  public:
    // Throws Errc::input when library or model cannot be read.
    Vosk(const base::Path& library, const base::Path& model);
    ~Vosk() override;

    [[nodiscard]] Capabilities capabilities() const override { return {.free = true, .biased = true}; }
    [[nodiscard]] std::vector<Heard> free(Pcm pcm, const base::RunContext& context) override;
    // The engine knows the words of its model only: pronunciations are not used.
    [[nodiscard]] std::vector<Heard> biased(Pcm pcm, const Expected& expected,
                                            const std::vector<Pronunciation>& pronunciations,
                                            const base::RunContext& context) override;

  private:
    struct Library;
    std::unique_ptr<Library> library_;
    struct Model;
    std::unique_ptr<Model> model_;
};

}  // namespace speech
