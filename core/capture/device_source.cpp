// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/device_source.h"

#include <atomic>
#include <exception>
#include <thread>

#include "base/error.h"

namespace capture {

DeviceSource::DeviceSource(const std::string& camera, const std::string& microphone, const av::LiveWish& wish)
    : camera_(std::make_unique<av::LiveInput>(camera, wish, stopped_)) {
    if (!camera_->has_picture())
        throw base::Error(base::Errc::input, "cannot record", camera, "it is no camera", "Choose a camera.");
    if (!microphone.empty()) microphone_ = std::make_unique<av::LiveInput>(microphone, wish, stopped_);
}

base::FrameRate DeviceSource::rate() const { return camera_->rate(); }
bool DeviceSource::has_sound() const { return microphone_ && microphone_->has_sound(); }

void DeviceSource::run(const Sink& sink) {
    std::atomic<bool> wanted = true;
    std::exception_ptr fault;  // of the microphone; read once its thread has ended
    const auto read = [&](av::LiveInput& input, bool sound) {
        const auto pass = [&](av::Live live) {
            if (live.sound == sound && !sink(std::move(live))) wanted = false;
        };
        while (wanted && input.read(pass)) {
        }
        wanted = false;
    };
    {
        const std::jthread listening([&] {
            if (!has_sound()) return;
            try {
                read(*microphone_, true);
            } catch (...) {
                fault = std::current_exception();
                wanted = false;
            }
        });
        try {
            read(*camera_, false);
        } catch (...) {
            wanted = false;
            stop();  // the microphone may be waiting
            throw;
        }
        stop();
    }
    if (fault) std::rethrow_exception(fault);
}

}  // namespace capture
