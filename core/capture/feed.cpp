// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/feed.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace capture {

// What the feed and its taps share.
struct Feed::Taps {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<Tap*> running;
    bool over = false;
    std::optional<base::Error> trouble;
};

class Feed::Tap : public Source {
  public:
    Tap(const Source& source, std::shared_ptr<Taps> taps)
        : rate_(source.rate()), has_sound_(source.has_sound()), taps_(std::move(taps)) {}

    [[nodiscard]] base::FrameRate rate() const override { return rate_; }
    [[nodiscard]] bool has_sound() const override { return has_sound_; }

    void run(const Sink& sink) override {
        std::unique_lock lock(taps_->mutex);
        sink_ = &sink;
        taps_->running.push_back(this);
        taps_->changed.wait(lock, [this] { return taps_->over || stopped_; });
        std::erase(taps_->running, this);
        if (!stopped_ && taps_->trouble) throw base::Error(*taps_->trouble);
    }
    void stop() noexcept override {
        const std::lock_guard lock(taps_->mutex);
        stopped_ = true;
        taps_->changed.notify_all();
    }
    // The mutex is held.
    void give(const av::Live& live) {
        if (stopped_ || (*sink_)(live)) return;
        stopped_ = true;
        taps_->changed.notify_all();
    }

  private:
    base::FrameRate rate_;
    bool has_sound_;
    std::shared_ptr<Taps> taps_;
    const Sink* sink_ = nullptr;
    bool stopped_ = false;
};

Feed::Feed(Source& source, Watch watch, Ended ended)
    : source_(source),
      taps_(std::make_shared<Taps>()),
      watch_(std::move(watch)),
      ended_(std::move(ended)),
      thread_([this] {
          std::optional<base::Error> trouble;
          try {
              source_.run([this](const av::Live& live) {
                  const std::lock_guard lock(taps_->mutex);
                  watch_(live);
                  for (Tap* tap : taps_->running) tap->give(live);
                  return !taps_->over;
              });
          } catch (...) {
              trouble = base::current_error();
          }
          {
              const std::lock_guard lock(taps_->mutex);
              if (std::exchange(taps_->over, true)) return;
              taps_->trouble = trouble;
          }
          taps_->changed.notify_all();
          if (ended_) ended_(trouble);
      }) {}

Feed::~Feed() {
    {
        const std::lock_guard lock(taps_->mutex);
        taps_->over = true;
    }
    taps_->changed.notify_all();
    source_.stop();
    thread_.join();
}

std::unique_ptr<Source> Feed::tap() { return std::make_unique<Tap>(source_, taps_); }

}  // namespace capture
