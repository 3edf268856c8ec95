// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "edit/heard_captions.h"

// What `align` and `transcribe` have in common.
namespace cli {

[[nodiscard]] base::Json to_json(const std::vector<edit::Stretch>& stretches);
// What to do about sound that is too noisy for its captions to be trusted.
void note_noise();
// A line each, the first few unless `all`.
[[nodiscard]] std::string list(const std::vector<edit::Stretch>& stretches, bool all);

}  // namespace cli
