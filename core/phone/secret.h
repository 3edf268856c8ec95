// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Texts that cannot be guessed, and that do not tell by the time it takes how much of a guess was right.
namespace phone {

// From the system's generator. Throws Errc::internal when it fails.
[[nodiscard]] std::string random_hex(std::size_t digits);
// 22 letters and digits: 128 bits and fit for a link.
[[nodiscard]] std::string random_code();
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b);

}  // namespace phone
