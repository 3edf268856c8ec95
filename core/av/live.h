// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "av/frame.h"
#include "base/run.h"
#include "base/time.h"

namespace av {

// A camera or microphone of this machine.
struct Device {
    std::string id;    // "v4l2:/dev/video0", "pipewire:NAME", "pulse:NAME"
    std::string name;  // for people
    bool camera = false;
};
// Those that are there now, as PipeWire and the systems that libavdevice was built with name them, each camera once.
// Takes up to a second.
[[nodiscard]] std::vector<Device> devices();

// How a camera is asked to be: nearest to it is what one gets.
struct LiveWish {
    int width = 1920, height = 1080;
    base::FrameRate rate{30, 1};
};

// A picture or a block of sound as it comes, and when it came: wall clock for devices, from 0 for what libavfilter
// makes.
struct Live {
    Frame frame;
    bool sound = false;
    base::Time at{};
};

class LiveReader;

// What a device gives, one after the other. Owned by one thread.
class LiveInput {
  public:
    // `id` as of devices(), or "lavfi:GRAPH" for pictures or sound that libavfilter makes ("lavfi:testsrc2"). Throws
    // Errc::input with what to do when it is not there, in use, or may not be used.
    LiveInput(const std::string& id, const LiveWish& wish, const base::CancelToken& cancel);
    ~LiveInput();
    LiveInput(const LiveInput&) = delete;
    LiveInput& operator=(const LiveInput&) = delete;

    [[nodiscard]] bool has_picture() const;
    [[nodiscard]] bool has_sound() const;
    // Of the pictures, as the device says.
    [[nodiscard]] base::FrameRate rate() const;
    // Waits for what comes next; false when it ended or was cancelled. Throws Errc::input when the device is gone.
    bool read(const std::function<void(Live)>& f);

  private:
    std::unique_ptr<LiveReader> reader_;
};

}  // namespace av
