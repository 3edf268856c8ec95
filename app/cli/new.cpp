// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <system_error>

#include "answers.h"
#include "command_line.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "make_answer.h"
#include "progress.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace fs = std::filesystem;
namespace {

struct NewOptions {
    base::Path folder;
    Details details;
    std::vector<std::string> clips;
    bool link = false;
};

// What was put into a folder, taken out again unless kept.
class Undone {
  public:
    explicit Undone(base::Path folder) : folder_(std::move(folder)), existed_(fs::exists(folder_)) {}
    ~Undone() {
        std::error_code ignored;
        if (kept_) return;
        if (!existed_) fs::remove_all(folder_, ignored);
        for (const base::Path& file : files_) fs::remove(file, ignored);
    }
    Undone(const Undone&) = delete;
    Undone& operator=(const Undone&) = delete;

    void add(base::Path file) { files_.push_back(std::move(file)); }
    void keep() { kept_ = true; }

  private:
    base::Path folder_;
    bool existed_;
    bool kept_ = false;
    std::vector<base::Path> files_;
};

void check_free(const base::Path& folder) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored) || fs::is_empty(folder, ignored)) return;
    throw base::Error(
        base::Errc::input, "cannot make the answer", folder.string(),
        fs::exists(folder / "answer.json", ignored) ? "there is an answer already" : "the folder is not empty",
        "Choose another name, such as botox.askreel.");
}

edit::Answer with_clips(edit::Answer answer, const std::vector<std::string>& clips, const base::Path& folder, bool link,
                        Undone& undone, const Session& session) {
    ProgressView view(session);
    for (const std::string& file : clips) {
        media::Clip clip = edit::import_clip(file, folder, link, view.context());
        if (!link) undone.add(clip.file);
        answer = edit::add_clip(std::move(answer), std::move(clip));
    }
    return answer;
}

int make_new(const NewOptions& options, const Session& session) {
    if (options.details.question.find_first_not_of(" \t\r\n") == std::string::npos)
        throw_usage("cannot make the answer", "the question is empty",
                    "Give it with --question \"How long does it last?\".");
    check_free(options.folder);
    render::Library library(session.preset_folders());
    Details details = options.details;
    details.targets = split_list(details.targets);
    edit::Answer answer = with_details({}, details, library);

    Undone undone(options.folder);
    base::make_folder(options.folder);
    answer = with_clips(std::move(answer), options.clips, options.folder, options.link, undone, session);
    edit::save(answer, options.folder);
    undone.keep();

    if (session.json)
        print(base::Json{{"folder", options.folder.string()},
                         {"duration", seconds_json(edit::duration(answer))},
                         {"clips", answer.clips.size()}});
    else
        print(fmt::format("Made {}: {}, {}.\n", options.folder.string(), count_of(answer.clips.size(), "clip"),
                          clock(edit::duration(answer))));
    return kDone;
}

int add_clips(const base::Path& folder, const std::vector<std::string>& files, bool link, const Session& session) {
    const edit::Answer before = edit::load(folder);
    Undone undone(folder);
    const edit::Answer after = with_clips(before, files, folder, link, undone, session);
    save_edit(folder, before, after);
    undone.keep();
    if (session.json)
        print(base::Json{{"duration", seconds_json(edit::duration(after))}, {"clips", after.clips.size()}});
    else
        print(fmt::format("Added {}; the answer is {} now.\n", count_of(files.size(), "clip"),
                          clock(edit::duration(after))));
    return kDone;
}

}  // namespace

void add_new(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"new",
                  "Make an answer out of a question and its clips",
                  {"askreel new botox.askreel --question \"How long does Botox last?\" --clip IMG_2041.MOV",
                   "askreel new peel.askreel --question \"Does a peel hurt?\" --clip a.mov --clip b.mov "
                   "--brand solenne-med-spa --targets tiktok,linkedin"},
                  {3, 5}});
    verb.group("Answers");
    const auto options = std::make_shared<NewOptions>();
    verb.add_option("DIR", options->folder, "the folder to make, NAME.askreel")->required();
    verb.add_option("--question", options->details.question, "what is answered; shown as the headline")
        ->type_name("TEXT")
        ->required();
    verb.add_option("--clip", options->clips, "a recording; again for more, in order")
        ->type_name("FILE")
        ->allow_extra_args(false);
    verb.add_option("--script", options->details.script, "what was meant to be said, a text file")->type_name("FILE");
    verb.add_option("--brand", options->details.brand, "the brand kit (default: none)")->type_name("ID|FILE");
    verb.add_option("--provider", options->details.provider, "who answers")->type_name("ID");
    verb.add_option("--style", options->details.style, "how captions look (default: clean)")->type_name("ID");
    verb.add_option("--targets", options->details.targets, "where it will be posted; \"askreel presets\" lists them")
        ->type_name("ID[,ID…]")
        ->allow_extra_args(false);
    verb.add_flag("--link", options->link, "leave the clips where they are instead of copying them in");
    verb.callback([&session, options] { session.run = [&session, options] { return make_new(*options, session); }; });
}

void add_add(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"add",
                  "Add clips at the end of an answer",
                  {"askreel add botox.askreel IMG_2042.MOV", "askreel add botox.askreel --link /footage/b.mov"},
                  {3, 5}});
    verb.group("Answers");
    struct Options {
        base::Path folder;
        std::vector<std::string> files;
        bool link = false;
    };
    const auto options = std::make_shared<Options>();
    verb.add_option("DIR", options->folder, "the answer")->required();
    verb.add_option("FILE", options->files, "recordings, in order")->required();
    verb.add_flag("--link", options->link, "leave the clips where they are instead of copying them in");
    verb.callback([&session, options] {
        session.run = [&session, options] {
            return add_clips(options->folder, options->files, options->link, session);
        };
    });
}

}  // namespace cli
