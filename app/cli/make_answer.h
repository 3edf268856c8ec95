// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "edit/answer.h"
#include "render/library.h"

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
[[nodiscard]] edit::Answer with_details(edit::Answer answer, const Details& details, render::Library& library);

// The text of a script, in whatever encoding.
[[nodiscard]] std::string read_script(const base::Path& file);

}  // namespace cli
