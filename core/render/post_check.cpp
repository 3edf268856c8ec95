// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_check.h"

#include "qc/facts.h"
#include "render/drawn_boxes.h"

namespace render {
namespace {

void make_draft(std::vector<qc::Finding>& findings) {
    // A draft is small and rough on purpose.
    std::erase_if(findings, [](const qc::Finding& f) {
        return f.rule == "dimensions" || f.rule == "bitrate" || f.rule == "size";
    });
    qc::Finding note;
    note.rule = "draft";
    note.severity = qc::Severity::warn;
    note.message = "This is a draft to look at, not to upload.";
    findings.push_back(std::move(note));
}

}  // namespace

qc::Report check_post(const base::Path& video, const Stage& stage, std::size_t composition,
                      const delivery::Target& target, const MasteredSound& sound, Quality quality,
                      const base::CancelToken& cancel) {
    const qc::Facts facts = qc::gather_structure(video, sound.measured, cancel);
    qc::Report report = qc::report_on(facts, video, target);
    const auto add = [&](const std::vector<qc::Finding>& more) {
        report.findings.insert(report.findings.end(), more.begin(), more.end());
    };
    add(findings_of(sound));
    add(qc::check_safe_zone(boxes_at_risk(stage, composition, target), target));
    std::erase_if(report.findings, [](const qc::Finding& f) { return f.rule == "captions-sidecar"; });
    if (quality == Quality::draft) make_draft(report.findings);
    return report;
}

}  // namespace render
