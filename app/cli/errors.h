// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"

// How failures leave the program: exit codes, the error line with its hint, and the same as JSON.
namespace cli {

[[nodiscard]] int exit_code(base::Errc code);

// {"code","what","file","cause","hint"}
[[nodiscard]] base::Json to_json(const base::Error& error);

// The error on stderr, or as {"error":{…}} on stdout when `json`. Returns the exit code.
int report(const base::Error& error, bool json);

}  // namespace cli
