// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "render/cache.h"

namespace render {

// The parts of one export between their making and their use: in the cache, or in memory where the disk does not take
// them. Safe to use from several threads.
class Shelf {
  public:
    explicit Shelf(const Cache& cache) : cache_(cache) {}

    [[nodiscard]] bool has(const CacheKey& key) const;
    // nullopt when it is not there, or no longer, or damaged: it has to be made again.
    [[nodiscard]] std::optional<std::string> read(const CacheKey& key) const;
    void put(const CacheKey& key, std::string bytes);

  private:
    const Cache& cache_;
    mutable std::mutex mutex_;
    std::map<CacheKey, std::string> refused_;  // by the disk
};

}  // namespace render
