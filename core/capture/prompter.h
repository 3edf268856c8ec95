// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/prompt.h"

namespace capture {

// Moves through a script at a speaker's pace. It has no clock of its own: it is told how much time has passed. A
// position counts words and parts of them, from 0 to the number of words.
class Prompter {
  public:
    static constexpr int kSlowest = 60, kFastest = 240, kStep = 5;  // words a minute

    // Another script, or this one after an edit: stays at the word where it was.
    void set_script(const std::string& script);
    [[nodiscard]] const Prompt& prompt() const { return prompt_; }

    // Words a minute, brought to the next step.
    void set_speed(int words_a_minute);
    [[nodiscard]] int speed() const { return speed_; }

    // Time goes by. Goes on by itself, or, when it follows, towards where the speaker was heard.
    void advance(double seconds);
    [[nodiscard]] double position() const { return position_; }
    void go_to(double position);
    [[nodiscard]] bool at_end() const { return position_ >= static_cast<double>(prompt_.words.size()); }

    // The section that is being read, and how to go to another. Back goes to where this one begins, and from there to
    // the one before.
    [[nodiscard]] std::size_t section() const;
    void back();
    void next();

    // How long the rest takes at this speed.
    [[nodiscard]] double seconds_left() const;

    // Following a voice: waits where it was heard last.
    void set_following(bool following);
    [[nodiscard]] bool following() const { return following_; }
    void heard(std::size_t word);

  private:
    void scroll(double words);

    Prompt prompt_;
    double position_ = 0;
    int speed_ = 140;
    bool following_ = false;
    double target_ = 0;
};

}  // namespace capture
