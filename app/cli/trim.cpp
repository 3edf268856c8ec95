// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "answers.h"
#include "command_line.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "edit/quiet_cuts.h"
#include "edit/retakes.h"
#include "progress.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct TrimOptions {
    base::Path folder;
    std::vector<std::string> keep, cut;
    bool undo = false, reset = false;
    bool silence = false, retakes = false, dry_run = false;
    std::string margin = "0.1,0.15", least = "0.5";
};

std::vector<base::Span> spans(const std::vector<std::string>& texts, const char* option) {
    std::vector<base::Span> out;
    for (const std::string& text : split_list(texts)) out.push_back(span_argument(text, option));
    return out;
}

edit::Answer undone(const base::Path& folder) {
    if (auto answer = edit::pop_history(folder)) return std::move(*answer);
    throw base::Error(base::Errc::input, "cannot undo", folder.string(), "there is no earlier edit",
                      "\"askreel trim DIR --reset\" makes every clip whole again.");
}

edit::Answer edited(const edit::Answer& before, const TrimOptions& options) {
    if (options.reset) return edit::reset(before);
    if (!options.cut.empty()) return edit::cut(before, spans(options.cut, "--cut"));
    return edit::keep(before, spans(options.keep, "--keep"));
}

edit::Margins margins_argument(const std::string& text) {
    const std::vector<std::string> parts = split_list({text});
    if (parts.empty() || parts.size() > 2)
        throw_usage("cannot understand --margin", fmt::format("\"{}\" is not one or two times", text),
                    "Write what stays before a word and after it, in seconds: --margin 0.1,0.15.");
    return {time_argument(parts.front(), "--margin"), time_argument(parts.back(), "--margin")};
}

edit::Answer without_pauses(edit::Answer before, const TrimOptions& options, const Session& session) {
    const edit::Margins margins = margins_argument(options.margin);
    const base::Time least = time_argument(options.least, "--min");
    ProgressView progress(session);
    const base::RunContext run = progress.context();
    const edit::Answer answer = edit::with_probed_clips(before, run.cancel);
    const auto cuts = edit::cuts_of_pauses(answer, edit::hear_voices(answer, run), margins, least);
    return edit::without(std::move(before), edit::settle(answer, cuts, run.cancel));
}

edit::Answer without_retakes(edit::Answer before, const TrimOptions& options, const Session& session) {
    if (before.captions.empty() || before.script.empty())
        throw base::Error(base::Errc::input, "cannot find retakes", options.folder.string(),
                          "there are no captions of a script", "Make some: askreel captions DIR align --script FILE.");
    ProgressView progress(session);
    const base::RunContext run = progress.context();
    const edit::Answer answer = edit::with_probed_clips(before, run.cancel);
    std::vector<edit::LooseCut> cuts;
    for (const edit::Take& retake : edit::find_retakes(answer, answer.captions.front())) {
        const auto own = edit::cuts_of_words(answer, answer.captions.front(), retake.first, retake.last);
        cuts.insert(cuts.end(), own.begin(), own.end());
    }
    if (cuts.empty()) return before;
    return edit::without(std::move(before), edit::settle(answer, cuts, run.cancel));
}

// What was asked for, and why in the report's JSON.
struct Trimmed {
    edit::Answer answer;
    const char* reason;
};
Trimmed trimmed(const edit::Answer& before, const TrimOptions& options, const Session& session) {
    if (options.silence) return {without_pauses(before, options, session), "silence"};
    if (options.retakes) return {without_retakes(before, options, session), "retake"};
    return {edited(before, options), "manual"};
}

void report(const edit::Answer& before, const edit::Answer& after, const char* reason, const Session& session) {
    const std::vector<base::Span> kept = edit::kept(before, after);
    const std::vector<base::Span> removed = edit::complement(kept, edit::duration(before));
    if (session.json) {
        base::Json json{{"duration", seconds_json(edit::duration(after))},
                        {"kept", base::Json::array()},
                        {"removed", base::Json::array()}};
        for (const base::Span& span : kept) json["kept"].push_back(span_json(span));
        for (const base::Span& span : removed)
            json["removed"].push_back({seconds_json(span.in), seconds_json(span.out), reason});
        print(json);
        return;
    }
    std::vector<std::string> cuts;
    for (const base::Span& span : removed) cuts.push_back(clock(span));
    print(fmt::format("{} → {}\n", clock(edit::duration(before)), clock(edit::duration(after))));
    if (!cuts.empty()) print(fmt::format("cut {}\n", fmt::join(cuts, ", ")));
}

int trim(const TrimOptions& options, const Session& session) {
    const int given = int{!options.keep.empty()} + int{!options.cut.empty()} + int{options.silence} +
                      int{options.retakes} + int{options.undo} + int{options.reset};
    if (given != 1)
        throw_usage("cannot trim", given == 0 ? "nothing to do was given" : "only one edit can be made at a time",
                    "Give one of --keep, --cut, --silence, --retakes, --undo and --reset.");
    const edit::Answer before = edit::load(options.folder);
    if (options.undo) {
        const edit::Answer after = undone(options.folder);
        edit::save(after, options.folder);
        report(before, after, "manual", session);
    } else {
        const Trimmed after = trimmed(before, options, session);
        if (!options.dry_run) save_edit(options.folder, before, after.answer);
        report(before, after.answer, after.reason, session);
    }
    return kDone;
}

}  // namespace

void add_trim(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"trim",
                               "Cut an answer, or take a cut back",
                               {"askreel trim botox.askreel --cut 5-10,1:02.5-1:10",
                                "askreel trim botox.askreel --silence --min 0.6 --dry-run"},
                               {3, 5}});
    verb.group("Answers");
    const auto options = std::make_shared<TrimOptions>();
    verb.add_option("DIR", options->folder, "the answer")->required();
    verb.add_option("--keep", options->keep, "keep these parts, remove the rest")
        ->type_name("IN-OUT[,…]")
        ->allow_extra_args(false);
    verb.add_option("--cut", options->cut, "remove these parts")->type_name("IN-OUT[,…]")->allow_extra_args(false);
    CLI::Option* silence = verb.add_flag("--silence", options->silence, "remove pauses; no word is clipped");
    verb.add_option("--margin", options->margin, "what stays of a pause before a word and after it, in seconds")
        ->type_name("B,A")
        ->capture_default_str()
        ->needs(silence);
    verb.add_option("--min", options->least, "how long a pause must be to be cut, in seconds")
        ->type_name("S")
        ->capture_default_str()
        ->needs(silence);
    verb.add_flag("--retakes", options->retakes, "of sentences of the script said twice, keep the last good one");
    verb.add_flag("--dry-run", options->dry_run, "say what would be removed and leave it");
    verb.add_flag("--undo", options->undo, "take the last change of the answer back");
    verb.add_flag("--reset", options->reset, "every clip whole again");
    verb.callback([&session, options] { session.run = [&session, options] { return trim(*options, session); }; });
}

}  // namespace cli
