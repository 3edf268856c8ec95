// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/run.h"
#include "brand/graphics.h"
#include "captions/track.h"
#include "edit/answer.h"

namespace render {

// What is seen and heard in time: the answer's timeline, or a part of it, between its cards. Output time starts with
// the intro card.
struct Programme {
    edit::Answer answer;  // with its timeline cut to the part that is shown
    brand::Times times;
    captions::Track captions;  // in output time
    base::FrameRate rate;      // of the answer; targets may ask for half of it
    [[nodiscard]] base::Time duration() const {
        return times.end_card.empty() ? times.programme.out : times.end_card.out;
    }
};

// What the timeline shows of a language's captions, `shift` later; empty: the first track. Nothing where there are
// none.
[[nodiscard]] captions::Track captions_of(const edit::Answer& answer, const std::string& language, base::Time shift);

// The whole sound as 48 kHz stereo, interleaved: silence under the cards, 10 ms fades where the timeline was cut.
// Always duration() long.
[[nodiscard]] std::vector<float> programme_sound(const Programme& programme, const base::CancelToken& cancel);

}  // namespace render
