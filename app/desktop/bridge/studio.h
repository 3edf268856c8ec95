// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "render/library.h"

namespace bridge {

// The presets and fonts, read once at the start; what is in here does not change and may be used by any thread.
class Studio {
  public:
    Studio();

    [[nodiscard]] render::Studio rendering() const { return rendering_; }
    [[nodiscard]] const delivery::Catalogue& catalogue() const { return rendering_.catalogue; }
    [[nodiscard]] const text::Fonts& fonts() const { return rendering_.fonts; }
    [[nodiscard]] const std::vector<captions::Style>& styles() const { return styles_; }
    [[nodiscard]] const delivery::PresetFolders& folders() const { return library_.folders(); }

    // What to render of an answer for a target. A kit or style that there is no more is replaced by none. Reads the
    // kit's file.
    [[nodiscard]] render::Request request(const edit::Answer& answer, const std::string& target) const;

  private:
    render::Library library_;
    render::Studio rendering_;
    const std::vector<captions::Style>& styles_;
};

}  // namespace bridge
