// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"

namespace base {

// A flag that anyone holding a copy may raise and everyone may read, from any thread. Copies share the flag.
// Raising it is safe inside a signal handler.
class CancelToken {
  public:
    void cancel() const noexcept { raised_->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool cancelled() const noexcept { return raised_->load(std::memory_order_relaxed); }
    // Throws Errc::cancelled once the flag is up.
    void check() const {
        if (cancelled()) throw Error(Errc::cancelled, "cancelled", {}, {});
    }

  private:
    std::shared_ptr<std::atomic<bool>> raised_ = std::make_shared<std::atomic<bool>>(false);
};

struct Progress {
    std::string stage;        // what is being done, in words
    double fraction = 0;      // of the whole job, 0 to 1
    double fps = 0;           // frames composed a second, 0 when not yet known
    double eta_seconds = -1;  // time left, negative when not yet known
};

// How long work talks to its caller. `progress` may be empty; it is called from one worker thread at a time, at most
// about ten times a second.
struct RunContext {
    CancelToken cancel;
    std::function<void(const Progress&)> progress;
};

}  // namespace base
