// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "delivery/target.h"

namespace delivery {

// Migrates and reads one file. Unknown keys, values out of range and a newer schema are Errc::input, with the path of
// the key.
[[nodiscard]] Target target_from_json(const base::Json& json, const std::string& file);
[[nodiscard]] Canvas canvas_from_json(const base::Json& json, const std::string& file);

// The folders that presets are read from, weakest first: what ships with AskReel, the user's, then those added by hand.
// Each may hold targets/, canvases/, captions/ and brands/. A later file with the same id replaces the earlier whole.
using PresetFolders = std::vector<base::Path>;
[[nodiscard]] PresetFolders preset_folders(const std::vector<base::Path>& added);

// The files KIND/*.json (or KIND/*/kit.json for brands) of all folders, sorted by id, overridden ones left out. The id
// is the file's name, or that of its folder.
struct PresetFile {
    std::string id;
    base::Path path;
};
[[nodiscard]] std::vector<PresetFile> preset_files(const PresetFolders& folders, std::string_view kind);

// Targets and canvases, read and checked once; immutable afterwards. Throws Errc::input at the first bad file.
class Catalogue {
  public:
    explicit Catalogue(const PresetFolders& folders);

    [[nodiscard]] const std::vector<Target>& targets() const { return targets_; }
    [[nodiscard]] const std::vector<Canvas>& canvases() const { return canvases_; }
    // Throws Errc::usage for an unknown id, with the nearest known one in the hint.
    [[nodiscard]] const Target& target(std::string_view id) const;
    [[nodiscard]] const Canvas& canvas(std::string_view id) const;

  private:
    std::vector<Target> targets_;
    std::vector<Canvas> canvases_;
};

}  // namespace delivery
