// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "speech/wire.h"

namespace speech {

// Runs an engine in a process of its own, so that its faults, its memory and its time are not ours: the program
// askreel-speech beside this one. It is killed on cancel and ends with its limits.
class ChildRecognizer : public Recognizer {
  public:
    // A limit of 0 bytes is the usual one. Another `program` is for tests.
    ChildRecognizer(Engine engine, Capabilities capabilities, std::uint64_t memory = 0, base::Path program = {});

    [[nodiscard]] Capabilities capabilities() const override { return capabilities_; }
    [[nodiscard]] std::vector<Heard> free(Pcm pcm, const base::RunContext& context) override;
    [[nodiscard]] std::vector<Heard> biased(Pcm pcm, const Expected& expected,
                                            const std::vector<Pronunciation>& pronunciations,
                                            const base::RunContext& context) override;

  private:
    [[nodiscard]] std::vector<Heard> run(Pcm pcm, Request request, const base::RunContext& context) const;

    Engine engine_;
    Capabilities capabilities_;
    std::uint64_t memory_;
    base::Path program_;
};

}  // namespace speech
