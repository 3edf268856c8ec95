// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "render/exporter.h"

// The options of every verb that renders posts.
namespace cli {

struct RenderOptions {
    std::string captions;
    bool draft = false, best = false, no_cache = false;
    int jobs = 0;
};

void add_render_options(CLI::App& verb, RenderOptions& options);

// What of a request the options say. Throws Errc::usage.
struct RenderSettings {
    render::CaptionMode captions = render::CaptionMode::as_target;
    render::Quality quality = render::Quality::normal;
    int jobs = 0;
};
[[nodiscard]] RenderSettings settings_of(const RenderOptions& options);
void apply(const RenderSettings& settings, render::Request& request);

}  // namespace cli
