// SPDX-License-Identifier: GPL-3.0-or-later
#include "export.h"
#include "edit/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "command_line.h"
#include "errors.h"
#include "progress.h"
#include "render_options.h"
#include "request.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct ExportOptions {
    base::Path folder, out;
    std::vector<std::string> to, spans;
    std::string language;
    RenderOptions render;
};

// "ID=IN-OUT" for targets that are made.
std::map<std::string, base::Span> target_spans(const std::vector<std::string>& texts,
                                               const std::vector<delivery::Target>& targets) {
    std::map<std::string, base::Span> out;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        const std::string id = text.substr(0, equals);
        const auto is_target = [&](const delivery::Target& target) { return target.id == id; };
        if (equals == std::string::npos || std::none_of(targets.begin(), targets.end(), is_target))
            throw_usage("cannot understand --span", fmt::format("\"{}\" names no target that is made", text),
                        "Write the target, = and the part, such as google-business=0-28.");
        out[id] = span_argument(text.substr(equals + 1), "--span");
    }
    return out;
}

int export_posts(const ExportOptions& options, const Session& session) {
    const RenderSettings settings = settings_of(options.render);
    render::Library library(session.preset_folders());
    if (options.render.no_cache) library.keep_nothing();
    const edit::Answer answer = edit::load(options.folder);
    require_captions(answer, options.language);
    render::Request request = request_for(answer, split_list(options.to), library, session.cancel);
    request.spans = target_spans(options.spans, request.targets);
    request.language = options.language;
    apply(settings, request);
    const base::Path folder = options.out.empty() ? options.folder / "exports" : options.out;
    base::make_folder(folder);
    const render::ExportResult result = [&] {
        ProgressView view(session);
        return render::export_posts(request, library.studio(), folder, view.context());
    }();
    if (session.json) print(to_json(result));
    else print(describe(result, request, folder));
    for (const render::OutputResult& output : result.outputs)
        if (output.error && !session.json) report(*output.error, false);
    return exit_code(result);
}

}  // namespace

void add_export(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"export",
                  "Make upload-ready posts",
                  {"askreel export botox.askreel --to instagram-reels,tiktok,linkedin",
                   "askreel export botox.askreel --to google-business --span google-business=0-28 --out ~/posts"},
                  {3, 4, 5, 6}});
    verb.group("Posts");
    const auto options = std::make_shared<ExportOptions>();
    verb.add_option("DIR", options->folder, "the answer")->required();
    verb.add_option("--to", options->to, "the places; \"askreel presets\" lists them (default: those of the answer)")
        ->type_name("ID[,ID…]")
        ->allow_extra_args(false);
    verb.add_option("--out", options->out, "where the posts go (default: exports/ in the answer)")->type_name("DIR");
    verb.add_option("--span", options->spans, "only this part of the answer for a target; again for others")
        ->type_name("ID=IN-OUT")
        ->allow_extra_args(false);
    verb.add_option("--caption-lang", options->language, "the captions' language (default: the first there is)")
        ->type_name("LANG");
    add_render_options(verb, options->render);
    verb.callback(
        [&session, options] { session.run = [&session, options] { return export_posts(*options, session); }; });
}

}  // namespace cli
