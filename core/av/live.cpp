// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/live.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "av/check.h"
#include "av/live_reader.h"
#include "av/systems.h"

namespace av {
namespace {

// What the loudspeakers play is no microphone.
bool is_monitor(const std::string& id) { return id.starts_with("pulse:") && id.ends_with(".monitor"); }

#ifdef ASKREEL_PIPEWIRE
// PipeWire shows V4L2's cameras too. Those are listed, and used, by their own name: that works whether it runs or not,
// and their pictures come straight from the system with its times. PipeWire's remain where V4L2 does not let us.
void add_pipewire(std::vector<Device>& found) {
    const std::vector<Device> direct = found;
    for (PipewireCamera& camera : pipewire_cameras()) {
        const auto same = [&](const Device& device) { return device.id == camera.path; };
        if (std::none_of(direct.begin(), direct.end(), same)) found.push_back(std::move(camera.device));
    }
}
#endif

}  // namespace

base::Error refusal(const std::string& id, int error) {
    const auto said = [&](const std::string& cause, const char* hint) {
        return base::Error(base::Errc::input, "cannot use the camera or microphone", id, cause, hint);
    };
    if (error == AVERROR(EBUSY)) return said("another program uses it", "Close the other program and try again.");
    if (error == AVERROR(EACCES) || error == AVERROR(EPERM))
        return said("this user may not use it",
                    "Allow it in the system's settings; on Linux, join the group \"video\".");
    if (error == AVERROR(ENOENT) || error == AVERROR(ENODEV) || error == AVERROR(ENXIO) || error == AVERROR(EIO))
        return said("it is not there", "Plug it in, or choose another.");
    if (error == AVERROR(ETIMEDOUT)) return said("nothing comes from it", "Plug it in again, or choose another.");
    return said(error_text(error), "Plug it in again, or choose another.");
}

std::vector<Device> devices() {
    std::vector<Device> found;
    for (const System& system : kSystems) {
        const std::vector<Device> its = devices_of(system, {}).value_or(std::vector<Device>());
        std::copy_if(its.begin(), its.end(), std::back_inserter(found),
                     [](const Device& device) { return !is_monitor(device.id); });
    }
#ifdef ASKREEL_PIPEWIRE
    add_pipewire(found);
#endif
    return found;
}

namespace {

std::unique_ptr<LiveReader> open_reader(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel) {
#ifdef ASKREEL_PIPEWIRE
    constexpr std::string_view kPipewire = "pipewire:";
    if (id.starts_with(kPipewire)) return open_pipewire(id, id.substr(kPipewire.size()), wish, cancel);
#endif
    return open_device(id, wish, cancel);
}

}  // namespace

LiveInput::LiveInput(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel)
    : reader_(open_reader(id, wish, cancel)) {}
LiveInput::~LiveInput() = default;

bool LiveInput::has_picture() const { return reader_->has_picture(); }
bool LiveInput::has_sound() const { return reader_->has_sound(); }
base::FrameRate LiveInput::rate() const { return reader_->rate(); }
bool LiveInput::read(const std::function<void(Live)>& f) { return reader_->read(f); }

}  // namespace av
