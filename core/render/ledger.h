// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/file.h"

namespace render {

// Which files in an export folder AskReel made, by SHA-256, in .askreel-exports.json: those may be replaced by a later
// export, all others are somebody else's. Deleting it makes AskReel more careful, nothing else.
class Ledger {
  public:
    explicit Ledger(base::Path folder);

    // No such file yet, or one that is to the byte what AskReel put there.
    [[nodiscard]] bool may_replace(const base::Path& file) const;
    // Notes a file that is about to get its final name, so that a crash in between loses nothing.
    void about_to_make(const base::Path& file, const std::string& sha256);

  private:
    base::Path folder_;
    // By name: the newest and the one before, because a crash may leave either in place.
    std::map<std::string, std::vector<std::string>> made_;
};

}  // namespace render
