// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "av/live.h"

namespace capture {

// Looks at what a source gives on a thread of its own and never keeps the source waiting: of the pictures that come
// while it looks, the newest is looked at next. Sound comes whole, unless it is far behind.
class Onlooker {
  public:
    struct Seen {
        std::optional<av::Live> picture;
        std::deque<av::Frame> sound;
    };
    using Look = std::function<void(Seen)>;

    // `look` is called on that thread. When it throws, that is logged as the end of `what`, and nothing more is seen.
    Onlooker(std::string what, Look look);
    ~Onlooker();
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;

    // Returns at once. From any thread.
    void offer(const av::Live& live);

  private:
    void watch();

    std::string what_;
    Look look_;
    std::mutex mutex_;
    std::condition_variable filled_;
    Seen waiting_;
    bool ended_ = false;
    std::thread thread_;  // the last: it uses all the others
};

}  // namespace capture
