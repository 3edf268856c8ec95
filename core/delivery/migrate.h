// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "base/json.h"

namespace delivery {

// Turns a document of one schema into the next. Need not touch the key "schema".
using Migration = base::Json (*)(base::Json);

// Brings a document up to the schema that this program knows: chain[0] turns schema 1 into 2, chain[1] 2 into 3, and so
// on, so an empty chain knows schema 1 only. Throws Errc::input when the number is missing, below 1, or newer than
// that.
[[nodiscard]] base::Json migrate(base::Json json, std::span<const Migration> chain, const std::string& file);

}  // namespace delivery
