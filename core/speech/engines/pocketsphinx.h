// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "speech/recognizer.h"

namespace speech {

// CMU PocketSphinx with a trigram model made from the script. Its faults are asserts, which end the process.
class PocketSphinx : public Recognizer {
  public:
    // `model` holds the acoustic model en-us/ and cmudict-en-us.dict.
    explicit PocketSphinx(base::Path model) : model_(std::move(model)) {}

    [[nodiscard]] Capabilities capabilities() const override { return {.biased = true}; }
    [[nodiscard]] std::vector<Heard> free(Pcm pcm, const base::RunContext& context) override;
    [[nodiscard]] std::vector<Heard> biased(Pcm pcm, const Expected& expected,
                                            const std::vector<Pronunciation>& pronunciations,
                                            const base::RunContext& context) override;

  private:
    base::Path model_;
};

}  // namespace speech
