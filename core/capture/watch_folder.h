// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/time.h"

namespace capture {

// A file as a folder lists it.
struct Listed {
    base::Path file;
    std::uintmax_t bytes = 0;
    std::int64_t changed = 0;  // any clock; another value is another time
    friend bool operator==(const Listed&, const Listed&) = default;
};

// The files of a folder that may be videos, by their names: not hidden, not what a download, a copy or a cloud is still
// writing. Empty when the folder cannot be read. Folders in it are not looked into.
[[nodiscard]] std::vector<Listed> list_videos(const base::Path& folder);
[[nodiscard]] bool may_be_video(const base::Path& file);

// Finds out which of the files that appear in a folder are completely there. It has no clock and touches no file: it is
// shown what the folder lists, again and again.
class WatchFolder {
  public:
    // Unchanged for as long, a file is complete.
    static constexpr base::Time kQuiet = std::chrono::seconds(3);
    // As long a copy may stand still that says itself that there is more of it.
    static constexpr base::Time kPatience = std::chrono::minutes(1);

    // For a folder that was watched before, `known` is what was known then. In a new one, what is there at the first
    // look is not new, unless it changes.
    explicit WatchFolder(std::optional<std::set<std::string>> known = {})
        : known_(known.value_or(std::set<std::string>())), begun_(known.has_value()) {}

    // What is complete now and was not offered yet. Each file comes once, and again when it changes. `now` counts up.
    [[nodiscard]] std::vector<Listed> look(const std::vector<Listed>& files, base::Time now);

    // What came and is not complete yet, as it was at the last look.
    [[nodiscard]] std::vector<base::Path> growing() const;
    // For one that `look` gave and that is cut short: it comes again once it has changed, or is as it is after
    // `kPatience`. False for one that came back like that: it is all that there will be.
    bool postpone(const Listed& file);
    // It comes again when it is there.
    void forget(const Listed& file) { known_.erase(signature(file)); }

    // Signatures of what is there and need not be offered, for the next time.
    [[nodiscard]] const std::set<std::string>& known() const { return known_; }
    // What a file is remembered by: its name, size and time.
    [[nodiscard]] static std::string signature(const Listed& file);

  private:
    struct Seen {
        Listed last;
        base::Time since{};
        bool cut_short = false;
    };
    std::set<std::string> known_;
    std::map<std::string, Seen> seen_;
    bool begun_;
};

}  // namespace capture
