// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace base {
namespace {

constexpr std::int64_t kLongest = 1000 * 3600 * kTicksPerSecond;

// a·b/c rounded to nearest, halves away from zero, without overflow in between.
std::int64_t rescale(std::int64_t a, std::int64_t b, std::int64_t c) {
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = __int128;
    const Wide product = static_cast<Wide>(a) * b;
    const Wide half = c / 2;
    return static_cast<std::int64_t>((product >= 0 ? product + half : product - half) / c);
#else
    return static_cast<std::int64_t>(std::llround(static_cast<long double>(a) * b / c));
#endif
}

std::optional<std::int64_t> parse_digits(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return {};
    return value;
}

// "SS" or "SS.fraction" in ticks.
std::optional<std::int64_t> parse_plain_seconds(std::string_view text) {
    const auto dot = text.find('.');
    const auto whole = parse_digits(text.substr(0, dot));
    if (!whole || *whole > kLongest / kTicksPerSecond) return {};
    std::int64_t ticks = *whole * kTicksPerSecond;
    if (dot != std::string_view::npos) {
        const auto fraction = text.substr(dot + 1, 9);
        const auto digits = parse_digits(fraction);
        const auto beyond_nanoseconds = text.substr(dot + 1 + fraction.size());
        if (!digits || beyond_nanoseconds.find_first_not_of("0123456789") != std::string_view::npos) return {};
        std::int64_t scale = 1;
        for (std::size_t i = 0; i < fraction.size(); ++i) scale *= 10;
        ticks += rescale(*digits, kTicksPerSecond, scale);
    }
    return ticks;
}

}  // namespace

Time from_seconds(double seconds) { return Time{std::llround(seconds * static_cast<double>(kTicksPerSecond))}; }

Time from_ticks(std::int64_t value, std::int64_t num, std::int64_t den) {
    const std::int64_t divisor = std::gcd(kTicksPerSecond, den);
    return Time{rescale(value, num * (kTicksPerSecond / divisor), den / divisor)};
}

std::int64_t to_ticks(Time t, std::int64_t num, std::int64_t den) {
    const std::int64_t divisor = std::gcd(kTicksPerSecond, den);
    return rescale(t.count(), den / divisor, num * (kTicksPerSecond / divisor));
}

std::int64_t FrameRate::frame_at(Time t) const {
    std::int64_t n = to_ticks(t, den, num);
    while (start(n) > t) --n;
    while (start(n + 1) <= t) ++n;
    return n;
}

std::int64_t FrameRate::frames_in(Time t) const {
    if (t <= Time{}) return 0;
    const std::int64_t n = frame_at(t);
    return t - start(n) > (start(n + 1) - start(n)) / 100 ? n + 1 : n;
}

std::optional<Time> parse_time(std::string_view text) {
    std::int64_t ticks = 0;
    for (int part = 0; part < 3; ++part) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos) {
            const auto seconds = parse_plain_seconds(text);
            if (!seconds || ticks + *seconds > kLongest) return {};
            return Time{ticks + *seconds};
        }
        const auto value = parse_digits(text.substr(0, colon));
        if (!value || *value > 60'000) return {};
        ticks = (ticks + *value * kTicksPerSecond) * 60;
        text.remove_prefix(colon + 1);
    }
    return {};
}

std::optional<Span> parse_span(std::string_view text) {
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return {};
    const auto in = parse_time(text.substr(0, dash));
    const auto out = parse_time(text.substr(dash + 1));
    if (!in || !out) return {};
    return Span{*in, *out};
}

std::string format_timecode(Time t, char before_milliseconds) {
    const std::int64_t ms = t < Time{} ? 0 : to_ticks(t, 1, 1000);
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       before_milliseconds, ms % 1000);
}

}  // namespace base
