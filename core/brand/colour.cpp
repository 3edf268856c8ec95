// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.h"

namespace brand {
namespace {

// One channel of sRGB, 0 to 255, as linear light. The threshold is that of WCAG 2.1.
double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                  static_cast<std::uint8_t>(value & 0xFF)};
}

Colour colour(std::string_view text, std::string_view key) {
    if (const auto parsed = parse_colour(text)) return *parsed;
    throw base::Error(base::Errc::input, "cannot use the brand kit", {}, fmt::format("{} is no colour", key),
                      "Write colours as # and six digits, for example #1F3A44.");
}

double relative_luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({relative_luminance(a), relative_luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Colour readable(Colour wish, Colour fallback, Colour background) {
    return contrast(wish, background) >= kTextContrast ? wish : fallback;
}

double luma(Colour colour) {
    return 16 + 219 * (0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue) / 255;
}

}  // namespace brand
