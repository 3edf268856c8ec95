// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <thread>

#include "base/error.h"
#include "capture/source.h"

namespace capture {

// A source that runs, on a thread of its own, for several that want what it gives: a preview all the time, a recording
// now and then. So a camera is opened once, and recording begins with the next picture.
class Feed {
  public:
    // Gets everything; returns at once. On the source's threads, one at a time.
    using Watch = std::function<void(const av::Live&)>;
    // Called once, on the feed's thread, when the source ends by itself; with why when it went wrong.
    using Ended = std::function<void(std::optional<base::Error>)>;

    // `source` outlives the feed.
    Feed(Source& source, Watch watch, Ended ended);
    ~Feed();  // stops the source and waits for it; what runs on a tap ends
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    // A source that gives what comes from the time it is run until it is stopped or the feed ends; it then throws what
    // the feed's source threw. Sinks are called one at a time and return at once: they have the feed wait. May outlive
    // the feed.
    [[nodiscard]] std::unique_ptr<Source> tap();

  private:
    class Tap;
    struct Taps;

    Source& source_;
    std::shared_ptr<Taps> taps_;
    Watch watch_;
    Ended ended_;
    std::thread thread_;
};

}  // namespace capture
