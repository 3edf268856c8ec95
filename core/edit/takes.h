// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "edit/answer.h"

// Several recordings of one answer, of which one is used, or a few one after the other. The others lie aside with what
// was cut of them, so that going back to one costs nothing. Pure functions; a clip that there is not is Errc::input.
namespace edit {

// Adds a recording. It is used instead of what is used now, unless somebody has cut or captioned that: then it lies
// aside, and nothing that was done is out of sight.
[[nodiscard]] Answer add_take(Answer answer, media::Clip clip);
// The same for one of a camera of this computer, which lies on its side of most posts: when it is the answer's first,
// posts show the middle of it, as the preview did, and not all of it over a blur.
[[nodiscard]] Answer add_recording(Answer answer, media::Clip clip);
[[nodiscard]] bool has_take(const Answer& answer, const media::ClipId& clip);
// Uses this one alone; with what is left of it from when it was used before.
[[nodiscard]] Answer use_take(Answer answer, const media::ClipId& clip);
// Uses this one too, at the end.
[[nodiscard]] Answer use_take_too(Answer answer, const media::ClipId& clip);
// Forgets one that lies aside, with its captions and note. Its file stays.
[[nodiscard]] Answer drop_take(Answer answer, const media::ClipId& clip);
// Empty: takes the note away. A note on a take that is gone goes with it.
[[nodiscard]] Answer with_note(Answer answer, const media::ClipId& clip, const std::string& text);
[[nodiscard]] std::string note_of(const Answer& answer, const media::ClipId& clip);

}  // namespace edit
