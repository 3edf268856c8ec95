// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"

namespace text {

// The fonts that AskReel draws with: those bundled in assets/fonts and those of the declared packages where installed,
// never whatever else the machine has, so that a frame is the same everywhere. Immutable after construction and safe to
// share between threads.
//
// Families are named as libass sees them: the family of a font's Windows name record, so that Inter's heavier cuts are
// the families "Inter Semi Bold" and "Inter Extra Bold". Case does not matter. A family that is not there stands for
// Inter.
//
// Sizes are ASS font sizes: the height of a line, which is the ascent and descent of the font's OS/2 table together.
// Text of the same ASS size looks larger in one font than in another; size_for_em() gives the size for an em.
class Fonts {
  public:
    // Throws Errc::internal when the folder has no font.
    explicit Fonts(const base::Path& bundled);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    [[nodiscard]] bool has_family(std::string_view family) const;
    // Sorted, each once.
    [[nodiscard]] std::vector<std::string> families() const;

    // Different for different fonts, the same for the same ones wherever they lie.
    [[nodiscard]] std::string fingerprint() const;

    // The ASS font size at which the family's em is that many pixels.
    [[nodiscard]] double size_for_em(std::string_view family, bool bold, double em) const;
    // The height of the family's capital letters in ems.
    [[nodiscard]] double cap_height(std::string_view family, bool bold) const;

    // One line of text when libass draws it with the family at `size`: shaped (kerning, ligatures, right-to-left) and
    // with the fallback fonts that runs() picks. In pixels.
    struct Extent {
        double width = 0;
        double ascent = 0, descent = 0;  // of the tallest of its fonts: libass's line goes from one to the other
        double ink_ascent = 0, ink_descent = 0;  // of its letters; neither is negative
    };
    [[nodiscard]] Extent measure(std::string_view utf8, std::string_view family, bool bold, double size) const;
    [[nodiscard]] double width(std::string_view utf8, std::string_view family, bool bold, double size) const;

    // The text cut where the font must change so that every character has a glyph, each piece with its family.
    // Characters that no font has go with their neighbours. `language` (BCP 47) picks the shapes of Han characters.
    struct Run {
        std::string text;
        std::string family;
        double scale = 1;  // of the size, so that the run's em is that of the family asked for
    };
    [[nodiscard]] std::vector<Run> runs(std::string_view utf8, std::string_view family, bool bold,
                                        std::string_view language = {}) const;

    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
