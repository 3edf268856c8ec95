// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "brand/kit.h"
#include "captions/style.h"
#include "delivery/catalogue.h"
#include "render/exporter.h"
#include "text/fonts.h"

namespace render {

// The presets and fonts that a program works with; each kind is read when it is first asked for. Owned by one thread;
// what it hands out does not change and may be read by any.
class Library {
  public:
    // `added` are folders of presets that come before the user's and those that come with the program.
    explicit Library(const std::vector<base::Path>& added = {});

    [[nodiscard]] const delivery::PresetFolders& folders() const { return folders_; }
    [[nodiscard]] const delivery::Catalogue& catalogue();
    [[nodiscard]] const std::vector<captions::Style>& styles();
    [[nodiscard]] const text::Fonts& fonts();
    // For rendering. Chunks are kept in the user's cache, or with keep_nothing() in a folder that goes with the
    // library.
    [[nodiscard]] Studio studio();
    void keep_nothing();
    // The kit of that id or in that file; the plain one when `brand` is empty. Throws Errc::usage for an unknown id.
    [[nodiscard]] brand::Kit kit(const std::string& brand) const;
    [[nodiscard]] std::vector<delivery::Target> targets(const std::vector<std::string>& ids);

  private:
    delivery::PresetFolders folders_;
    std::optional<delivery::Catalogue> catalogue_;
    std::optional<std::vector<captions::Style>> styles_;
    std::optional<text::Fonts> fonts_;
    std::optional<base::TempDir> own_cache_;
    std::optional<Cache> cache_;
};

}  // namespace render
