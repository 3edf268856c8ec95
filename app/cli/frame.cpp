// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include "av/image.h"
#include "command_line.h"
#include "edit/file.h"
#include "render/frame.h"
#include "request.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct FrameOptions {
    base::Path folder, out;
    std::string at, target, language;
    bool safe_zones = false;
};

int frame(const FrameOptions& options, const Session& session) {
    const base::Time t = time_argument(options.at, "--at");
    const std::string ending = options.out.extension().string();
    if (ending != ".png" && ending != ".jpg" && ending != ".jpeg")
        throw_usage("cannot write the frame", "-o names no PNG or JPEG", "Write -o frame.png.");
    render::Library library(session.preset_folders());
    render::Request request = request_for(edit::load(options.folder), {options.target}, library, session.cancel);
    request.language = options.language;
    const av::Frame picture =
        render::frame_at(request, library.studio(), request.targets.front(), t, options.safe_zones, session.cancel);
    base::write_file_atomically(options.out, ending == ".png" ? av::encode_png(picture) : av::encode_jpeg(picture));
    if (session.json)
        print(base::Json{{"file", options.out.string()}, {"width", picture.width()}, {"height", picture.height()}});
    return kDone;
}

}  // namespace

void add_frame(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"frame",
                  "The exact picture that an export will show",
                  {"askreel frame botox.askreel --at 4.5 --target tiktok -o frame.png",
                   "askreel frame botox.askreel --at 0 --target instagram-reels --safe-zones -o zones.png"},
                  {3, 5}});
    verb.group("Posts");
    const auto options = std::make_shared<FrameOptions>();
    verb.add_option("DIR", options->folder, "the answer")->required();
    verb.add_option("--at", options->at, "when, in the post's own time, intro included")->type_name("T")->required();
    verb.add_option("--target", options->target, "the place")->type_name("ID")->required();
    verb.add_option("-o,--output", options->out, "the picture to write, .png or .jpg")->type_name("FILE")->required();
    verb.add_option("--caption-lang", options->language, "the captions' language (default: the first there is)")
        ->type_name("LANG");
    verb.add_flag("--safe-zones", options->safe_zones, "tint what the site covers with its buttons");
    verb.callback([&session, options] { session.run = [&session, options] { return frame(*options, session); }; });
}

}  // namespace cli
