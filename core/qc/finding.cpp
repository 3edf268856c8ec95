// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/finding.h"

#include <algorithm>

namespace qc {
namespace {

const char* name(Severity severity) {
    switch (severity) {
        case Severity::info: return "info";
        case Severity::warn: return "warn";
        case Severity::block: return "block";
    }
    return "block";
}

const char* name(Mend mend) {
    switch (mend) {
        case Mend::none: return "none";
        case Mend::remux: return "remux";
        case Mend::reencode: return "reencode";
        case Mend::edit: return "edit";
    }
    return "none";
}

}  // namespace

base::Json to_json(const Finding& finding) {
    base::Json json = {{"rule", finding.rule},       {"severity", name(finding.severity)},
                       {"message", finding.message}, {"expected", finding.expected},
                       {"actual", finding.actual},   {"fix", name(finding.mend)}};
    if (finding.at) json["at"] = {base::to_seconds(finding.at->in), base::to_seconds(finding.at->out)};
    return json;
}

bool passed(const std::vector<Finding>& findings) {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& f) { return f.severity == Severity::block; });
}

}  // namespace qc
