// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace cli {

// The group of the options that every verb has.
inline constexpr const char* kCommonOptions = "Common options";

// Help for the verb that the arguments name, for all verbs when they name none. Verbs are found wherever they stand, so
// that "captions set --help" need not name an answer.
[[nodiscard]] std::string help_for(const CLI::App& program, const std::vector<std::string>& arguments);

}  // namespace cli
