// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions.h"

#include <fmt/format.h>

#include "command_line.h"
#include "edit/operations.h"
#include "verbs.h"

namespace cli {

std::string language_of(const edit::Answer& answer, const std::string& wanted) {
    if (answer.captions.empty())
        throw base::Error(base::Errc::input, "cannot find captions", {}, "the answer has none",
                          "Import some: askreel captions DIR import FILE.");
    if (wanted.empty()) return answer.captions.front().language;
    if (edit::find_track(answer, wanted) != nullptr) return wanted;
    std::vector<std::string> known;
    for (const edit::StoredTrack& track : answer.captions) known.push_back(track.language);
    throw base::Error(base::Errc::input, "cannot find captions", {}, fmt::format("there are none in \"{}\"", wanted),
                      fmt::format("There are captions in {}.", fmt::join(known, ", ")));
}

void add_language_option(CLI::App& verb, const SharedCaptionsOf& of) {
    verb.add_option("--lang", of->language, "the language, such as en or es-419 (default: the first there is)")
        ->type_name("LANG");
}

void add_captions(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"captions",
                               "Import, change, check and export captions",
                               {"askreel captions botox.askreel import IMG_2041.srt --lang en",
                                "askreel captions botox.askreel set 1 \"How long does Botox last?\""},
                               {3, 4, 5}});
    verb.group("Answers");
    verb.require_subcommand(1);
    const auto of = std::make_shared<CaptionsOf>();
    verb.add_option("DIR", of->folder, "the answer")->required();
    add_captions_import(verb, session, of);
    add_captions_export(verb, session, of);
    add_captions_align(verb, session, of);
    add_captions_transcribe(verb, session, of);
    add_captions_edits(verb, session, of);
    add_captions_rules(verb, session, of);
}

}  // namespace cli
