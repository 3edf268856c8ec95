// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/file.h"
#include "speech/recognizer.h"

namespace speech {

// Ways to say each word, in ARPAbet phones without stress.
using Dictionary = std::map<std::string, std::vector<std::string>>;

// How the words are said: as given, and as in the dictionary `file` ("word PH ON ES", alternatives "word(2) …"), else
// by letter-to-sound rules. A word that nobody can say is missing. Throws Errc::input when the file cannot be read.
[[nodiscard]] Dictionary pronounce(const std::set<std::string>& words, const std::vector<Pronunciation>& given,
                                   const base::Path& file);

}  // namespace speech
