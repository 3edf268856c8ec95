// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <numeric>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>

namespace base {

// The one unit of time inside AskReel: 1/705 600 000 s, which holds the frame durations of 23.976 to 60 fps, samples at
// 44.1 and 48 kHz and ticks of 1/90 000 s as whole numbers. Reaches about 414 years in either direction.
using Time = std::chrono::duration<std::int64_t, std::ratio<1, 705'600'000>>;

inline constexpr std::int64_t kTicksPerSecond = 705'600'000;

// Seconds as people write them. Only for input and output: nothing is computed in floating point.
[[nodiscard]] Time from_seconds(double seconds);
[[nodiscard]] constexpr double to_seconds(Time t) { return static_cast<double>(t.count()) / kTicksPerSecond; }

// `value` ticks of `num`/`den` seconds, rounded to the nearest Time.
[[nodiscard]] Time from_ticks(std::int64_t value, std::int64_t num, std::int64_t den);
// The tick of `num`/`den` seconds nearest to `t`.
[[nodiscard]] std::int64_t to_ticks(Time t, std::int64_t num, std::int64_t den);

// A half-open range [in, out). Empty when out <= in.
struct Span {
    Time in{};
    Time out{};

    [[nodiscard]] constexpr Time duration() const { return out > in ? out - in : Time{}; }
    [[nodiscard]] constexpr bool empty() const { return out <= in; }
    [[nodiscard]] constexpr bool contains(Time t) const { return in <= t && t < out; }
    [[nodiscard]] constexpr bool overlaps(Span other) const { return in < other.out && other.in < out; }
    friend constexpr bool operator==(Span, Span) = default;
};

[[nodiscard]] constexpr Span intersect(Span a, Span b) {
    return {a.in > b.in ? a.in : b.in, a.out < b.out ? a.out : b.out};
}
[[nodiscard]] constexpr Span shift(Span s, Time by) { return {s.in + by, s.out + by}; }

// Frames a second as a fraction, for example 30000/1001. Both parts are positive.
struct FrameRate {
    int num = 30;
    int den = 1;

    [[nodiscard]] constexpr double fps() const { return static_cast<double>(num) / den; }
    // When frame `n` starts. Exact for every rate in use.
    [[nodiscard]] Time start(std::int64_t n) const { return from_ticks(n, den, num); }
    // The middle of frame `n`: the moment whose source picture the frame shows.
    [[nodiscard]] Time middle(std::int64_t n) const {
        return from_ticks(2 * n + 1, den, 2 * static_cast<std::int64_t>(num));
    }
    // The frame on screen at `t`: floor(t · rate).
    [[nodiscard]] std::int64_t frame_at(Time t) const;
    // How many frames show something of [0, t): ceil, but a remainder under a hundredth of a frame does not count.
    [[nodiscard]] std::int64_t frames_in(Time t) const;

    friend constexpr bool operator==(FrameRate, FrameRate) = default;
};

// "2.5", "1:02.5" or "01:02:03.250"; nullopt when it is none of these, negative or over 1000 hours.
[[nodiscard]] std::optional<Time> parse_time(std::string_view text);
// "IN-OUT" with times as above; nullopt when malformed. The span may be empty or reversed: callers judge.
[[nodiscard]] std::optional<Span> parse_span(std::string_view text);
// "01:02:03.250", with the given character before the milliseconds. Rounds to the nearest millisecond; negative is 0.
[[nodiscard]] std::string format_timecode(Time t, char before_milliseconds = '.');

}  // namespace base
