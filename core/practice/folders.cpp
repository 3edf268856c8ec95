// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/folders.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "edit/slug.h"

namespace practice {
namespace fs = std::filesystem;
namespace {

base::Path from_environment(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr ? base::Path(value) : base::Path();
}

// The first of STEM.askreel, STEM-2.askreel, … that `take` accepts.
template <typename F>
base::Path first_free(const base::Path& folder, const std::string& stem, F take) {
    for (int n = 1;; ++n) {
        const std::string name = n == 1 ? stem + kAnswerSuffix : fmt::format("{}-{}{}", stem, n, kAnswerSuffix);
        if (take(folder / name)) return folder / name;
    }
}

base::Path move_into(const base::Path& answer, const base::Path& folder, const std::string& stem, const char* doing) {
    base::make_folder(folder);
    const base::Path target = first_free(folder, stem, [](const base::Path& path) {
        std::error_code ignored;
        return !fs::exists(fs::symlink_status(path, ignored));
    });
    std::error_code error;
    fs::rename(answer, target, error);
    if (error)
        throw base::Error(base::Errc::disk, doing, answer.string(), error.message(),
                          "Check that the folder can be written to and that no other program has it open.");
    return target;
}

}  // namespace

base::Path answers_folder() {
    if (const base::Path set = from_environment("ASKREEL_ANSWERS"); set.is_absolute()) return set;
    const base::Path documents = from_environment("XDG_DOCUMENTS_DIR");
    return (documents.is_absolute() ? documents : from_environment("HOME") / "Documents") / "AskReel";
}

base::Path make_answer_folder(const base::Path& library, const std::string& question) {
    base::make_folder(library);
    return first_free(library, edit::slug(question), [](const base::Path& path) {
        std::error_code error;
        const bool made = fs::create_directory(path, error);
        // A file of that name is an error to some systems and merely "not made" to others.
        if (error && error != std::errc::file_exists)
            throw base::Error(base::Errc::disk, "cannot create the folder", path.string(), error.message(),
                              "Choose a folder that you may write to.");
        return made;
    });
}

base::Path move_to_trash(const base::Path& answer) {
    return move_into(answer, answer.parent_path() / kTrash, answer.stem().string(),
                     "cannot move the answer to the trash");
}

base::Path restore_from_trash(const base::Path& trashed, const base::Path& original) {
    return move_into(trashed, original.parent_path(), original.stem().string(), "cannot bring the answer back");
}

}  // namespace practice
