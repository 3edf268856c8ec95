// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"
#include "edit/clips.h"

#include <fmt/format.h>

#include "edit/operations.h"
#include "text.h"

namespace cli {

void require_captions(const edit::Answer& answer, const std::string& language) {
    if (language.empty() || edit::find_track(answer, language) != nullptr) return;
    throw base::Error(base::Errc::input, "cannot export", {}, fmt::format("there are no captions in \"{}\"", language),
                      "\"askreel show\" lists the captions there are.");
}

render::Request request_for(edit::Answer answer, const std::vector<std::string>& targets, render::Library& library,
                            const base::CancelToken& cancel) {
    render::Request request;
    request.targets = library.targets(targets.empty() ? answer.targets : targets);
    if (request.targets.empty())
        throw_usage("cannot tell where the posts go", "no target was given and the answer names none",
                    "Give some, such as --to instagram-reels,tiktok; \"askreel presets\" lists them.");
    request.kit = edit::dressed(library.kit(answer.brand), answer.look);
    request.style = captions::find_style(library.styles(), answer.style);
    if (answer.timeline.empty())
        throw base::Error(base::Errc::input, "cannot make posts", {}, "the answer has no clip",
                          "Add one: askreel add DIR FILE.");
    request.answer = edit::with_probed_clips(std::move(answer), cancel);
    return request;
}

}  // namespace cli
