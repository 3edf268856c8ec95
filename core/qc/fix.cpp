// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/fix.h"

#include <algorithm>
#include <system_error>

#include "qc/remux.h"
#include "qc/rules.h"

namespace qc {
namespace {

// Re-encoding of the sound alone mends these; of all other rules, the picture is meant.
bool is_about_sound(const Finding& finding) {
    static constexpr std::string_view rules[] = {"audio-codec", "audio-rate", "audio-channels", "loudness",
                                                 "true-peak",   "av-sync",    "streams"};
    return std::find(std::begin(rules), std::end(rules), finding.rule) != std::end(rules);
}

bool is_about_level(const Finding& finding) {
    return finding.severity != Severity::info && (finding.rule == "loudness" || finding.rule == "true-peak");
}

// What no tool can mend, because a person has to choose or there is nothing to work on.
void refuse_hopeless(const base::Path& file, const Facts& facts, const std::vector<Finding>& findings) {
    if (!facts.picture)
        throw base::Error(base::Errc::input, "cannot fix", file.string(), "there is no picture in it",
                          "Choose a video file.");
    for (const Finding& finding : findings)
        if (finding.rule == "duration" && finding.severity == Severity::block)
            throw base::Error(base::Errc::input, "cannot fix", file.string(),
                              "it lasts " + finding.actual + ", and " + finding.expected + " is taken",
                              "Make an answer of it with `askreel new`, trim that and export it.");
}

void tell(const base::RunContext& context, const char* stage, double fraction) {
    context.cancel.check();
    if (context.progress) context.progress({stage, fraction});
}

void copy_whole(const base::Path& file, const base::Path& part) {
    std::error_code error;
    std::filesystem::copy_file(file, part, std::filesystem::copy_options::overwrite_existing, error);
    if (error) base::throw_file_error("cannot write", part.string(), error.value());
}

}  // namespace

Fixed way_to_fix(const Facts& facts, const std::vector<Finding>& findings) {
    bool picture = false;
    bool sound = false;
    bool container = false;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::info) continue;
        if (finding.mend == Mend::remux) container = true;
        if (finding.mend == Mend::reencode) (is_about_sound(finding) ? sound : picture) = true;
    }
    if (!picture && !sound && !container) return Fixed::nothing;
    if (picture || !can_copy_picture(facts)) return Fixed::all_encoded;
    return sound || !can_copy_sound(facts) ? Fixed::sound_encoded : Fixed::remuxed;
}

FixResult fix(const base::Path& file, const delivery::Target& target, const base::Path& out,
              const EncodeAll& encode_all, const base::RunContext& context) {
    std::error_code ignored;
    if (std::filesystem::equivalent(file, out, ignored))
        throw base::Error(base::Errc::usage, "cannot fix", file.string(), "the new file would replace the old one",
                          "Give another name with -o.");
    const base::Path folder = out.has_parent_path() ? out.parent_path() : base::Path(".");
    if (!std::filesystem::is_directory(folder, ignored))
        throw base::Error(base::Errc::disk, "cannot write", out.string(), "there is no such folder",
                          "Choose a folder that exists.");
    tell(context, "checking", 0);
    const Facts facts = gather(file, context.cancel);
    const std::vector<Finding> findings = judge(facts, target);
    refuse_hopeless(file, facts, findings);

    FixResult result;
    result.how = way_to_fix(facts, findings);
    base::PendingFile pending(out);
    for (;;) {
        tell(context, "fixing", 0.3);
        switch (result.how) {
            case Fixed::nothing: copy_whole(file, pending.part()); break;
            case Fixed::remuxed: remux(file, facts, std::nullopt, pending.part(), context.cancel); break;
            case Fixed::sound_encoded: {
                const bool level = std::any_of(findings.begin(), findings.end(), is_about_level);
                remux(file, facts, encode_sound(file, facts, target, level, context.cancel), pending.part(),
                      context.cancel);
                break;
            }
            case Fixed::all_encoded: encode_all(file, pending.part()); break;
        }
        tell(context, "checking", 0.7);
        const Facts made = gather(pending.part(), context.cancel);
        result.report = report_on(made, out, target);
        // A copy may turn out to hide what only encoding mends.
        if (result.how == Fixed::all_encoded || way_to_fix(made, result.report.findings) == Fixed::nothing ||
            passed(result.report.findings))
            break;
        result.how = Fixed::all_encoded;
    }
    pending.commit();
    tell(context, "done", 1);
    return result;
}

}  // namespace qc
