// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <functional>

#include "answers.h"
#include "captions.h"
#include "command_line.h"
#include "edit/caption_edits.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "text.h"

namespace cli {
namespace {

using Texts = std::vector<std::string>;

// An edit of the captions: a document, its language and the verb's arguments to a new document and what to say of it.
struct Edited {
    edit::Answer answer;
    std::string summary;
};
using Edit = std::function<Edited(edit::Answer, const std::string& language, const Texts& arguments)>;

int apply(const CaptionsOf& of, const Texts& arguments, const Edit& edit, const Session& session) {
    const edit::Answer before = edit::load(of.folder);
    const std::string language = language_of(before, of.language);
    const Edited edited = edit(before, language, arguments);
    save_edit(of.folder, before, edited.answer);
    if (session.json)
        print(
            base::Json{{"language", language},
                       {"cues", edit::project(edited.answer, *edit::find_track(edited.answer, language)).cues.size()}});
    else print(edited.summary + "\n");
    return kDone;
}

struct EditVerb {
    VerbText text;
    std::vector<std::pair<const char*, const char*>> arguments;  // names and what they are
    Edit edit;
};

void add_edit(CLI::App& captions, Session& session, const SharedCaptionsOf& of, const EditVerb& declared) {
    CLI::App& verb = add_verb(captions, session, declared.text);
    const auto arguments = std::make_shared<Texts>(declared.arguments.size());
    for (std::size_t i = 0; i < declared.arguments.size(); ++i)
        verb.add_option(declared.arguments[i].first, (*arguments)[i], declared.arguments[i].second)->required();
    add_language_option(verb, of);
    verb.callback([&session, of, arguments, edit = declared.edit] {
        session.run = [&session, of, arguments, edit] { return apply(*of, *arguments, edit, session); };
    });
}

// "\n" as two characters is how a line break is typed in most shells.
std::string with_line_breaks(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, "\n");
    return text;
}

Edited set(edit::Answer answer, const std::string& language, const Texts& arguments) {
    const std::size_t cue = index_argument(arguments[0], "CUE");
    return {edit::set_text(std::move(answer), language, cue, with_line_breaks(arguments[1])),
            fmt::format("Changed caption {}.", cue + 1)};
}

Edited shift(edit::Answer answer, const std::string& language, const Texts& arguments) {
    const base::Time by = signed_time_argument(arguments[0], "S");
    return {edit::shift_captions(std::move(answer), language, by),
            fmt::format("Moved all captions {:.3f} s {}.", std::abs(base::to_seconds(by)),
                        by < base::Time{} ? "earlier" : "later")};
}

Edited split(edit::Answer answer, const std::string& language, const Texts& arguments) {
    const std::size_t cue = index_argument(arguments[0], "CUE");
    return {edit::split_cue(std::move(answer), language, cue, time_argument(arguments[1], "TIME")),
            fmt::format("Caption {} is {} and {} now.", cue + 1, cue + 1, cue + 2)};
}

Edited merge(edit::Answer answer, const std::string& language, const Texts& arguments) {
    const std::size_t first = index_argument(arguments[0], "CUE");
    return {edit::merge_cues(std::move(answer), language, first, index_argument(arguments[1], "CUE")),
            fmt::format("Captions {} and {} are one now.", first + 1, first + 2)};
}

Edited replace(edit::Answer answer, const std::string& language, const Texts& arguments) {
    edit::Replaced replaced =
        edit::replace_text(std::move(answer), language, arguments[0], with_line_breaks(arguments[1]));
    return {std::move(replaced.answer), fmt::format("Replaced it {}.", count_of(replaced.count, "time"))};
}

}  // namespace

void add_captions_edits(CLI::App& captions, Session& session, const SharedCaptionsOf& of) {
    const auto add = [&](const EditVerb& verb) { add_edit(captions, session, of, verb); };
    add({{"set",
          "Give a caption another text; words that stay keep their times",
          {"askreel captions botox.askreel set 1 \"How long does Botox last?\"",
           "askreel captions botox.askreel set 2 \"For most patients,\\nthree to four months.\""},
          {3, 5}},
         {{"CUE", "its number in \"askreel show\""}, {"TEXT", "the new text; \\n breaks the line"}},
         set});
    add({{"shift",
          "Move all captions later, or earlier with a minus",
          {"askreel captions botox.askreel shift 0.25", "askreel captions botox.askreel shift -0.25"},
          {3, 5}},
         {{"S", "seconds"}},
         shift});
    add({{"split",
          "Make two captions out of one",
          {"askreel captions botox.askreel split 3 4.2", "askreel captions botox.askreel split 3 0:04.2 --lang es"},
          {3, 5}},
         {{"CUE", "its number in \"askreel show\""}, {"TIME", "where, between two of its words"}},
         split});
    add({{"merge",
          "Make one caption out of two in a row",
          {"askreel captions botox.askreel merge 3 4", "askreel captions botox.askreel merge 3 4 --lang es"},
          {3, 5}},
         {{"CUE", "the first one's number"}, {"NEXT", "the number after it"}},
         merge});
    add({{"replace",
          "Replace a text in all captions",
          {"askreel captions botox.askreel replace \"bow tox\" Botox",
           "askreel captions botox.askreel replace Juviderm Juvéderm"},
          {3, 5}},
         {{"OLD", "exactly as it stands there"}, {"NEW", "what to write instead"}},
         replace});
}

}  // namespace cli
