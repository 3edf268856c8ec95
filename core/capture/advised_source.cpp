// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/advised_source.h"

#include <utility>

#include "base/log.h"

namespace capture {
namespace {

// Blocks of sound that wait at most: more than come during a look.
constexpr std::size_t kMostSound = 100;

}  // namespace

AdvisedSource::AdvisedSource(Source& source, double post_aspect, Tell tell)
    : source_(source), tell_(std::move(tell)), adviser_(post_aspect), post_aspect_(post_aspect), thread_([this] {
          try {
              advise();
          } catch (...) {  // recording goes on without
              spdlog::warn("framing help ended: {}", base::current_error().cause);
          }
      }) {}

AdvisedSource::~AdvisedSource() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    filled_.notify_one();
    thread_.join();
}

void AdvisedSource::run(const Sink& sink) {
    source_.run([&](av::Live live) {
        offer(live);
        return sink(std::move(live));
    });
}

void AdvisedSource::set_post_aspect(double aspect) {
    const std::lock_guard lock(mutex_);
    post_aspect_ = aspect;
}

void AdvisedSource::offer(const av::Live& live) {
    {
        const std::lock_guard lock(mutex_);
        if (live.sound) {
            if (sound_.size() < kMostSound) sound_.push_back(live.frame);
        } else if (!offered_ || live.at < *offered_ || live.at - *offered_ >= Adviser::kBetweenLooks) {
            offered_ = live.at;
            picture_ = live;
        } else {
            return;
        }
    }
    filled_.notify_one();
}

void AdvisedSource::advise() {
    std::optional<Hint> told;
    for (;;) {
        std::deque<av::Frame> sound;
        std::optional<av::Live> picture;
        {
            std::unique_lock lock(mutex_);
            filled_.wait(lock, [this] { return ended_ || picture_ || !sound_.empty(); });
            if (ended_) return;
            sound.swap(sound_);
            picture.swap(picture_);
            adviser_.set_post_aspect(post_aspect_);
        }
        for (const av::Frame& block : sound) adviser_.hear(block);
        if (picture) adviser_.look(picture->frame, picture->at);
        const Advice advice = adviser_.advice();
        if (picture || advice.hint != told) tell_(advice);
        told = advice.hint;
    }
}

}  // namespace capture
