// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/open_source.h"

#include "capture/device_source.h"
#include "capture/synthetic_source.h"

namespace capture {

std::unique_ptr<Source> open_source(const std::string& camera, const std::string& microphone,
                                    const av::LiveWish& wish) {
    if (camera == kSynthetic) return std::make_unique<SyntheticSource>(SyntheticSource::Shape{});
    return std::make_unique<DeviceSource>(camera, microphone, wish);
}

}  // namespace capture
