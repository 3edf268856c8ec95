// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/colour.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace captions {
namespace {

double luminance(Colour c) {
    const auto linear = [](std::uint8_t channel) {
        const double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

std::uint8_t mixed(std::uint8_t from, std::uint8_t to, double amount) {
    return static_cast<std::uint8_t>(std::lround(from + (to - from) * amount));
}

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (!text.starts_with('#') || (text.size() != 7 && text.size() != 9)) return {};
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    if (text.size() == 7) value = value << 8 | 0xFF;
    return Colour{static_cast<std::uint8_t>(value >> 24), static_cast<std::uint8_t>(value >> 16),
                  static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
}

std::string ass_colour(Colour c) { return fmt::format("&H{:02X}{:02X}{:02X}&", c.blue, c.green, c.red); }

std::string ass_alpha(Colour c) { return fmt::format("&H{:02X}&", 255 - c.alpha); }

double contrast(Colour a, Colour b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Colour legible_on(Colour colour, Colour background) {
    constexpr double kEnough = 4.5;
    const std::uint8_t towards = luminance(background) < 0.18 ? 255 : 0;
    Colour best = colour;
    for (int step = 1; step <= 20 && contrast(best, background) < kEnough; ++step) {
        const double amount = step / 20.0;
        best = {mixed(colour.red, towards, amount), mixed(colour.green, towards, amount),
                mixed(colour.blue, towards, amount), colour.alpha};
    }
    return best;
}

}  // namespace captions
