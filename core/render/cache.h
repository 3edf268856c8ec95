// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"

namespace render {

// The name of something kept: a hash of all that went into it, and what it is ("chunk", "sound", …).
struct CacheKey {
    std::string hash;  // 64 hex digits
    std::string kind;  // a file name's ending
    friend auto operator<=>(const CacheKey&, const CacheKey&) = default;
};

// A folder of things that took time to make, by the hash of what they were made of. Entries are whole or absent, carry
// a checksum, and are dropped when it does not fit: the cache is never trusted, and deleting any of it costs only time.
// Any number of processes and threads may use one folder at once.
class Cache {
  public:
    // The folder is made when something is first kept. `limit` is how many bytes trim() leaves.
    explicit Cache(base::Path folder, std::int64_t limit = INT64_MAX);

    // Whether there is such an entry. read() may still find it damaged, or gone because another process made room.
    [[nodiscard]] bool has(const CacheKey& key) const;
    // The entry's bytes; nullopt when there is none or it is damaged. Marks it as used.
    [[nodiscard]] std::optional<std::string> read(const CacheKey& key) const;
    // False when the disk did not take it, which is no fault of the work that made it.
    bool keep(const CacheKey& key, std::string_view bytes) const;

    struct Usage {
        std::int64_t bytes = 0;
        std::int64_t entries = 0;
    };
    [[nodiscard]] Usage usage() const;
    // Drops what was not used for longest until no more than the limit is left, and what a crash left unfinished.
    void trim() const;
    // Drops everything.
    void clear() const;

    [[nodiscard]] const base::Path& folder() const { return folder_; }
    [[nodiscard]] std::int64_t limit() const { return limit_; }

  private:
    [[nodiscard]] base::Path path(const CacheKey& key) const;

    base::Path folder_;
    std::int64_t limit_;
};

// Where the user's cache is: $XDG_CACHE_HOME/askreel/chunks.
[[nodiscard]] base::Path cache_folder();
// How large it may grow: 10 GB unless somebody chose otherwise. The choice is kept in settings.json in the user's
// configuration folder. Reading never fails; writing throws Errc::disk.
[[nodiscard]] std::int64_t cache_limit();
void set_cache_limit(std::int64_t bytes);

}  // namespace render
