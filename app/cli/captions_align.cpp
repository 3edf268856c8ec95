// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "answers.h"
#include "captions.h"
#include "captions_speech.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/heard_captions.h"
#include "edit/operations.h"
#include "make_answer.h"
#include "progress.h"
#include "render/library.h"
#include "speech/crew.h"
#include "text.h"

namespace cli {
namespace {

constexpr std::size_t kLinesShown = 8;

std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

void tell(const edit::ReadAlong& report, const Session& session) {
    if (session.json) {
        print(base::Json{{"language", report.track.language},
                         {"cues", report.track.cues.size()},
                         {"words", report.words},
                         {"coverage", report.coverage},
                         {"scripted", report.scripted},
                         {"explained", report.explained},
                         {"passed", report.passed()},
                         {"noisy", report.too_noisy},
                         {"not_said", report.left_out},
                         {"not_written", to_json(report.others)},
                         {"repeats", to_json(report.repeats)},
                         {"unsure", to_json(report.unsure)}});
        return;
    }
    const bool all = session.verbosity > 0;
    std::string out = fmt::format("{} in {}. {} of the script was said; {} of the speech is in the script.\n",
                                  count_of(report.words, "word"), count_of(report.track.cues.size(), "caption"),
                                  percent(report.coverage), percent(report.scripted));
    if (!report.left_out.empty()) {
        out += "Not said:\n";
        const std::size_t shown = all ? report.left_out.size() : std::min(kLinesShown, report.left_out.size());
        for (std::size_t i = 0; i < shown; ++i) out += "  " + report.left_out[i] + "\n";
        if (shown < report.left_out.size())
            out += fmt::format("  and {} more; -v shows all\n", report.left_out.size() - shown);
    }
    if (!report.others.empty()) {
        out += "Not in the script, as it was heard; please check:\n";
        out += list(report.others, all);
    }
    if (!report.repeats.empty()) {
        out += "Said again; \"askreel trim DIR --retakes\" keeps the last one:\n";
        out += list(report.repeats, all);
    }
    if (!report.unsure.empty()) {
        out += "Not sure; please check:\n";
        out += list(report.unsure, all);
    }
    print(out);
    if (report.too_noisy) note_noise();
    if (!report.passed())
        note(
            "askreel: much of the speech has no caption: check the captions against the sound, or give another script");
}

struct AlignOptions {
    base::Path script;
    std::string engine;
};

int align(const CaptionsOf& of, const AlignOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer before = edit::load(of.folder);
    const std::string text = options.script.empty() ? before.script : read_script(options.script);
    edit::ReadAlong read;
    {
        ProgressView progress(session);
        const auto profiles = captions::read_rules(library.folders());
        const edit::CaptionForm form{captions::find_rules(profiles, kDefaultProfile), lines_for(before, {}, library),
                                     of.language.empty() ? "en" : of.language};
        const speech::Crew crew = speech::open_crew(options.engine);
        read = edit::read_along(before, text, form, crew.listeners(), progress.context());
    }
    edit::Answer after = edit::with_track(before, read.track);
    if (!options.script.empty()) after.script = text;
    save_edit(of.folder, before, after);
    tell(read, session);
    return read.passed() ? kDone : kDidNotPass;
}

}  // namespace

void add_captions_align(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    CLI::App& verb = add_verb(
        captions, session,
        {"align",
         "Make captions by listening for the words of the script",
         {"askreel captions botox.askreel align", "askreel captions botox.askreel align --script botox.txt --json"},
         {3, 4, 5}});
    const auto options = std::make_shared<AlignOptions>();
    verb.add_option("--script", options->script, "the text that was read (default: the answer's script)")
        ->type_name("FILE");
    verb.add_option("--engine", options->engine, "the recogniser (default: the best that is installed)")
        ->type_name("ID");
    verb.add_option("--lang", of->language, "the captions' language (default: en)")->type_name("LANG");
    verb.callback(
        [&session, of, options] { session.run = [&session, of, options] { return align(*of, *options, session); }; });
}

}  // namespace cli
