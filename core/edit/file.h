// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/file.h"
#include "base/json.h"
#include "edit/answer.h"

namespace edit {

// An answer's folder NAME.askreel/ with answer.json, media/, exports/ and .cache/.
inline constexpr int kSchema = 1;

[[nodiscard]] base::Json to_json(const Answer& answer);
// Migrates in place from the first schema on, then reads strictly. `file` stands in errors.
[[nodiscard]] Answer from_json(base::Json json, const std::string& file);

// Clip paths are made absolute on loading and relative to the folder, where they are inside it, on saving. Throws
// Errc::input when there is no answer in the folder.
[[nodiscard]] Answer load(const base::Path& folder);
void save(const Answer& answer, const base::Path& folder);

// The undo history across program runs, in .cache/history.json: whole documents, newest last, at most 100. Deleting it
// costs only the undo.
void push_history(const base::Path& folder, const Answer& before);
// The newest document, taken off; nullopt when there is none or it is damaged.
[[nodiscard]] std::optional<Answer> pop_history(const base::Path& folder);

}  // namespace edit
