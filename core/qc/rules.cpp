// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/rules.h"

#include <algorithm>

namespace qc {

Finding found(const char* rule, Severity severity, std::string message, std::string expected, std::string actual,
              Mend mend, std::optional<base::Span> at) {
    return {rule, severity, std::move(message), std::move(expected), std::move(actual), mend, at};
}

std::vector<Finding> judge(const Facts& facts, const delivery::Target& target) {
    std::vector<Finding> findings;
    for (const auto rules : {container_rules(), picture_rules(), sound_rules(), privacy_rules()})
        for (const Rule rule : rules)
            if (auto finding = rule(facts, target)) findings.push_back(std::move(*finding));
    sort_worst_first(findings);
    return findings;
}

void sort_worst_first(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
}

std::optional<Severity> severity_of(delivery::Demand demand) {
    switch (demand) {
        case delivery::Demand::ignore: return std::nullopt;
        case delivery::Demand::warn: return Severity::warn;
        case delivery::Demand::block: return Severity::block;
    }
    return Severity::block;
}

std::string one_of(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
    return text;
}

}  // namespace qc
