// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/json.h"
#include "render/exporter.h"

namespace render {

// Which files in an export folder AskReel made, by SHA-256, in .askreel-exports.json: those may be replaced by a later
// export, all others are somebody else's. It also remembers what each post was made of, so that one that would come out
// the same is left alone. Deleting it makes AskReel more careful, nothing else.
class Ledger {
  public:
    explicit Ledger(base::Path folder);

    // No such file yet, or one that is to the byte what AskReel put there.
    [[nodiscard]] bool may_replace(const base::Path& file) const;
    // Notes a file that is about to get its final name, so that a crash in between loses nothing.
    void about_to_make(const base::Path& file, const std::string& sha256);

    // The post in `video` as it was made, when that was of `key` and each of its files is still to the byte what was
    // written then.
    [[nodiscard]] std::optional<OutputResult> unchanged(const base::Path& video, const std::string& key) const;
    // Notes a finished post.
    void made(const std::string& key, const OutputResult& post);

  private:
    void save() const;

    base::Path folder_;
    // By name: the newest and the one before, because a crash may leave either in place.
    std::map<std::string, std::vector<std::string>> files_;
    base::Json posts_ = base::Json::object();  // by the video's name
};

}  // namespace render
