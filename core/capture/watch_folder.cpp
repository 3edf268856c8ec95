// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/watch_folder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <utility>

namespace capture {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> kEndings{".mp4", ".mov", ".m4v",  ".mkv", ".webm", ".avi",
                                                    ".3gp", ".mts", ".m2ts", ".mpg", ".mpeg", ".hevc"};
// A folder of more is looked at in part.
constexpr std::size_t kMost = 5000;

}  // namespace

bool may_be_video(const base::Path& file) {
    const std::string name = file.filename().string();
    // "~$name" and "._name" are an office's and a Mac's notes beside a file.
    if (name.empty() || name[0] == '.' || name[0] == '~') return false;
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

std::vector<Listed> list_videos(const base::Path& folder) {
    std::vector<Listed> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end && files.size() < kMost;
         at.increment(error)) {
        std::error_code gone;
        if (!may_be_video(at->path()) || !at->is_regular_file(gone)) continue;
        const std::uintmax_t bytes = at->file_size(gone);
        const auto changed = at->last_write_time(gone).time_since_epoch().count();
        if (!gone) files.push_back({at->path(), bytes, static_cast<std::int64_t>(changed)});
    }
    std::sort(files.begin(), files.end(), [](const Listed& a, const Listed& b) { return a.file < b.file; });
    return files;
}

std::string WatchFolder::signature(const Listed& file) {
    return file.file.filename().string() + '\n' + std::to_string(file.bytes) + '\n' + std::to_string(file.changed);
}

std::vector<Listed> WatchFolder::look(const std::vector<Listed>& files, base::Time now) {
    std::vector<Listed> complete;
    std::map<std::string, Seen> seen;
    for (const Listed& file : files) {
        // A cloud lists a file before it fetches what is in it; until then there is nothing to offer.
        if (file.bytes == 0) continue;
        const std::string name = file.file.string();
        const auto before = seen_.find(name);
        const bool changed = before == seen_.end() || before->second.last != file;
        const Seen state = changed ? Seen{file, now} : before->second;
        seen.emplace(name, state);
        if (!begun_) known_.insert(signature(file));
        else if (now - state.since >= (state.cut_short ? kPatience : kQuiet) && known_.insert(signature(file)).second)
            complete.push_back(file);
    }
    seen_ = std::move(seen);
    begun_ = true;
    // What is gone is forgotten, but not all of it: that is a disk that was taken out.
    if (!files.empty()) {
        std::set<std::string> there;
        for (const Listed& file : files) there.insert(signature(file));
        std::erase_if(known_, [&](const std::string& known) { return !there.contains(known); });
    }
    return complete;
}

bool WatchFolder::postpone(const Listed& file) {
    const auto found = seen_.find(file.file.string());
    if (found == seen_.end() || found->second.last != file) return true;  // gone, or another file that will come
    if (std::exchange(found->second.cut_short, true)) return false;
    forget(file);
    return true;
}

std::vector<base::Path> WatchFolder::growing() const {
    std::vector<base::Path> files;
    for (const auto& [name, seen] : seen_)
        if (!known_.contains(signature(seen.last))) files.push_back(seen.last.file);
    return files;
}

}  // namespace capture
