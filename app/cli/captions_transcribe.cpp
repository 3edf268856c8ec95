// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "answers.h"
#include "captions.h"
#include "captions/glossary.h"
#include "captions_speech.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/heard_captions.h"
#include "edit/operations.h"
#include "practice/file.h"
#include "progress.h"
#include "render/library.h"
#include "speech/open.h"
#include "text.h"

namespace cli {
namespace {

struct TranscribeOptions {
    std::string engine;
    bool apply = false;
};

int transcribe(const CaptionsOf& of, const TranscribeOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer before = edit::load(of.folder);
    edit::Transcript heard;
    {
        ProgressView progress(session);
        const auto profiles = captions::read_rules(library.folders());
        const edit::CaptionForm form{captions::find_rules(profiles, kDefaultProfile), lines_for(before, {}, library),
                                     of.language.empty() ? "en" : of.language};
        const auto recognizer = speech::open_free(options.engine);
        const std::vector<std::string> names = practice::spellings(practice::load(practice::practice_file()));
        heard = edit::transcribe(before, names, captions::read_glossaries(library.folders()), options.apply, form,
                                 *recognizer, progress.context());
    }
    const std::size_t cues = heard.track.cues.size();
    save_edit(of.folder, before, edit::with_track(before, heard.track));
    if (session.json) {
        print(base::Json{{"language", heard.track.language},
                         {"cues", cues},
                         {"words", heard.words},
                         {"noisy", heard.too_noisy},
                         {"applied", to_json(heard.applied)},
                         {"suggestions", to_json(heard.suggested)},
                         {"unsure", to_json(heard.unsure)}});
        return kDone;
    }
    const bool all = session.verbosity > 0;
    std::string out = fmt::format("{} in {}, as they were heard: read them before anybody else does.\n",
                                  count_of(heard.words, "word"), count_of(cues, "caption"));
    if (!heard.applied.empty()) out += "Changed by the glossary:\n" + list(heard.applied, all);
    if (!heard.suggested.empty())
        out += (options.apply ? "Perhaps; \"askreel captions DIR replace\" changes them:\n"
                              : "Probably meant; --apply changes what is no ordinary English:\n") +
               list(heard.suggested, all);
    if (!heard.unsure.empty()) out += "Not sure; please check:\n" + list(heard.unsure, all);
    print(out);
    if (heard.too_noisy) note_noise();
    return kDone;
}

}  // namespace

void add_captions_transcribe(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    CLI::App& verb = add_verb(captions, session,
                              {"transcribe",
                               "Make captions of what is said, without a script",
                               {"askreel captions botox.askreel transcribe",
                                "askreel captions botox.askreel transcribe --apply --engine vosk"},
                               {3, 5}});
    const auto options = std::make_shared<TranscribeOptions>();
    verb.add_option("--engine", options->engine, "vosk or whisper (default: the best that is installed)")
        ->type_name("ID");
    verb.add_flag("--apply", options->apply, "write the glossary's words for what is no ordinary English");
    verb.add_option("--lang", of->language, "the captions' language (default: en)")->type_name("LANG");
    verb.callback([&session, of, options] {
        session.run = [&session, of, options] { return transcribe(*of, *options, session); };
    });
}

}  // namespace cli
