// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace delivery {

// The known id that was most likely meant: the fewest letters to insert, delete or replace, the earlier one of equals.
// Empty when none is near, that is when more than half of the letters would have to change.
[[nodiscard]] std::string nearest(std::string_view wanted, std::span<const std::string> known);

}  // namespace delivery
