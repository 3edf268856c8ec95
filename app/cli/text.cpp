// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/error.h"

namespace cli {

using base::Span;
using base::Time;

std::string clock(Time t) {
    const std::int64_t tenths = base::to_ticks(t < Time{} ? -t : t, 1, 10);
    return fmt::format("{}{}:{:02}.{}", t < Time{} ? "-" : "", tenths / 600, tenths / 10 % 60, tenths % 10);
}

std::string clock(Span span) { return clock(span.in) + "–" + clock(span.out); }

std::string size_text(std::int64_t bytes) {
    const auto value = static_cast<double>(bytes);
    if (bytes >= 1'000'000'000) return fmt::format("{:.2f} GB", value / 1e9);
    if (bytes >= 1'000'000) return fmt::format("{:.1f} MB", value / 1e6);
    if (bytes >= 1000) return fmt::format("{:.0f} kB", value / 1e3);
    return fmt::format("{} bytes", bytes);
}

std::string count_of(std::size_t n, std::string_view thing) {
    return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

base::Json seconds_json(Time t) { return std::round(base::to_seconds(t) * 1e9) / 1e9; }

base::Json span_json(Span span) { return {seconds_json(span.in), seconds_json(span.out)}; }

void throw_usage(std::string doing, std::string cause, std::string hint) {
    throw base::Error(base::Errc::usage, std::move(doing), {}, std::move(cause), std::move(hint));
}

Time time_argument(const std::string& text, std::string_view option) {
    if (const auto time = base::parse_time(text)) return *time;
    throw_usage(fmt::format("cannot understand {}", option), fmt::format("\"{}\" is no time", text),
                "Write seconds, such as 2.5, or minutes and seconds, such as 1:02.5.");
}

Time signed_time_argument(const std::string& text, std::string_view option) {
    if (text.starts_with('-')) return -time_argument(text.substr(1), option);
    return time_argument(text.starts_with('+') ? text.substr(1) : text, option);
}

Span span_argument(const std::string& text, std::string_view option) {
    if (const auto span = base::parse_span(text)) return *span;
    throw_usage(fmt::format("cannot understand {}", option), fmt::format("\"{}\" is no span of time", text),
                "Write where it begins and ends, such as 5-10 or 1:02.5-1:10.");
}

std::size_t index_argument(const std::string& text, std::string_view option) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number == 0)
        throw_usage(fmt::format("cannot understand {}", option), fmt::format("\"{}\" is no number from 1 on", text),
                    "\"askreel show\" lists the captions with their numbers.");
    return number - 1;
}

}  // namespace cli
