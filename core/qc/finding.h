// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/time.h"

namespace qc {

enum class Severity { info, warn, block };
enum class Mend { none, remux, reencode, edit };  // what would put it right

struct Finding {
    std::string rule;  // a stable id, for example "edit-list"
    Severity severity = Severity::block;
    std::string message;  // a sentence that a non-engineer can follow
    std::string expected;
    std::string actual;
    Mend mend = Mend::none;
    std::optional<base::Span> at;
};

[[nodiscard]] base::Json to_json(const Finding& finding);
// What to_json() wrote. Throws Errc::input for anything else.
[[nodiscard]] Finding finding_from_json(const base::Json& json, const std::string& file);
[[nodiscard]] bool passed(const std::vector<Finding>& findings);  // no finding blocks

}  // namespace qc
