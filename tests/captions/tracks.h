// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "captions/track.h"

// Captions as tests write them down.
namespace captions_test {

inline base::Span span(double in, double out) { return {base::from_seconds(in), base::from_seconds(out)}; }

inline captions::Track track(const std::vector<std::pair<base::Span, std::string>>& cues) {
    captions::Track track;
    for (const auto& [when, text] : cues) track.cues.push_back(captions::make_cue(when, text));
    return track;
}

}  // namespace captions_test
