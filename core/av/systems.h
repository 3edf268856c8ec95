// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "av/live.h"

struct AVInputFormat;

namespace av {

// The systems that cameras and microphones are reached by, where this build's libavdevice has them.
struct System {
    const char* format;
    bool camera;
};
inline constexpr std::array kSystems{System{"v4l2", true}, System{"dshow", true}, System{"avfoundation", true},
                                     System{"pulse", false}, System{"alsa", false}};

// nullptr where this build has none of this name.
[[nodiscard]] const AVInputFormat* format_of(const std::string& name);
// What a system has; the one that it uses by default first. nullopt where it does not answer in time, or was not waited
// for.
[[nodiscard]] std::optional<std::vector<Device>> devices_of(const System& system, const base::CancelToken& cancel);

}  // namespace av
