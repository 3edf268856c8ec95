// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace speech {

// Roughly how English letters sound: "phone" and "fone" are alike. For lower case ASCII words.
[[nodiscard]] std::string sound_of(std::string_view word);

// How different two words sound, 0 (the same) to 1 (nothing in common), from what sound_of() gives.
[[nodiscard]] float sound_distance(std::string_view a, std::string_view b);

}  // namespace speech
