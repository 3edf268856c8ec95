// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/meter.h"

#include <algorithm>

namespace phone {
namespace {

// More phones than a network has; addresses that were made up do not fill the memory.
constexpr std::size_t kMostAddresses = 4096;

}  // namespace

Meter::Level& Meter::level(const std::string& address, Clock::time_point now) {
    if (levels_.size() >= kMostAddresses && !levels_.contains(address)) levels_.clear();
    Level& found = levels_.try_emplace(address, Level{burst_, now}).first->second;
    const double seconds = std::chrono::duration<double>(now - found.at).count();
    found = {std::min(burst_, found.left + seconds * per_second_), now};
    return found;
}

bool Meter::take(const std::string& address, Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    Level& found = level(address, now);
    if (found.left < 1) return false;
    found.left -= 1;
    return true;
}

bool Meter::has_room(const std::string& address, Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    return level(address, now).left >= 1;
}

}  // namespace phone
