// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/align.h"

namespace speech {

// Without what is probably no repeat. An engine that only knows the script hears its words in whatever else is said,
// but here and there: words that are out of order and were said elsewhere too are believed where several were heard one
// after the other, or where hardly anything else was heard beside them. `written` says of each heard word whether it is
// one of the script's.
[[nodiscard]] std::vector<Placed> believable(const std::vector<Placed>& placed, const std::vector<bool>& written);

}  // namespace speech
