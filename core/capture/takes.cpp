// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/takes.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "av/fragments.h"
#include "base/error.h"

namespace fs = std::filesystem;

namespace capture {
namespace {

constexpr const char* kUnfinished = ".recording";
// A file that ends before its first fragment is smaller.
constexpr std::uintmax_t kNothingYet = 4096;

// NAME.mp4, NAME-2.mp4 … + `ending`: the first that is not there.
base::Path free_name(const base::Path& file, const char* ending) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const std::string stem = i == 1 ? file.stem().string() : fmt::format("{}-{}", file.stem().string(), i);
        base::Path name = file.parent_path() / (stem + file.extension().string() + ending);
        if (!fs::exists(name, error)) return name;
    }
}

}  // namespace

base::Path unfinished_name(const base::Path& file) { return free_name(file, kUnfinished); }

Finished finish_take(const base::Path& unfinished, const base::CancelToken& cancel) {
    const base::Path wanted = unfinished.parent_path() / unfinished.stem();
    Finished take{free_name(wanted, ""), {}};
    base::PendingFile pending(take.file);
    take.length = av::defragment(unfinished, pending.part(), cancel);
    pending.commit();
    std::error_code error;
    fs::remove(unfinished, error);
    return take;
}

Recovered recover(const base::Path& folder, const base::CancelToken& cancel) {
    Recovered recovered;
    std::vector<base::Path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == kUnfinished && entry.is_regular_file(error)) found.push_back(entry.path());
    if (error)
        throw base::Error(base::Errc::input, "cannot look for recordings", folder.string(), "it is no folder",
                          "Give the folder in which was recorded.");
    std::sort(found.begin(), found.end());
    for (const base::Path& file : found) {
        if (av::is_being_written(file)) continue;
        try {
            recovered.takes.push_back(finish_take(file, cancel));
        } catch (const base::Error& fault) {
            if (fault.code != base::Errc::input) throw;
            if (fs::file_size(file, error) < kNothingYet) fs::remove(file, error);
            else recovered.faults.push_back(file);
        }
    }
    return recovered;
}

}  // namespace capture
