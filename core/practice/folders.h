// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/file.h"

// The library of answers as a folder: where it is, how an answer gets its place in it and leaves it.
namespace practice {

inline constexpr const char* kAnswerSuffix = ".askreel";
inline constexpr const char* kTrash = ".trash";

// Where answers live unless somebody chose another folder: $ASKREEL_ANSWERS, else AskReel in $XDG_DOCUMENTS_DIR (by
// default ~/Documents). Need not exist.
[[nodiscard]] base::Path answers_folder();

// Makes an empty folder named after the question in `library`, "how-long-does-botox-last.askreel", with a number where
// that is taken. Throws Errc::disk.
[[nodiscard]] base::Path make_answer_folder(const base::Path& library, const std::string& question);

// Moves an answer to .trash beside it and says where it is now. Throws Errc::disk.
[[nodiscard]] base::Path move_to_trash(const base::Path& answer);
// Moves it back to where it was, or to a free name beside it when that is taken by now. Throws Errc::disk.
[[nodiscard]] base::Path restore_from_trash(const base::Path& trashed, const base::Path& original);

}  // namespace practice
