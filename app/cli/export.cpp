// SPDX-License-Identifier: GPL-3.0-or-later
#include "export.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "command_line.h"
#include "edit/operations.h"
#include "errors.h"
#include "progress.h"
#include "request.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct ExportOptions {
    base::Path folder, out;
    std::vector<std::string> to, spans;
    std::string captions, language;
    bool draft = false, best = false, no_cache = false;
    int jobs = 0;
};

render::CaptionMode caption_mode(const std::string& text) {
    using enum render::CaptionMode;
    const std::array<std::pair<const char*, render::CaptionMode>, 5> modes{
        {{"", as_target}, {"burn", burn}, {"sidecar", sidecar}, {"both", both}, {"none", none}}};
    const auto found = std::find_if(modes.begin(), modes.end(), [&](const auto& mode) { return text == mode.first; });
    if (found == modes.end())
        throw_usage("cannot understand --captions", fmt::format("\"{}\" is no way to show them", text),
                    "Give burn, sidecar, both or none.");
    return found->second;
}

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
    if (options.draft && options.best)
        throw_usage("cannot export", "--draft and --best exclude each other", "Give one of them, or none.");
    Library library(session);
    if (options.no_cache) library.keep_nothing();
    const render::CaptionMode captions = caption_mode(options.captions);
    const edit::Answer answer = open_answer(options.folder);
    if (!options.language.empty() && edit::find_track(answer, options.language) == nullptr)
        throw base::Error(base::Errc::input, "cannot export", {},
                          fmt::format("there are no captions in \"{}\"", options.language),
                          "\"askreel show\" lists the captions there are.");
    render::Request request = request_for(answer, split_list(options.to), library, session.cancel);
    request.spans = target_spans(options.spans, request.targets);
    request.captions = captions;
    request.language = options.language;
    request.quality = options.draft  ? render::Quality::draft
                      : options.best ? render::Quality::best
                                     : render::Quality::normal;
    request.jobs = options.jobs;
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
    verb.add_option("--captions", options->captions, "burn, sidecar, both or none (default: as the place wants them)")
        ->type_name("HOW");
    verb.add_option("--caption-lang", options->language, "the captions' language (default: the first there is)")
        ->type_name("LANG");
    verb.add_flag("--draft", options->draft, "small and quick, to look at only");
    verb.add_flag("--best", options->best, "slower, a little better");
    verb.add_flag("--no-cache", options->no_cache, "read and keep no rendered parts");
    verb.add_option("--jobs", options->jobs, "how many cores to use (default: all)")
        ->type_name("N")
        ->check(CLI::Range(0, 256));
    verb.callback(
        [&session, options] { session.run = [&session, options] { return export_posts(*options, session); }; });
}

}  // namespace cli
