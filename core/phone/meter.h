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
    Meter(double burst, double per_second) : burst_(burst), per_second_(per_second) {}

    // Counts one, or gives false when that is too many.
    [[nodiscard]] bool take(const std::string& address);
    // Whether take() would give true.
    [[nodiscard]] bool has_room(const std::string& address);

  private:
    struct Level {
        double left;
        std::chrono::steady_clock::time_point at;
    };
    [[nodiscard]] Level& level(const std::string& address);

    double burst_, per_second_;
    std::mutex mutex_;
    std::map<std::string, Level> levels_;
};

}  // namespace phone
