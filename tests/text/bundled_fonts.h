// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/fonts.h"

// The fonts of the source tree, opened once a test program.
inline const text::Fonts& bundled_fonts() {
    static const text::Fonts fonts(base::Path(ASKREEL_SOURCE_DIR) / "assets/fonts");
    return fonts;
}
