// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "av/live.h"

// What LiveInput hands its work to: libavdevice, or PipeWire where it is built in.
namespace av {

class LiveReader {
  public:
    virtual ~LiveReader() = default;
    [[nodiscard]] virtual bool has_picture() const = 0;
    [[nodiscard]] virtual bool has_sound() const = 0;
    [[nodiscard]] virtual base::FrameRate rate() const = 0;
    virtual bool read(const std::function<void(Live)>& f) = 0;
};

// A device that gives nothing for so long has gone or hangs, whatever its system says; to begin takes some cameras
// seconds.
inline constexpr std::chrono::seconds kSilence{5};

// Why a device cannot be used, in words, from libav's code for it.
[[nodiscard]] base::Error refusal(const std::string& id, int error);

// What libavdevice opens. Throws Errc::input.
[[nodiscard]] std::unique_ptr<LiveReader> open_device(const std::string& id, const LiveWish& wish,
                                                      const base::CancelToken& cancel);

// The camera that PipeWire calls so; `id` is for errors. Throws Errc::input.
[[nodiscard]] std::unique_ptr<LiveReader> open_pipewire(const std::string& id, const std::string& name,
                                                        const LiveWish& wish, const base::CancelToken& cancel);

// PipeWire's cameras; empty when it does not run. `path` is the V4L2 device that such a camera is, if it is one.
struct PipewireCamera {
    Device device;
    std::string path;
};
[[nodiscard]] std::vector<PipewireCamera> pipewire_cameras();

}  // namespace av
