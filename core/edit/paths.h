// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "edit/answer.h"

// How an answer's document and its folder belong together. Used by what reads and writes it.
namespace edit {

inline constexpr const char* kDocument = "answer.json";

// Absolute, or relative and inside the answer's folder.
[[nodiscard]] bool is_clip_path(const std::string& text);
[[nodiscard]] Answer with_absolute_clips(Answer answer, const base::Path& folder);
[[nodiscard]] Answer with_relative_clips(Answer answer, const base::Path& folder);

// The document as it is written to disk. Throws Errc::input when it could not be read again.
[[nodiscard]] std::string serialise(const Answer& answer, const base::Path& folder, int indent);

}  // namespace edit
