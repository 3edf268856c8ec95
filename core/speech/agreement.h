// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/follow.h"

namespace speech {

// How much of what is said and of a script are each other. A pure value.
struct Agreement {
    double scripted = 0;  // the part of the voice that has words of the script
    double coverage = 0;  // the part of the script that was said
    double often = 0;     // how often each of those words was said, on average; 0 when none was

    // Whether somebody read this script. Less than half of the speech in it: it is another script, another language, or
    // too noisy to hear. A short script finds its words in any speech, over and over: where less than 70 % of the
    // speech is in it, as much of it must be said, and none of it more than one and a half times.
    [[nodiscard]] bool is_the_script() const;
};

[[nodiscard]] Agreement agreement(const std::vector<ScriptWord>& script, const Followed& followed);

}  // namespace speech
