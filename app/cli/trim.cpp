// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "answers.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct TrimOptions {
    base::Path folder;
    std::vector<std::string> keep, cut;
    bool undo = false, reset = false;
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

void report(const edit::Answer& before, const edit::Answer& after, const Session& session) {
    const std::vector<base::Span> kept = edit::kept(before, after);
    const std::vector<base::Span> removed = edit::complement(kept, edit::duration(before));
    if (session.json) {
        base::Json json{{"duration", seconds_json(edit::duration(after))},
                        {"kept", base::Json::array()},
                        {"removed", base::Json::array()}};
        for (const base::Span& span : kept) json["kept"].push_back(span_json(span));
        for (const base::Span& span : removed)
            json["removed"].push_back({seconds_json(span.in), seconds_json(span.out), "manual"});
        print(json);
        return;
    }
    std::vector<std::string> cuts;
    for (const base::Span& span : removed) cuts.push_back(clock(span));
    print(fmt::format("{} → {}\n", clock(edit::duration(before)), clock(edit::duration(after))));
    if (!cuts.empty()) print(fmt::format("cut {}\n", fmt::join(cuts, ", ")));
}

int trim(const TrimOptions& options, const Session& session) {
    const int given = int{!options.keep.empty()} + int{!options.cut.empty()} + int{options.undo} + int{options.reset};
    if (given != 1)
        throw_usage("cannot trim", given == 0 ? "nothing to do was given" : "only one edit can be made at a time",
                    "Give one of --keep, --cut, --undo and --reset.");
    const edit::Answer before = edit::load(options.folder);
    if (options.undo) {
        const edit::Answer after = undone(options.folder);
        edit::save(after, options.folder);
        report(before, after, session);
    } else {
        const edit::Answer after = edited(before, options);
        save_edit(options.folder, before, after);
        report(before, after, session);
    }
    return kDone;
}

}  // namespace

void add_trim(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"trim",
                  "Cut an answer, or take a cut back",
                  {"askreel trim botox.askreel --keep 0-12", "askreel trim botox.askreel --cut 5-10,1:02.5-1:10"},
                  {3, 5}});
    verb.group("Answers");
    const auto options = std::make_shared<TrimOptions>();
    verb.add_option("DIR", options->folder, "the answer")->required();
    verb.add_option("--keep", options->keep, "keep these parts, remove the rest")
        ->type_name("IN-OUT[,…]")
        ->allow_extra_args(false);
    verb.add_option("--cut", options->cut, "remove these parts")->type_name("IN-OUT[,…]")->allow_extra_args(false);
    verb.add_flag("--undo", options->undo, "take the last change of the answer back");
    verb.add_flag("--reset", options->reset, "every clip whole again");
    verb.callback([&session, options] { session.run = [&session, options] { return trim(*options, session); }; });
}

}  // namespace cli
