// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/resources.h"

namespace render {
namespace fs = std::filesystem;
namespace {

// An entry is this line, the SHA-256 of what follows as 64 hex digits, and that.
constexpr std::string_view kMagic = "askreel-cache-1\n";
constexpr std::size_t kDigits = 64;
constexpr std::string_view kUnfinished = ".part";
// No write takes so long.
constexpr auto kAbandoned = std::chrono::hours(24);
constexpr std::int64_t kDefaultLimit = 10'000'000'000;

struct Entry {
    base::Path file;
    std::int64_t bytes = 0;
    fs::file_time_type used;
};

bool is_unfinished(const base::Path& file) { return file.filename().string().find(kUnfinished) != std::string::npos; }

// Files may vanish at any moment, because other processes use the folder too: they are then left out.
std::vector<Entry> entries_of(const base::Path& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone;
        if (!at->is_regular_file(gone) || gone) continue;
        const auto bytes = at->file_size(gone);
        if (gone) continue;
        const auto used = at->last_write_time(gone);
        if (!gone) entries.push_back({at->path(), static_cast<std::int64_t>(bytes), used});
    }
    return entries;
}

void drop(const base::Path& file) {
    std::error_code ignored;
    fs::remove(file, ignored);
}

std::string unique_ending() {
    std::random_device random;
    return fmt::format("{}-{:08x}{:08x}", kUnfinished, random(), random());
}

}  // namespace

Cache::Cache(base::Path folder, std::int64_t limit) : folder_(std::move(folder)), limit_(limit) {}

base::Path Cache::path(const CacheKey& key) const {
    return folder_ / key.hash.substr(0, 2) / (key.hash.substr(2) + "." + key.kind);
}

bool Cache::has(const CacheKey& key) const {
    std::error_code error;
    return fs::exists(path(key), error);
}

std::optional<std::string> Cache::read(const CacheKey& key) const {
    const base::Path file = path(key);
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in) return std::nullopt;
    const auto size = static_cast<std::size_t>(std::max<std::streamoff>(in.tellg(), 0));
    constexpr std::size_t head = kMagic.size() + kDigits;
    std::string start(head, '\0'), bytes(size > head ? size - head : 0, '\0');
    in.seekg(0);
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!in || !start.starts_with(kMagic) || start.substr(kMagic.size()) != base::sha256(bytes)) {
        in.close();
        drop(file);
        return std::nullopt;
    }
    std::error_code ignored;
    fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
    return bytes;
}

bool Cache::keep(const CacheKey& key, std::string_view bytes) const {
    const base::Path file = path(key);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    base::Path unfinished = file;
    unfinished += unique_ending();
    {
        std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
        out << kMagic << base::sha256(bytes);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            drop(unfinished);
            return false;
        }
    }
    // Not synced: what a power cut leaves of it does not fit its checksum.
    fs::rename(unfinished, file, error);
    if (error) drop(unfinished);
    return !error;
}

Cache::Usage Cache::usage() const {
    Usage usage;
    for (const Entry& entry : entries_of(folder_)) {
        usage.bytes += entry.bytes;
        if (!is_unfinished(entry.file)) ++usage.entries;
    }
    return usage;
}

void Cache::trim() const {
    std::vector<Entry> entries = entries_of(folder_);
    const auto abandoned = fs::file_time_type::clock::now() - kAbandoned;
    std::int64_t all = 0;
    std::erase_if(entries, [&](const Entry& entry) {
        if (!is_unfinished(entry.file)) {
            all += entry.bytes;
            return false;
        }
        if (entry.used < abandoned) drop(entry.file);
        return true;
    });
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (all <= limit_) break;
        drop(entry.file);
        all -= entry.bytes;
    }
}

void Cache::clear() const {
    for (const Entry& entry : entries_of(folder_)) drop(entry.file);
}

base::Path cache_folder() { return base::user_cache() / "chunks"; }

std::int64_t cache_limit() {
    std::error_code error;
    if (!fs::exists(base::user_settings(), error)) return kDefaultLimit;
    try {
        const base::Json json = base::read_json(base::user_settings(), "cannot read the settings");
        return std::max<std::int64_t>(json.value("cache_limit", kDefaultLimit), 0);
    } catch (const std::exception&) {
        return kDefaultLimit;
    }
}

void set_cache_limit(std::int64_t bytes) {
    base::Json json;
    std::error_code error;
    if (fs::exists(base::user_settings(), error))
        json = base::read_json(base::user_settings(), "cannot read the settings");
    json["schema"] = 1;
    json["cache_limit"] = bytes;
    base::make_folder(base::user_settings().parent_path());
    base::write_file_atomically(base::user_settings(), base::dump(json));
}

}  // namespace render
