// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/answer.h"

// An answer's clips laid out for somebody who cuts them: what the timeline shows, in its order, and between it what was
// removed. Every moment of every clip is in at least one part.
namespace edit {

struct StripPart {
    std::optional<std::size_t> segment;  // index into the timeline; empty: removed
    media::ClipId clip;
    base::Span source;  // clip time
    friend bool operator==(const StripPart&, const StripPart&) = default;
};

// What was removed stands before the segment that went on from it; what was removed from a clip's end, after the
// segment that it followed; clips of which nothing is left, at the end.
[[nodiscard]] std::vector<StripPart> strip(const Answer& answer);

// Brings a removed part back: it joins what it was cut from, and two segments that it separated become one where they
// still follow each other. Throws Errc::input when the part is not a removed one of strip().
[[nodiscard]] Answer restore(Answer answer, const StripPart& part);

// Takes a segment off the timeline. The last one cannot go: Errc::input.
[[nodiscard]] Answer remove(Answer answer, std::size_t segment);

}  // namespace edit
