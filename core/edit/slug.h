// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace edit {

// "How long does Botox last?" → "how-long-does-botox-last"; at most 60 bytes of [a-z0-9-], never empty.
[[nodiscard]] std::string slug(const std::string& question);

}  // namespace edit
