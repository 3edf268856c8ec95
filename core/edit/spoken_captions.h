// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/run.h"
#include "captions/lint.h"
#include "edit/answer.h"
#include "speech/follow.h"

// Captions from what is said in an answer's clips. Time is that of all clips of the timeline one after the other,
// whole: what is cut away now gets its captions too.
namespace edit {

class SpokenClips {
  public:
    // Clips must be probed. Keeps nothing of the answer but its clips.
    explicit SpokenClips(const Answer& answer);

    // Reads as it is asked; `cancel` ends it. Valid while this object is.
    [[nodiscard]] speech::Recording recording(const base::CancelToken& cancel) const;
    // Words in order of time as captions, kept against their clips.
    [[nodiscard]] StoredTrack captions(const std::vector<captions::Word>& words, const captions::Rules& rules,
                                       captions::Lines lines, const std::string& language) const;
    // Where a moment is on the answer's timeline, for reports; nearest to it when it is cut away.
    [[nodiscard]] base::Time shown(const Answer& answer, base::Time t) const;

  private:
    struct Placed {
        media::Clip clip;
        base::Time begin;
    };
    [[nodiscard]] const Placed& at(base::Time t) const;

    std::vector<Placed> clips_;
    base::Time length_{};
};

// What was followed as words of captions, the script's as it is written. What is not said, such as a dash, stays with
// the word before it.
[[nodiscard]] std::vector<captions::Word> words_of(const std::vector<speech::ScriptWord>& script,
                                                   const speech::Followed& followed);

}  // namespace edit
