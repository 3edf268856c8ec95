// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/file.h"

namespace av {

// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);
[[nodiscard]] std::string sha256_of_file(const base::Path& file);

}  // namespace av
