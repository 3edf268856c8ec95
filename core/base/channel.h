// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace base {

// A bounded queue between one sender and one receiver, closable from both ends. Closing by the sender lets the receiver
// take what is left; closing by the receiver makes every later push() return false, so that a stage whose consumer gave
// up stops working.
template <typename T>
class Channel {
  public:
    explicit Channel(std::size_t capacity) : capacity_(capacity) {}

    // Waits for room. False when the channel is closed: the value is dropped.
    bool push(T value) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [this] { return closed_ || items_.size() < capacity_; });
        if (closed_) return false;
        items_.push_back(std::move(value));
        filled_.notify_one();
        return true;
    }

    // Waits for a value. nullopt when the channel is closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        T value = std::move(items_.front());
        items_.pop_front();
        room_.notify_one();
        return value;
    }

    // From the sender: no more values.
    void finish() { close(false); }
    // From the receiver: no more interest; drops what waits.
    void abandon() { close(true); }

  private:
    void close(bool drop) {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        if (drop) items_.clear();
        room_.notify_all();
        filled_.notify_all();
    }

    std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable room_, filled_;
    std::deque<T> items_;
    bool closed_ = false;
};

}  // namespace base
