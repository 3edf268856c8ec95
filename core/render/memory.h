// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace render {

// The most memory this process has had at once, in bytes; 0 where the system does not tell.
[[nodiscard]] std::int64_t peak_memory();

}  // namespace render
