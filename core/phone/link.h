// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "base/file.h"

namespace phone {

// What a phone is given: a code that is made for one answer and ends.
struct Link {
    std::string code;
    int port = 0;  // where it was listened last time; 0: nowhere yet
    std::chrono::system_clock::time_point expires;
};

// The link that the folder keeps from a time that was not ended properly, so that phones find their way back; a new one
// when there is none, or it has expired.
[[nodiscard]] Link open_link(const base::Path& folder, std::chrono::seconds open_for,
                             std::chrono::system_clock::time_point now);
// Throws Errc::disk.
void keep_link(const Link& link, const base::Path& folder);

}  // namespace phone
