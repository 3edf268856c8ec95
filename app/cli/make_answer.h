// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "captions/format.h"
#include "edit/answer.h"
#include "library.h"

// How an answer comes to hold what people say of it. Used by the verbs that make answers.
namespace cli {

// What is said of an answer beside its clips, as it was given. Empty: nothing is said.
struct Details {
    std::string question, brand, provider, style;
    base::Path script;
    std::vector<std::string> targets;
};

// The answer with what is said of it: the script is read, kit, style and targets are looked up. Throws Errc::usage for
// an id that there is not.
[[nodiscard]] edit::Answer with_details(edit::Answer answer, const Details& details, Library& library);

// The text of a script, in whatever encoding.
[[nodiscard]] std::string read_script(const base::Path& file);

struct Captioned {
    edit::Answer answer;
    captions::Parsed captions;  // as they went in
};

// The answer with the captions of a file, which are in time with it as it is now; text without times is spread over its
// length. `language` empty: as the file says, else English.
[[nodiscard]] Captioned with_captions(edit::Answer answer, const base::Path& file, const std::string& language);

}  // namespace cli
