// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/check.h"

#include "qc/caption_rules.h"
#include "qc/facts.h"
#include "qc/rules.h"

namespace qc {

Report report_on(const Facts& facts, const base::Path& file, const delivery::Target& target) {
    Report report;
    report.findings = judge(facts, target);
    for (Finding& finding : find_and_check_sidecar(file, facts.duration, target))
        report.findings.push_back(std::move(finding));
    sort_worst_first(report.findings);
    report.sound = facts.loudness;
    report.duration = facts.duration;
    return report;
}

Report check(const base::Path& file, const delivery::Target& target, const base::CancelToken& cancel) {
    return report_on(gather(file, cancel), file, target);
}

}  // namespace qc
