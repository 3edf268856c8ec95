// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "captions/parsing.h"

namespace captions {

// The plain text of an SRT, WebVTT or SBV cue: tags, ASS commands in braces and entities resolved. WebVTT's time tags
// (<00:00:01.000>) begin a piece. Things in angle brackets that are no known tag stay, because people write them.
// What was left out is reported for `line`.
[[nodiscard]] std::vector<Piece> strip_markup(std::string_view text, int line, Report& report);

}  // namespace captions
