// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "qc/finding.h"

namespace cli {

[[nodiscard]] base::Json to_json(const std::vector<qc::Finding>& findings);

// A line or two for each finding, worst first as they come; those of `info` only when `all`.
[[nodiscard]] std::string describe(const std::vector<qc::Finding>& findings, bool all);

}  // namespace cli
