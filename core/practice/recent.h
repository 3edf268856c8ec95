// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/file.h"

// Answers that were opened from outside the library, newest first: recent.json beside practice.json. Losing the list
// costs only convenience, so reading never fails.
namespace practice {

inline constexpr std::size_t kMostRecent = 50;

// $XDG_DATA_HOME/askreel/recent.json. Need not exist.
[[nodiscard]] base::Path recent_file();
// Those that still exist.
[[nodiscard]] std::vector<base::Path> recent_answers(const base::Path& file);
// Puts an answer's folder first. Throws Errc::disk.
void remember(const base::Path& answer, const base::Path& file);
// Throws Errc::disk.
void forget(const base::Path& answer, const base::Path& file);

}  // namespace practice
