// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/memory.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace render {

std::int64_t peak_memory() {
#ifdef _WIN32
    return 0;
#else
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
#ifdef __APPLE__
    return usage.ru_maxrss;
#else
    return static_cast<std::int64_t>(usage.ru_maxrss) * 1024;
#endif
#endif
}

void return_large_blocks() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}

}  // namespace render
