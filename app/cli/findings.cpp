// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <fmt/format.h>

namespace cli {
namespace {

const char* sign(qc::Severity severity) {
    switch (severity) {
        case qc::Severity::block: return "✗";
        case qc::Severity::warn: return "!";
        case qc::Severity::info: return "·";
    }
    return "";
}

std::string remedy(qc::Mend mend) {
    switch (mend) {
        case qc::Mend::remux: return "; \"askreel fix\" mends it without encoding the picture again";
        case qc::Mend::reencode: return "; \"askreel fix\" mends it by encoding again";
        case qc::Mend::edit: return "; it needs another edit";
        case qc::Mend::none: return "";
    }
    return "";
}

}  // namespace

base::Json to_json(const std::vector<qc::Finding>& findings) {
    base::Json json = base::Json::array();
    for (const qc::Finding& finding : findings) json.push_back(qc::to_json(finding));
    return json;
}

std::string describe(const std::vector<qc::Finding>& findings, bool all) {
    std::string out;
    for (const qc::Finding& finding : findings) {
        if (finding.severity == qc::Severity::info && !all) continue;
        out += fmt::format("  {} {}\n", sign(finding.severity), finding.message);
        if (finding.expected.empty() && finding.actual.empty()) continue;
        out +=
            fmt::format("      {}: {}, expected {}{}\n", finding.rule, finding.actual.empty() ? "none" : finding.actual,
                        finding.expected.empty() ? "none" : finding.expected, remedy(finding.mend));
    }
    return out;
}

}  // namespace cli
