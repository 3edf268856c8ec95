// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "base/json.h"
#include "practice/practice.h"

// The practice on disk: practice.json in base::user_data(), described by presets/schema/practice.schema.json.
namespace practice {

inline constexpr int kSchema = 1;

[[nodiscard]] base::Json to_json(const Practice& practice);
// Migrates from the first schema on, then reads strictly: unknown keys, ids used twice and texts that are too long are
// Errc::input with the key's path. A question whose series is gone stays, without one. `file` stands in errors.
[[nodiscard]] Practice from_json(base::Json json, const std::string& file);

// $XDG_DATA_HOME/askreel/practice.json. Need not exist.
[[nodiscard]] base::Path practice_file();
// The practice as it was saved, or starter() on a first start. Throws Errc::input when the file cannot be read.
[[nodiscard]] Practice load(const base::Path& file);
// Throws Errc::input, and leaves the file alone, when load() would refuse it; Errc::disk.
void save(const Practice& practice, const base::Path& file);

// What a practice begins with: four series and some questions that patients ask. presets/practice/starter.json.
[[nodiscard]] Practice starter();

}  // namespace practice
