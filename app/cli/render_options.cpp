// SPDX-License-Identifier: GPL-3.0-or-later
#include "render_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "command_line.h"
#include "text.h"

namespace cli {
namespace {

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

}  // namespace

void add_render_options(CLI::App& verb, RenderOptions& options) {
    verb.add_option("--captions", options.captions, "burn, sidecar, both or none (default: as the place wants them)")
        ->type_name("HOW");
    verb.add_flag("--draft", options.draft, "small and quick, to look at only");
    verb.add_flag("--best", options.best, "much slower, for smaller files");
    verb.add_flag("--no-cache", options.no_cache, "read and keep no rendered parts");
    verb.add_option("--jobs", options.jobs, "how many cores to use (default: all)")
        ->type_name("N")
        ->check(CLI::Range(0, 256));
}

RenderSettings settings_of(const RenderOptions& options) {
    if (options.draft && options.best)
        throw_usage("cannot make posts", "--draft and --best exclude each other", "Give one of them, or none.");
    const render::Quality quality = options.draft  ? render::Quality::draft
                                    : options.best ? render::Quality::best
                                                   : render::Quality::normal;
    return {caption_mode(options.captions), quality, options.jobs};
}

void apply(const RenderSettings& settings, render::Request& request) {
    request.captions = settings.captions;
    request.quality = settings.quality;
    request.jobs = settings.jobs;
}

}  // namespace cli
