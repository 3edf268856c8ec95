// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "brand/kit.h"

namespace brand {

// An id that a name suggests: "Glow Clinic & Spa" → "glow-clinic-spa"; "kit" where it has no letters for one. One of
// `taken` gets a number behind it.
[[nodiscard]] std::string id_for(std::string_view name, const std::vector<std::string>& taken = {});

// Writes the kit to FOLDER/kit.json, which is made where it is missing, and its logo beside it where that is elsewhere:
// under its own name, or with a number where another file has that. Returns the kit as it can be read back. Both files
// are written whole. Throws Errc::input for what kit_from_json() would refuse and for a logo that is no file or larger
// than 20 MB, Errc::disk.
Kit save_kit(Kit kit, const base::Path& folder);

}  // namespace brand
