// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/onlooker.h"

#include <utility>

#include "base/error.h"
#include "base/log.h"

namespace capture {
namespace {

// Blocks of sound that wait at most: about two seconds.
constexpr std::size_t kMostSound = 100;

}  // namespace

Onlooker::Onlooker(std::string what, Look look)
    : what_(std::move(what)), look_(std::move(look)), thread_([this] {
          try {
              watch();
          } catch (...) {  // recording goes on without
              spdlog::warn("{} ended: {}", what_, base::current_error().cause);
          }
      }) {}

Onlooker::~Onlooker() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    filled_.notify_one();
    thread_.join();
}

void Onlooker::offer(const av::Live& live) {
    {
        const std::lock_guard lock(mutex_);
        if (!live.sound) waiting_.picture = live;
        else if (waiting_.sound.size() < kMostSound) waiting_.sound.push_back(live.frame);
        else return;
    }
    filled_.notify_one();
}

void Onlooker::watch() {
    for (;;) {
        Seen seen;
        {
            std::unique_lock lock(mutex_);
            filled_.wait(lock, [this] { return ended_ || waiting_.picture || !waiting_.sound.empty(); });
            if (ended_) return;
            seen = std::exchange(waiting_, {});
        }
        look_(std::move(seen));
    }
}

}  // namespace capture
