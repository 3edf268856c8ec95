// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "answers.h"
#include "captions.h"
#include "captions/fix.h"
#include "command_line.h"
#include "edit/caption_edits.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "render/caption_facts.h"
#include "render/library.h"
#include "request.h"
#include "text.h"

namespace cli {

captions::Lines lines_for(const edit::Answer& answer, const std::string& canvas, render::Library& library) {
    if (canvas.empty() && answer.targets.empty()) return captions::Lines::narrow;
    const std::string& id = canvas.empty() ? library.catalogue().target(answer.targets.front()).canvas : canvas;
    const delivery::Size size = library.catalogue().canvas(id).size;
    return size.width > size.height ? captions::Lines::wide : captions::Lines::narrow;
}

namespace {

// Where captions are looked at: lines are counted for the canvas, the picture is that of the answer's first target.
struct Place {
    captions::Lines lines = captions::Lines::narrow;
    captions::Facts facts;
};

Place place_for(const edit::Answer& answer, const std::string& canvas, const std::string& language,
                render::Library& library, const base::CancelToken& cancel) {
    Place place{lines_for(answer, canvas, library), {}};
    if (answer.targets.empty()) {
        place.facts.cuts = edit::jumps(answer);
        return place;
    }
    render::Request request = request_for(answer, {answer.targets.front()}, library, cancel);
    request.language = language;
    place.facts = render::caption_facts(request, library.studio(), request.targets.front(), cancel);
    return place;
}

const char* severity(const captions::Issue& issue) { return issue.blocks ? "block" : "warn"; }

int check(const CaptionsOf& of, const std::string& profile, const std::string& canvas, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer answer = edit::load(of.folder);
    const std::vector<captions::Rules> profiles = captions::read_rules(library.folders());
    const captions::Rules& rules = captions::find_rules(profiles, profile);
    const std::string language = language_of(answer, of.language);
    const captions::Track track = edit::project(answer, *edit::find_track(answer, language));
    const Place place = place_for(answer, canvas, language, library, session.cancel);
    const std::vector<captions::Issue> issues = captions::lint(track, rules, place.lines, place.facts);
    const bool passed =
        std::none_of(issues.begin(), issues.end(), [](const captions::Issue& issue) { return issue.blocks; });
    if (session.json) {
        base::Json findings = base::Json::array();
        for (const captions::Issue& issue : issues)
            findings.push_back({{"rule", issue.rule},
                                {"cue", issue.cue + 1},
                                {"severity", severity(issue)},
                                {"message", issue.message},
                                {"expected", issue.expected},
                                {"actual", issue.actual}});
        print(base::Json{{"profile", rules.id}, {"passed", passed}, {"findings", std::move(findings)}});
    } else {
        std::string out;
        for (const captions::Issue& issue : issues)
            out += fmt::format("{:>4}  {:<6} {} ({}, not {})\n", issue.cue + 1, issue.blocks ? "✗" : "!", issue.message,
                               issue.actual, issue.expected);
        out += issues.empty()
                   ? fmt::format("{}: all read well ({}).\n", count_of(track.cues.size(), "caption"), rules.name)
                   : fmt::format("{} in {} ({}).\n", count_of(issues.size(), "finding"),
                                 count_of(track.cues.size(), "caption"), rules.name);
        print(out);
    }
    return passed ? kDone : kDidNotPass;
}

int fix(const CaptionsOf& of, const std::string& profile, const std::string& canvas, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer before = edit::load(of.folder);
    const std::vector<captions::Rules> profiles = captions::read_rules(library.folders());
    const captions::Rules& rules = captions::find_rules(profiles, profile);
    const std::string language = language_of(before, of.language);
    const captions::Track track = edit::project(before, *edit::find_track(before, language));
    const Place place = place_for(before, canvas, language, library, session.cancel);
    const captions::Fixed fixed = captions::fix(track, rules, place.lines, place.facts, edit::duration(before));
    if (fixed.track != track) save_edit(of.folder, before, edit::replace_shown(before, fixed.track));
    if (session.json) {
        base::Json changes = base::Json::array();
        for (const auto& change : fixed.changes)
            changes.push_back({{"cue", change.cue + 1}, {"message", captions::message(change)}});
        print(base::Json{{"profile", rules.id}, {"changes", std::move(changes)}});
    } else {
        std::string out;
        for (const auto& change : fixed.changes)
            out += fmt::format("{:>4}  {}\n", change.cue + 1, captions::message(change));
        print(out + (fixed.changes.empty() ? std::string("There is nothing to mend.\n")
                                           : "Mended; \"askreel captions DIR check\" says what is left.\n"));
    }
    return kDone;
}

}  // namespace

void add_captions_rules(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    struct Options {
        std::string profile = kDefaultProfile, canvas;
    };
    const auto options = std::make_shared<Options>();
    const auto add_profile = [&](CLI::App& verb) {
        verb.add_option("--canvas", options->canvas,
                        "the shape that lines must fit (default: that of the first target)")
            ->type_name("ID");
        verb.add_option("--profile", options->profile, "patient-friendly (default), shorts, netflix or bbc")
            ->type_name("ID");
        add_language_option(verb, of);
    };
    CLI::App& checks = add_verb(
        captions, session,
        {"check",
         "Are the captions easy to read?",
         {"askreel captions botox.askreel check", "askreel captions botox.askreel check --profile netflix --json"},
         {3, 4}});
    add_profile(checks);
    checks.callback([&session, of, options] {
        session.run = [&session, of, options] { return check(*of, options->profile, options->canvas, session); };
    });

    CLI::App& fixes =
        add_verb(captions, session,
                 {"fix",
                  "Mend captions that are hard to read, as far as the speech lets it, and say what was changed",
                  {"askreel captions botox.askreel fix", "askreel captions botox.askreel fix --profile shorts"},
                  {3, 5}});
    add_profile(fixes);
    fixes.callback([&session, of, options] {
        session.run = [&session, of, options] { return fix(*of, options->profile, options->canvas, session); };
    });
}

}  // namespace cli
