// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "base/file.h"

namespace base {

// Where the running program lies.
[[nodiscard]] Path program_folder();

// Where presets/ and assets/ that come with the program are: $ASKREEL_RESOURCES, else beside the program or its source
// tree, else PREFIX/share/askreel. Throws Errc::internal when none of these holds a presets/ folder.
[[nodiscard]] Path resource_root();

// The user's presets: $XDG_CONFIG_HOME/askreel/presets (by default ~/.config). Need not exist.
[[nodiscard]] Path user_presets();
// What the user chose: $XDG_CONFIG_HOME/askreel/settings.json. Need not exist.
[[nodiscard]] Path user_settings();
// What the user made and keeps: $XDG_DATA_HOME/askreel (by default ~/.local/share). Need not exist.
[[nodiscard]] Path user_data();
// $XDG_CACHE_HOME/askreel (by default ~/.cache). Need not exist.
[[nodiscard]] Path user_cache();

}  // namespace base
