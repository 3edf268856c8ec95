// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"

#include <cstdlib>
#include <system_error>

#include "base/error.h"

namespace base {
namespace fs = std::filesystem;
namespace {

Path from_environment(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr ? Path(value) : Path();
}

Path home_folder(const char* variable, const char* below_home) {
    const Path set = from_environment(variable);
    return set.is_absolute() ? set : from_environment("HOME") / below_home;
}

bool holds_presets(const Path& folder) {
    std::error_code error;
    return fs::is_directory(folder / "presets" / "targets", error);
}

}  // namespace

Path program_folder() {
    std::error_code error;
    const Path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path() : program.parent_path();
}

Path resource_root() {
    const Path set = from_environment("ASKREEL_RESOURCES");
    if (!set.empty() && holds_presets(set)) return set;
    const Path program = program_folder();
    if (const Path shared = program.parent_path() / "share" / "askreel"; holds_presets(shared)) return shared;
    for (Path folder = program; folder.has_relative_path(); folder = folder.parent_path())
        if (holds_presets(folder)) return folder;
    throw Error(Errc::internal, "cannot find the presets", {}, "they are not beside the program",
                "Install AskReel again, or set ASKREEL_RESOURCES to the folder that holds presets/.");
}

Path user_presets() { return home_folder("XDG_CONFIG_HOME", ".config") / "askreel" / "presets"; }

Path user_settings() { return home_folder("XDG_CONFIG_HOME", ".config") / "askreel" / "settings.json"; }

Path user_data() { return home_folder("XDG_DATA_HOME", ".local/share") / "askreel"; }

Path user_cache() { return home_folder("XDG_CACHE_HOME", ".cache") / "askreel"; }

}  // namespace base
