// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/fix.h"

#include <fmt/format.h>

#include <memory>
#include <system_error>

#include "command_line.h"
#include "edit/operations.h"
#include "findings.h"
#include "media/probe.h"
#include "progress.h"
#include "render/exporter.h"
#include "render/library.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace fs = std::filesystem;
namespace {

struct FixOptions {
    base::Path file, out;
    std::string target;
};

const char* name(qc::Fixed how) {
    switch (how) {
        case qc::Fixed::nothing: return "nothing";
        case qc::Fixed::remuxed: return "remux";
        case qc::Fixed::sound_encoded: return "sound";
        case qc::Fixed::all_encoded: return "all";
    }
    return "";
}

const char* sentence(qc::Fixed how) {
    switch (how) {
        case qc::Fixed::nothing: return "nothing was wrong; it is a copy";
        case qc::Fixed::remuxed: return "only the container was written anew";
        case qc::Fixed::sound_encoded: return "the sound was encoded again, the picture is untouched";
        case qc::Fixed::all_encoded: return "picture and sound were encoded again";
    }
    return "";
}

// The whole file as an answer without a brand or captions, rendered for the target.
void encode_all(const base::Path& in, const base::Path& out, const delivery::Target& target, render::Library& library,
                const base::RunContext& context) {
    media::Clip clip;
    clip.file = fs::absolute(in);
    clip.info = media::probe(in, context.cancel);
    render::Request request;
    request.answer = edit::add_clip({}, std::move(clip));
    request.answer.question = "fixed";
    request.kit = brand::plain_kit();
    request.style = captions::find_style(library.styles(), request.answer.style);
    request.targets = {target};
    request.captions = render::CaptionMode::none;
    const base::TempDir folder;
    const render::ExportResult result = render::export_posts(request, library.studio(), folder.path(), context);
    if (result.outputs.front().error) throw base::Error(*result.outputs.front().error);
    std::error_code error;
    fs::copy_file(result.outputs.front().file, out, fs::copy_options::overwrite_existing, error);
    if (error) base::throw_file_error("cannot write", out.string(), error.value());
}

int fix(const FixOptions& options, const Session& session) {
    render::Library library(session.preset_folders());
    library.keep_nothing();
    const delivery::Target& target = library.catalogue().target(options.target);
    const qc::FixResult result = [&] {
        ProgressView view(session);
        const base::RunContext context = view.context();
        return qc::fix(
            options.file, target, options.out,
            [&](const base::Path& in, const base::Path& out) { encode_all(in, out, target, library, context); },
            context);
    }();
    const bool passed = qc::passed(result.report.findings);
    if (session.json)
        print(base::Json{{"file", options.out.string()},
                         {"target", target.id},
                         {"fixed", name(result.how)},
                         {"passed", passed},
                         {"findings", to_json(result.report.findings)}});
    else
        print(fmt::format("{} {}: {}.\n", passed ? "✓" : "✗", options.out.string(), sentence(result.how)) +
              describe(result.report.findings, session.verbosity > 0));
    return passed ? kDone : kDidNotPass;
}

}  // namespace

void add_fix(CLI::App& program, Session& session) {
    CLI::App& verb = add_verb(program, session,
                              {"fix",
                               "Make somebody else's video meet a target",
                               {"askreel fix post.mp4 --for instagram-reels -o post-reels.mp4",
                                "askreel fix clip.mov --for whatsapp -o clip-whatsapp.mp4"},
                               {3, 4, 5}});
    verb.group("Posts");
    const auto options = std::make_shared<FixOptions>();
    verb.add_option("FILE", options->file, "a video")->required();
    verb.add_option("--for", options->target, "the place; \"askreel presets\" lists them")->type_name("ID")->required();
    verb.add_option("-o,--output", options->out, "the file to write")->type_name("OUT")->required();
    verb.callback([&session, options] { session.run = [&session, options] { return fix(*options, session); }; });
}

}  // namespace cli
