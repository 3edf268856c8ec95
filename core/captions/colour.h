// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace captions {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;  // 255 is opaque
    friend bool operator==(const Colour&, const Colour&) = default;
};

// "#RRGGBB" or "#RRGGBBAA".
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
// "&HBBGGRR&" for \1c and its kin, and "&HAA&" for \1a, where 0 is opaque.
[[nodiscard]] std::string ass_colour(Colour colour);
[[nodiscard]] std::string ass_alpha(Colour colour);

// The colour, made lighter or darker until it stands out against the other by 4.5:1 (WCAG 2.1, 1.4.3).
[[nodiscard]] Colour legible_on(Colour colour, Colour background);
// WCAG's contrast ratio, 1 to 21; alpha is not looked at.
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace captions
