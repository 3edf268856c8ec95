// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "av/coded.h"
#include "base/file.h"
#include "delivery/target.h"

namespace render {

// Writes an MP4 of chunks, one after the other, and sound. `next` gives the chunks in order and nothing after the last:
// only one is in memory at a time. Throws Errc::disk; the file is then incomplete.
void write_mp4(const base::Path& file, const std::function<std::optional<av::CodedVideo>()>& next,
               const av::VideoSettings& settings, const av::Sound& sound);

// A cover in the target's size, coded as well as its limit of bytes allows.
[[nodiscard]] std::string cover_jpeg(const av::Frame& frame, const delivery::Target& target);

// What the site wants a caption file to be called. `name` is the target's pattern, `stem` the video's name.
[[nodiscard]] std::string sidecar_name(const delivery::Sidecar& sidecar, const std::string& stem,
                                       const std::string& language);

}  // namespace render
