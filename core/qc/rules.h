// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/target.h"
#include "qc/facts.h"
#include "qc/finding.h"

namespace qc {

// A rule looks at the facts and at nothing else, and has one finding or none. Figures that hold everywhere are from
// research of the sites' own pages: see the `sources` of presets/targets/*.json for those of a target.
using Rule = std::optional<Finding> (*)(const Facts&, const delivery::Target&);

[[nodiscard]] std::span<const Rule> container_rules();
[[nodiscard]] std::span<const Rule> picture_rules();
[[nodiscard]] std::span<const Rule> sound_rules();
[[nodiscard]] std::span<const Rule> privacy_rules();

[[nodiscard]] Finding found(const char* rule, Severity severity, std::string message, std::string expected,
                            std::string actual, Mend mend, std::optional<base::Span> at = {});

// All of them, worst first.
[[nodiscard]] std::vector<Finding> judge(const Facts& facts, const delivery::Target& target);

void sort_worst_first(std::vector<Finding>& findings);

// nullopt: the target does not mind.
[[nodiscard]] std::optional<Severity> severity_of(delivery::Demand demand);

// "one", "one or two", "one, two or three".
[[nodiscard]] std::string one_of(const std::vector<std::string>& names);

}  // namespace qc
