// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace brand {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(Colour, Colour) = default;
};

// What text needs against its background, and what a logo needs (WCAG 2.1, 1.4.3 and 1.4.11).
inline constexpr double kTextContrast = 4.5;
inline constexpr double kGraphicContrast = 3.0;

// "#RRGGBB" in either case; nullopt for anything else.
[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text);
// The same, but throws Errc::input that names `key`, for example "palette.accent".
[[nodiscard]] Colour colour(std::string_view text, std::string_view key);

// WCAG 2.1 relative luminance, 0 (black) to 1 (white).
[[nodiscard]] double relative_luminance(Colour colour);
// WCAG 2.1 contrast ratio, 1 to 21. Compare it as it is: 4.499 is under 4.5.
[[nodiscard]] double contrast(Colour a, Colour b);

// `wish` where text in it can be read on the background, else `fallback`.
[[nodiscard]] Colour readable(Colour wish, Colour fallback, Colour background);

// Y of the colour in BT.709 limited range, 16 (black) to 235 (white).
[[nodiscard]] double luma(Colour colour);

}  // namespace brand
