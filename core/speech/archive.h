// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/run.h"

namespace speech {

// Where a file of an archive goes, below the folder; empty for those that are not wanted.
using Placing = std::function<std::string(const std::string& name)>;

// Takes files out of an archive that anybody may have made (tar, zip; compressed or not). Refuses links, names that
// leave the folder, more than 10 000 entries and more than 4 GB: Errc::input, and what was written stays for the caller
// to remove. The paths of what was written, relative to the folder.
std::vector<std::string> unpack(const base::Path& archive, const base::Path& folder, const Placing& placing,
                                const base::CancelToken& cancel);
// The names in it, under the same rules.
[[nodiscard]] std::vector<std::string> names_in(const base::Path& archive, const base::CancelToken& cancel);

}  // namespace speech
