// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/json.h"
#include "render/exporter.h"

// What an export tells of itself. Used by `export`, `batch` and `demo`.
namespace cli {

// As the contract has it: {"outputs":[…],"stats":{…}}.
[[nodiscard]] base::Json to_json(const render::ExportResult& result);

// A line about each post, with the names of its places, and what was found or went wrong below it. Without
// `also_good` only about those with something to mend.
[[nodiscard]] std::string describe_posts(const render::ExportResult& result,
                                         const std::vector<delivery::Target>& targets, bool also_good);

// A short table of what was made, what was found, and what to do about what failed.
[[nodiscard]] std::string describe(const render::ExportResult& result, const render::Request& request,
                                   const base::Path& folder);

// 0 when all is made and passes, 4 when something does not pass, 6 when some targets failed, the first error's when all
// did.
[[nodiscard]] int exit_code(const render::ExportResult& result);

}  // namespace cli
