// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/takes.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "av/fragments.h"

namespace fs = std::filesystem;

namespace capture {
namespace {

constexpr const char* kUnfinished = ".recording";
// A file that ends before its first fragment is smaller.
constexpr std::uintmax_t kNothingYet = 4096;

// NAME.mp4, NAME-2.mp4 … + `ending`: the first that is not there, nor being written.
base::Path free_name(const base::Path& file, const char* ending) {
    std::error_code error;
    for (int i = 1;; ++i) {
        const std::string stem = i == 1 ? file.stem().string() : fmt::format("{}-{}", file.stem().string(), i);
        base::Path name = file.parent_path() / (stem + file.extension().string() + ending);
        if (!fs::exists(name, error) && !fs::exists(base::Path(name).concat(".part"), error)) return name;
    }
}

std::vector<base::Path> unfinished_in(const base::Path& folder, std::error_code& error) {
    std::vector<base::Path> found;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        std::error_code gone;
        if (entry.path().extension() == kUnfinished && entry.is_regular_file(gone)) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

base::Path unfinished_name(const base::Path& file) { return free_name(file, kUnfinished); }

Finished finish_take(const base::Path& unfinished, const base::CancelToken& cancel) {
    // Under a name that is nobody else's until it is whole: others may take the final one meanwhile.
    const base::Path whole = base::Path(unfinished).concat(".whole");
    base::PendingFile pending(whole);
    Finished take{{}, av::defragment(unfinished, pending.part(), cancel), unfinished};
    pending.commit();
    take.file = free_name(unfinished.parent_path() / unfinished.stem(), "");
    std::error_code error;
    fs::rename(whole, take.file, error);
    if (error) base::throw_file_error("cannot write", take.file.string(), error.value());
    return take;
}

void discard_unfinished(const Finished& take) {
    std::error_code error;
    fs::remove(take.unfinished, error);
}

bool is_something_unfinished(const base::Path& folder) {
    std::error_code error;
    return !unfinished_in(folder, error).empty();
}

Recovered recover(const base::Path& folder, const base::CancelToken& cancel) {
    Recovered recovered;
    std::error_code error;
    const std::vector<base::Path> found = unfinished_in(folder, error);
    if (error)
        throw base::Error(base::Errc::input, "cannot look for recordings", folder.string(), "it is no folder",
                          "Give the folder in which was recorded.");
    for (const base::Path& file : found) {
        const av::Claim claim(file);
        if (!claim.held()) continue;
        try {
            recovered.takes.push_back(finish_take(file, cancel));
        } catch (const base::Error& fault) {
            if (fault.code != base::Errc::input) {
                recovered.trouble = fault;
                break;
            }
            if (fs::file_size(file, error) < kNothingYet) fs::remove(file, error);
            else recovered.faults.push_back(file);
        }
    }
    return recovered;
}

}  // namespace capture
