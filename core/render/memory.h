// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace render {

// The most memory this process has had at once, in bytes; 0 where the system does not tell.
[[nodiscard]] std::int64_t peak_memory();

// Makes the allocator give blocks beyond the size of a picture back to the system as soon as they are freed. glibc
// otherwise learns from the first large ones to keep them, a whole sound track among them, in each thread's own heap: a
// fifth of an export's memory. Call once at the start of a program; does nothing elsewhere.
void return_large_blocks();

}  // namespace render
