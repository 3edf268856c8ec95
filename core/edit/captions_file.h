// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "captions/format.h"
#include "captions/lint.h"
#include "edit/answer.h"

namespace edit {

struct Captioned {
    Answer answer;
    captions::Parsed captions;  // as they went in
};

// The answer with the captions of a file, which are in time with it as it is now; text without times is spread over its
// length. `language` empty: as the file says, else English. Throws Errc::input and Errc::disk about the file.
[[nodiscard]] Captioned with_captions(Answer answer, const base::Path& file, const std::string& language);

// The answer with captions of a plain text, spread over its whole length: each line of the text by its share of it, cut
// by sense into captions that fit the rules' lines of a tall canvas. In English unless the answer has captions already,
// else in the first track's language.
[[nodiscard]] Answer with_caption_text(Answer answer, const std::string& utf8, const captions::Rules& rules);

}  // namespace edit
