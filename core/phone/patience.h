// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace phone {

// How long a connection may take over things, so that none is held by somebody who does nothing with it.
struct Patience {
    std::chrono::milliseconds greeting{10'000};  // the encryption's handshake
    std::chrono::milliseconds headers{10'000};   // from a request's first byte to the end of its headers
    std::chrono::milliseconds idle{15'000};      // between requests
    std::chrono::milliseconds silence{20'000};   // within a body, or when nothing can be sent
    std::chrono::milliseconds window{30'000};    // in each such stretch of a body …
    std::size_t least = 16'384;                  // … so many bytes come at least
    std::size_t largest_head = 16'384;           // of a request, in bytes
};

}  // namespace phone
