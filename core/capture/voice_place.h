// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capture/prompt.h"

namespace capture {

// Where in a script somebody is, from the latest words that a recogniser heard. The recogniser expects the script and
// hears it in whatever is said: only words in a row count, and the more of them the further away they are. Nearly
// certain it must be before it goes back by more than a line, or on by more than a few words, and to be heard so twice.
class VoicePlace {
  public:
    explicit VoicePlace(const Prompt& prompt);

    // The word of the script that comes after those heard.
    std::size_t hear(const std::vector<std::string>& latest);
    [[nodiscard]] std::size_t word() const;
    // From now on it is here: somebody moved the text.
    void go_to(std::size_t word);

  private:
    struct Guess {
        std::size_t token = 0;  // the last that was heard
        double score = 0;       // words in a row, about
    };
    [[nodiscard]] Guess best(const std::vector<std::string>& latest) const;
    [[nodiscard]] double needed(std::ptrdiff_t distance) const;

    struct Token {
        std::string text;
        std::size_t word = 0;
        double weight = 1;
    };
    std::vector<Token> tokens_;
    std::ptrdiff_t at_ = -1;  // the last token that was said
    std::optional<std::size_t> suspected_;
};

}  // namespace capture
