// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "av/live.h"
#include "base/time.h"

namespace capture {

// Where pictures and sound come from.
class Source {
  public:
    // Takes what comes; false: no more is wanted.
    using Sink = std::function<bool(av::Live)>;

    virtual ~Source() = default;
    // Of the pictures that are recorded.
    [[nodiscard]] virtual base::FrameRate rate() const = 0;
    [[nodiscard]] virtual bool has_sound() const = 0;
    // Gives everything to the sink as it comes, from one thread or several, until it wants no more, stop() is called or
    // the source ends. Times of pictures and sound are of one clock. Throws Errc::input when a device is gone.
    virtual void run(const Sink& sink) = 0;
    // Ends run() soon, whatever it waits for. From any thread.
    virtual void stop() noexcept = 0;
};

}  // namespace capture
