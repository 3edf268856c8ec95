// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

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

    // Listens to somebody who speaks now: `next` gives what was said since, and nothing at the end; `heard` gets the
    // latest words, up to 16 of them, each time they change. Times are of all that was given.
    void live(const Expected& expected, const std::vector<Pronunciation>& pronunciations,
              const std::function<std::vector<std::int16_t>()>& next,
              const std::function<void(const std::vector<Heard>&)>& heard);

  private:
    base::Path model_;
};

}  // namespace speech
