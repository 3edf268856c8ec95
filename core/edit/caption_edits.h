// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edit/answer.h"

// Pure edits of one track's captions. `cue` counts the captions that the timeline shows, from 0, as project() gives
// them; words that are cut away stay where they are kept. Words that an edit leaves alone keep their times. All throw
// base::Error (Errc::input) when there is no such track or caption.
namespace edit {

// Other words for a caption; '\n' breaks the line. As many changed words as before take over their times, else they
// share the room of those they replace in proportion to their length. A text without a word is refused.
[[nodiscard]] Answer set_text(Answer answer, const std::string& language, std::size_t cue, std::string_view text);
// Everything later, or earlier when negative, against the picture.
[[nodiscard]] Answer shift_captions(Answer answer, const std::string& language, base::Time by);
// Two captions out of one, at a moment between two of its words (timeline time).
[[nodiscard]] Answer split_cue(Answer answer, const std::string& language, std::size_t cue, base::Time at);
// One caption out of two that follow each other and belong to the same clip.
[[nodiscard]] Answer merge_cues(Answer answer, const std::string& language, std::size_t first, std::size_t second);
// When each shown caption is on screen, in timeline time; words are clipped to that. One span for each.
[[nodiscard]] Answer retime(Answer answer, const std::string& language, const std::vector<base::Span>& when);
// Shows other captions in the place of those that the timeline shows: timeline time, the same words cut otherwise. What
// is the same stays as it is kept, with what is hidden of it; hidden words of the others stay as captions of their own.
[[nodiscard]] Answer replace_shown(Answer answer, const captions::Track& track);
// Removes a caption with what is hidden of it.
[[nodiscard]] Answer remove_cue(Answer answer, const std::string& language, std::size_t cue);

// A text for another, in every caption, hidden ones too; exact, and also across words and line breaks.
struct Replaced {
    Answer answer;
    std::size_t count = 0;
};
[[nodiscard]] Replaced replace_text(Answer answer, const std::string& language, std::string_view old_text,
                                    std::string_view new_text);

}  // namespace edit
