// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace text {

// libass 0.17 reads characters from a font's first Microsoft table. Where that is the one for the Basic Multilingual
// Plane alone, it finds neither emoji nor rare Han characters, although another table of the font has them. Takes the
// small tables out of the running in the bytes of a font file or collection, wherever there is a full one. Damaged
// files are left as they are.
void prefer_full_unicode(std::string& font_file);

}  // namespace text
