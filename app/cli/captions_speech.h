// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "base/run.h"
#include "captions/track.h"
#include "edit/answer.h"
#include "edit/spoken_captions.h"

// What `align` and `transcribe` have in common.
namespace cli {

// A part of the captions that is told to the user, in timeline time.
struct Stretch {
    base::Span when;
    std::string text;
};

// Words of little confidence, three or more in a row.
[[nodiscard]] std::vector<Stretch> unsure(const std::vector<captions::Word>& words);
// The stretches where the timeline of the answer shows them; without those that are cut away.
[[nodiscard]] std::vector<Stretch> on_timeline(std::vector<Stretch> stretches, const edit::SpokenClips& clips,
                                               const edit::Answer& answer);
[[nodiscard]] base::Json to_json(const std::vector<Stretch>& stretches);
// A line each, the first few unless `all`.
[[nodiscard]] std::string list(const std::vector<Stretch>& stretches, bool all);

// The answer with its clips probed. Throws Errc::input when there is nothing to hear.
[[nodiscard]] edit::Answer audible(const edit::Answer& answer, const base::RunContext& run);

}  // namespace cli
