// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <system_error>

#include "base/resources.h"
#include "command_line.h"
#include "contact_sheet.h"
#include "edit/captions_file.h"
#include "edit/clips.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "export.h"
#include "make_answer.h"
#include "progress.h"
#include "request.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace fs = std::filesystem;
namespace {

const std::vector<std::string> kTargets{"instagram-reels", "tiktok", "youtube-shorts", "facebook-feed", "linkedin"};

struct DemoOptions {
    base::Path clip, out = "askreel-demo";
    std::string question;
};

// What the demo starts from: a recording and what lies beside it under the same name.
struct Recording {
    base::Path clip;
    std::optional<base::Path> captions;
    std::string question, script;
};

std::optional<base::Path> first_existing(const std::vector<base::Path>& files) {
    std::error_code ignored;
    for (const base::Path& file : files)
        if (fs::is_regular_file(file, ignored)) return file;
    return {};
}

Recording bundled() {
    const base::Path folder = base::resource_root() / "assets" / "demo";
    Recording out{folder / "clip.mp4",
                  first_existing({folder / "captions.srt", folder / "captions.vtt"}),
                  "How long does Botox last?",
                  {}};
    if (const auto script = first_existing({folder / "script.txt"})) out.script = read_script(*script);
    return out;
}

Recording given(const base::Path& clip) {
    base::Path srt = clip, vtt = clip;
    return {clip,
            first_existing({srt.replace_extension(".srt"), vtt.replace_extension(".vtt")}),
            "Your question, answered",
            {}};
}

// The answer that the demo made the last time gives way; anything else in its place is left alone.
void make_room(const base::Path& folder) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored)) return;
    if (!fs::exists(folder / "answer.json", ignored))
        throw base::Error(base::Errc::input, "cannot make the demo", folder.string(), "something else is there",
                          "Choose another folder with --out.");
    fs::remove_all(folder, ignored);
}

edit::Answer make_answer(const DemoOptions& options, const base::Path& folder, render::Library& library,
                         const base::RunContext& context) {
    const Recording recording = options.clip.empty() ? bundled() : given(options.clip);
    edit::Answer answer;
    answer.question = options.question.empty() ? recording.question : options.question;
    answer.script = recording.script;
    answer.targets = kTargets;
    // The last of the kits that ship is the one whose people fit the bundled clip.
    if (const auto kits = delivery::preset_files(library.folders(), "brands"); !kits.empty())
        answer.brand = kits.back().id;
    answer.style = "highlight";
    answer = edit::add_clip(std::move(answer), edit::import_clip(recording.clip, folder, false, context));
    if (recording.captions) answer = edit::with_captions(std::move(answer), *recording.captions, {}).answer;
    edit::save(answer, folder);
    return answer;
}

std::string read_text(const base::Path& file) {
    return file.empty() ? "" : base::read_file(file, 1'000'000, "cannot read the post's text");
}

int demo(const DemoOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    const base::Path folder = options.out / "demo.askreel";
    make_room(folder);
    base::make_folder(folder);
    render::Request request;
    const render::ExportResult result = [&] {
        ProgressView view(session);
        const edit::Answer answer = make_answer(options, folder, library, view.context());
        request = request_for(answer, {}, library, session.cancel);
        return render::export_posts(request, library.studio(), options.out, view.context());
    }();

    std::vector<SheetPost> posts;
    for (std::size_t i = 0; i < result.outputs.size(); ++i)
        posts.push_back({request.targets[i], result.outputs[i], read_text(result.outputs[i].post)});
    const base::Path page = options.out / "index.html";
    base::write_file_atomically(page, contact_sheet(request.answer.question, request.kit.practice, posts));

    if (session.json) {
        base::Json json = to_json(result);
        json["page"] = fs::absolute(page).lexically_normal().string();
        json["answer"] = fs::absolute(folder).lexically_normal().string();
        print(json);
    } else {
        print(describe(result, request, options.out) +
              fmt::format("Look at them: {}\n", fs::absolute(page).lexically_normal().string()));
    }
    return exit_code(result);
}

}  // namespace

void add_demo(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"demo",
                               "One clip to five posts, with a page to look at",
                               {"askreel demo", "askreel demo IMG_2041.MOV --out ~/askreel-demo"},
                               {3, 4, 5, 6}});
    verb.group("First steps");
    const auto options = std::make_shared<DemoOptions>();
    verb.add_option("CLIP", options->clip,
                    "your own recording; captions beside it, with the same name, are taken too (default: the one that "
                    "comes along)");
    verb.add_option("--out", options->out, "where everything goes (default: askreel-demo)")->type_name("DIR");
    verb.add_option("--question", options->question, "what your clip answers, shown as the headline")
        ->type_name("TEXT");
    verb.callback([&session, options] { session.run = [&session, options] { return demo(*options, session); }; });
}

}  // namespace cli
