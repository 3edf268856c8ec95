// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "answers.h"
#include "captions.h"
#include "captions/glossary.h"
#include "captions_speech.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "practice/file.h"
#include "progress.h"
#include "render/library.h"
#include "speech/open.h"
#include "speech/punctuate.h"
#include "text.h"

namespace cli {
namespace {

// Fewer words a second of voice: it is no speech, or no English.
constexpr double kFewestWords = 0.5;

struct TranscribeOptions {
    std::string engine;
    bool apply = false;
};

std::vector<captions::Word> words_of(const std::vector<speech::Heard>& heard, const std::vector<std::string>& names) {
    const std::vector<std::string> texts = speech::punctuated(heard, names);
    std::vector<captions::Word> words;
    for (std::size_t i = 0; i < heard.size(); ++i) {
        captions::Word word;
        word.text = texts[i];
        word.when = heard[i].when;
        if (i + 1 < heard.size()) word.when.out = std::max(word.when.in, std::min(word.when.out, heard[i + 1].when.in));
        word.confidence = heard[i].confidence;
        word.timing = captions::Timing::given;
        word.origin = captions::Origin::heard;
        words.push_back(std::move(word));
    }
    return words;
}

struct Reviewed {
    std::vector<captions::Word> words;
    std::vector<Stretch> applied, open;
};

// The glossary's suggestions: those that are no ordinary English taken up when `apply`, the others told.
Reviewed review(std::vector<captions::Word> words, const captions::Glossary& glossary, bool apply) {
    Reviewed out;
    const std::vector<captions::Suggestion> suggestions = captions::suggest(words, glossary);
    for (auto s = suggestions.rbegin(); s != suggestions.rend(); ++s) {
        std::string was;
        for (std::size_t i = s->first; i < s->last; ++i) {
            if (i > s->first) was += ' ';
            was += words[i].text;
        }
        const Stretch told{{words[s->first].when.in, words[s->last - 1].when.out}, was + " → " + s->text};
        const bool take = apply && !s->ordinary;
        (take ? out.applied : out.open).push_back(told);
        if (take) words = captions::apply(std::move(words), *s);
    }
    std::reverse(out.applied.begin(), out.applied.end());
    std::reverse(out.open.begin(), out.open.end());
    out.words = std::move(words);
    return out;
}

// The practice's own names and words.
std::vector<std::string> own_names() {
    const practice::Practice practice = practice::load(practice::practice_file());
    std::vector<std::string> names = practice.glossary;
    for (const practice::Person& person : practice.people) names.push_back(person.name);
    return names;
}

void require_speech(const std::vector<speech::Heard>& heard, base::Time length) {
    if (heard.empty())
        throw base::Error(base::Errc::input, "cannot transcribe", {}, "no speech was heard",
                          "Check the clip's sound: nobody speaks in it, or noise covers it.");
    const double seconds = base::to_seconds(length);
    double spoken = 0;
    for (const speech::Heard& word : heard) spoken += base::to_seconds(word.when.duration());
    if (static_cast<double>(heard.size()) < kFewestWords * std::min(seconds, 4.0) && spoken < seconds / 10)
        throw base::Error(base::Errc::input, "cannot transcribe", {}, "hardly any English speech was heard",
                          "Check the clip's sound, or import captions: askreel captions DIR import FILE.");
}

int transcribe(const CaptionsOf& of, const TranscribeOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer before = edit::load(of.folder);
    const std::string language = of.language.empty() ? "en" : of.language;
    Reviewed reviewed;
    edit::StoredTrack track;
    std::vector<Stretch> doubtful;
    {
        ProgressView progress(session);
        const base::RunContext run = progress.context();
        const auto recognizer = speech::open_free(options.engine);
        const edit::Answer answer = audible(before, run);
        const edit::SpokenClips clips(answer);
        const speech::Recording recording = clips.recording(run.cancel);
        const std::vector<speech::Heard> heard = speech::listen(recording, *recognizer, run);
        require_speech(heard, recording.duration);
        const std::vector<std::string> names = own_names();
        captions::Glossary glossary = captions::read_glossaries(library.folders());
        for (const std::string& name : names) glossary.terms.push_back({name, {}, {}});
        reviewed = review(words_of(heard, names), glossary, options.apply);
        const auto profiles = captions::read_rules(library.folders());
        track = clips.captions(reviewed.words, captions::find_rules(profiles, kDefaultProfile),
                               lines_for(before, {}, library), language);
        doubtful = on_timeline(unsure(reviewed.words), clips, before);
        reviewed.applied = on_timeline(std::move(reviewed.applied), clips, before);
        reviewed.open = on_timeline(std::move(reviewed.open), clips, before);
    }
    const std::size_t cues = track.cues.size();
    save_edit(of.folder, before, edit::with_track(before, std::move(track)));
    if (session.json) {
        print(base::Json{{"language", language},
                         {"cues", cues},
                         {"words", reviewed.words.size()},
                         {"applied", to_json(reviewed.applied)},
                         {"suggestions", to_json(reviewed.open)},
                         {"unsure", to_json(doubtful)}});
        return kDone;
    }
    const bool all = session.verbosity > 0;
    std::string out = fmt::format("{} in {}, as they were heard: read them before anybody else does.\n",
                                  count_of(reviewed.words.size(), "word"), count_of(cues, "caption"));
    if (!reviewed.applied.empty()) out += "Changed by the glossary:\n" + list(reviewed.applied, all);
    if (!reviewed.open.empty())
        out += (options.apply ? "Perhaps; \"askreel captions DIR replace\" changes them:\n"
                              : "Probably meant; --apply changes what is no ordinary English:\n") +
               list(reviewed.open, all);
    if (!doubtful.empty()) out += "Not sure; please check:\n" + list(doubtful, all);
    print(out);
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
