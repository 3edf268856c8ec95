// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/systems.h"

#include <fmt/format.h>

#include <chrono>
#include <mutex>
#include <utility>

#include "av/within.h"

extern "C" {
#include <libavdevice/avdevice.h>
}

namespace av {
namespace {

constexpr std::chrono::seconds kPatience{3};

// ALSA names every plugin that it could send sound through; a card says CARD=.
bool is_plugin(const std::string& system, const std::string& name) {
    return system == "alsa" && name != "default" && !(name.starts_with("sysdefault:") || name.starts_with("plughw:"));
}

std::vector<Device> list(const System& system) {
    std::vector<Device> found;
    const AVInputFormat* format = format_of(system.format);
    AVDeviceInfoList* list = nullptr;
    if (format == nullptr || avdevice_list_input_sources(format, nullptr, nullptr, &list) < 0 || list == nullptr)
        return found;
    for (int i = 0; i < list->nb_devices; ++i) {
        const AVDeviceInfo& device = *list->devices[i];
        bool camera = system.camera;
        for (int k = 0; k < device.nb_media_types; ++k) camera = device.media_types[k] == AVMEDIA_TYPE_VIDEO;
        if (is_plugin(system.format, device.device_name)) continue;
        Device one{fmt::format("{}:{}", system.format, device.device_name),
                   device.device_description != nullptr ? device.device_description : device.device_name, camera};
        found.insert(i == list->default_device ? found.begin() : found.end(), std::move(one));
    }
    avdevice_free_list_devices(&list);
    return found;
}

}  // namespace

const AVInputFormat* format_of(const std::string& name) {
    static std::once_flag once;
    std::call_once(once, avdevice_register_all);
    return av_find_input_format(name.c_str());
}

std::optional<std::vector<Device>> devices_of(const System& system, const base::CancelToken& cancel) {
    return within(kPatience, cancel, [system] { return list(system); });
}

}  // namespace av
