// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "answers.h"
#include "captions.h"
#include "captions_speech.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "edit/spoken_captions.h"
#include "make_answer.h"
#include "progress.h"
#include "render/library.h"
#include "speech/crew.h"
#include "text.h"

namespace cli {
namespace {

using base::Span;
using base::Time;

// Less of the speech found in the script: it is another script, another language, or too noisy to hear.
constexpr double kNotTheScript = 0.5;
// Less: somebody must look at it.
constexpr double kLowCoverage = 0.75;
constexpr std::size_t kLinesShown = 8;

std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

// Sentences of the script, or parts of them, that nobody said.
std::vector<std::string> not_said(const std::vector<speech::ScriptWord>& script, const speech::Followed& followed) {
    std::vector<std::string> parts;
    std::size_t previous = script.size();
    for (const std::size_t word : followed.not_said) {
        const bool goes_on = !parts.empty() && previous + 1 == word && !script[previous].ends_sentence;
        if (goes_on) parts.back() += " " + script[word].text;
        else parts.push_back(script[word].text);
        previous = word;
    }
    return parts;
}

std::string joined(const std::vector<captions::Word>& words, Span when) {
    std::string text;
    for (const captions::Word& word : words)
        if (when.contains(word.when.in)) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

// What nobody wrote, words within a second of each other together.
std::vector<Stretch> not_written(const std::vector<captions::Word>& words) {
    std::vector<Stretch> stretches;
    for (const captions::Word& word : words) {
        if (word.origin != captions::Origin::heard) continue;
        const bool goes_on = !stretches.empty() && word.when.in - stretches.back().when.out < std::chrono::seconds(1);
        if (!goes_on) stretches.push_back({word.when, word.text});
        else stretches.back().text += " " + word.text;
        stretches.back().when.out = word.when.out;
    }
    return stretches;
}

std::vector<Stretch> said_again(const std::vector<captions::Word>& words, const speech::Followed& followed) {
    std::vector<Stretch> stretches;
    for (const speech::Repeat& repeat : followed.repeats) {
        const Span when{followed.placed[repeat.first].when.in, followed.placed[repeat.last - 1].when.out};
        stretches.push_back({when, joined(words, when)});
    }
    return stretches;
}

struct Report {
    std::string language;
    std::size_t cues = 0, words = 0;
    speech::Followed followed;
    double coverage = 0, explained = 1;
    std::vector<std::string> left_out;
    std::vector<Stretch> unsure, others, repeats;
    [[nodiscard]] bool passed() const { return explained >= kLowCoverage; }
};

void tell(const Report& report, const Session& session) {
    if (session.json) {
        print(base::Json{{"language", report.language},
                         {"cues", report.cues},
                         {"words", report.words},
                         {"coverage", report.coverage},
                         {"scripted", report.followed.scripted_share()},
                         {"explained", report.explained},
                         {"passed", report.passed()},
                         {"not_said", report.left_out},
                         {"not_written", to_json(report.others)},
                         {"repeats", to_json(report.repeats)},
                         {"unsure", to_json(report.unsure)}});
        return;
    }
    const bool all = session.verbosity > 0;
    std::string out = fmt::format("{} in {}. {} of the script was said; {} of the speech is in the script.\n",
                                  count_of(report.words, "word"), count_of(report.cues, "caption"),
                                  percent(report.coverage), percent(report.followed.scripted_share()));
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
    if (!report.passed())
        note(
            "askreel: much of the speech has no caption: check the captions against the sound, or give another script");
}

void require_the_script(const std::vector<speech::ScriptWord>& script, const speech::Followed& followed) {
    if (followed.placed.empty() && followed.voice <= Time{})
        throw base::Error(base::Errc::input, "cannot align the captions", {}, "no speech was heard",
                          "Check the clip's sound: nobody speaks in it, or noise covers it.");
    if (followed.placed.empty() || followed.scripted_share() < kNotTheScript)
        throw base::Error(
            base::Errc::input, "cannot align the captions", {},
            fmt::format("what is said is not the script: {} of the speech and {} of the script agree",
                        percent(followed.scripted_share()), percent(followed.coverage(script))),
            "Give the script that was read, in English, with --script FILE, or take the noise out of the sound.");
}

struct AlignOptions {
    base::Path script;
    std::string engine;
};

int align(const CaptionsOf& of, const AlignOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    const edit::Answer before = edit::load(of.folder);
    const std::string text = options.script.empty() ? before.script : read_script(options.script);
    const std::vector<speech::ScriptWord> script = speech::script_words(text);
    if (std::all_of(script.begin(), script.end(), [](const speech::ScriptWord& word) { return word.spoken.empty(); }))
        throw base::Error(base::Errc::input, "cannot align the captions", options.script.string(), "there is no script",
                          "Give one: --script FILE.");
    Report report;
    report.language = of.language.empty() ? "en" : of.language;
    std::vector<captions::Word> words;
    edit::Answer after = before;
    {
        ProgressView progress(session);
        const base::RunContext run = progress.context();
        const edit::Answer answer = audible(before, run);
        const edit::SpokenClips clips(answer);
        const speech::Crew crew = speech::open_crew(options.engine);
        report.followed = speech::follow(script, clips.recording(run.cancel), crew.listeners(), run);
        require_the_script(script, report.followed);
        words = edit::words_of(script, report.followed);
        const auto profiles = captions::read_rules(library.folders());
        edit::StoredTrack track = clips.captions(words, captions::find_rules(profiles, kDefaultProfile),
                                                 lines_for(before, {}, library), report.language);
        report.cues = track.cues.size();
        after = edit::with_track(std::move(after), std::move(track));
        if (!options.script.empty()) after.script = text;
        report.unsure = on_timeline(unsure(words), clips, before);
        report.others = on_timeline(not_written(words), clips, before);
        report.repeats = on_timeline(said_again(words, report.followed), clips, before);
    }
    report.words = words.size();
    report.coverage = report.followed.coverage(script);
    report.explained = report.followed.explained_share();
    report.left_out = not_said(script, report.followed);
    save_edit(of.folder, before, after);
    tell(report, session);
    return report.passed() ? kDone : kDidNotPass;
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
