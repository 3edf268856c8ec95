// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace text {

// The fonts that AskReel draws with: those bundled in assets/fonts and those of the declared packages where installed, never
// whatever else the machine has, so that a frame is the same everywhere. Immutable and safe to share between threads after
// construction; measuring locks inside.
class Fonts {
  public:
    // Throws Errc::internal when the folder has no font.
    explicit Fonts(const base::Path& bundled);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    [[nodiscard]] bool has_family(std::string_view family) const;
    [[nodiscard]] std::vector<std::string> families() const;

    // Width in pixels of one line of text when libass draws it with the family at `size` pixels, shaped (kerning, ligatures,
    // right-to-left) and with the fallback fonts that runs() picks.
    [[nodiscard]] double width(std::string_view utf8, std::string_view family, bool bold, double size) const;

    // The text cut where the font must change so that every character has a glyph, each piece with its family. Characters that
    // no font has go with their neighbours.
    struct Run {
        std::string text;
        std::string family;
    };
    [[nodiscard]] std::vector<Run> runs(std::string_view utf8, std::string_view family, bool bold) const;

    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
