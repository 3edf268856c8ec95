// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "answers.h"
#include "render/exporter.h"
#include "render/library.h"

namespace cli {

// Throws Errc::input when the answer has no captions in a language that was asked for; empty: none was.
void require_captions(const edit::Answer& answer, const std::string& language);

// What to render of the answer in a folder: its clips probed anew, its kit and style, for these targets (or those of
// the answer when none are given).
[[nodiscard]] render::Request request_for(edit::Answer answer, const std::vector<std::string>& targets,
                                          render::Library& library, const base::CancelToken& cancel);

}  // namespace cli
