// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/shelf.h"

namespace render {

bool Shelf::has(const CacheKey& key) const {
    const std::lock_guard lock(mutex_);
    return refused_.contains(key) || cache_.has(key);
}

std::optional<std::string> Shelf::read(const CacheKey& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = refused_.find(key);
    return found != refused_.end() ? std::optional(found->second) : cache_.read(key);
}

void Shelf::put(const CacheKey& key, std::string bytes) {
    if (cache_.keep(key, bytes)) return;
    const std::lock_guard lock(mutex_);
    refused_.insert_or_assign(key, std::move(bytes));
}

}  // namespace render
