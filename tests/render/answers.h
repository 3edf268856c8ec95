// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "brand/kit.h"
#include "captions/style.h"
#include "delivery/catalogue.h"
#include "edit/operations.h"
#include "media/probe.h"
#include "render/exporter.h"

// What the tests of rendering need: the shipped presets and answers made of clips.
namespace support {

struct Shipped {
    delivery::PresetFolders folders{base::Path(ASKREEL_SOURCE_DIR) / "presets"};
    delivery::Catalogue catalogue{folders};
    text::Fonts fonts{base::Path(ASKREEL_SOURCE_DIR) / "assets" / "fonts"};
    std::vector<captions::Style> styles = captions::read_styles(folders);
    base::TempDir kept;
    render::Cache cache{kept.path()};
    render::Studio studio{catalogue, fonts, cache};
};
inline const Shipped& shipped() {
    static const Shipped all;
    return all;
}

inline edit::Answer answer_of(const base::Path& clip, const std::string& question = "How long does Botox last?") {
    edit::Answer answer;
    answer.question = question;
    return edit::add_clip(std::move(answer), {"", clip, media::probe(clip, {})});
}

inline captions::Track spoken() {
    captions::Track track;
    track.cues.push_back(
        captions::make_cue({base::from_seconds(0.3), base::from_seconds(1.4)}, "How long does it last?"));
    track.cues.push_back(captions::make_cue({base::from_seconds(1.5), base::from_seconds(3)},
                                            "Three to four months for most patients."));
    return track;
}

inline render::Request request_for(edit::Answer answer, const std::vector<std::string>& targets,
                                   brand::Kit kit = brand::plain_kit()) {
    render::Request request;
    request.answer = std::move(answer);
    request.kit = std::move(kit);
    request.style = captions::find_style(shipped().styles, "clean");
    for (const std::string& id : targets) request.targets.push_back(shipped().catalogue.target(id));
    return request;
}

inline brand::Kit first_kit() {
    return brand::read_kit(delivery::preset_files(shipped().folders, "brands").front().path);
}

}  // namespace support
