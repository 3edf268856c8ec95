// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace phone {

// How often each address may do something: `burst` times at once, then again `per_second`. From any thread.
class Meter {
  public:
    using Clock = std::chrono::steady_clock;

    Meter(double burst, double per_second) : burst_(burst), per_second_(per_second) {}

    // Counts one, or gives false when that is too many.
    [[nodiscard]] bool take(const std::string& address, Clock::time_point now = Clock::now());
    // Whether take() would give true.
    [[nodiscard]] bool has_room(const std::string& address, Clock::time_point now = Clock::now());

  private:
    struct Level {
        double left;
        Clock::time_point at;
    };
    [[nodiscard]] Level& level(const std::string& address, Clock::time_point now);

    double burst_, per_second_;
    std::mutex mutex_;
    std::map<std::string, Level> levels_;
};

}  // namespace phone
