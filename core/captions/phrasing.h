// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace captions {

// What a break between two words costs a reader, on a scale where 1 is a line a third too short. Follows the guides of
// the BBC and Netflix: after punctuation rather than elsewhere, before a conjunction or preposition rather than after
// it, and never between what belongs together (kTorn): an article and its noun, a number and what it counts, a title
// and the name. Knows the small words of English, Spanish, French, German, Italian and Portuguese; `language` is
// BCP 47.
inline constexpr double kTorn = 8;
inline constexpr double kSentenceEnd = -1;
[[nodiscard]] double break_cost(std::string_view before, std::string_view after, const std::string& language);

}  // namespace captions
