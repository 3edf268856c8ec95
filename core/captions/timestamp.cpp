// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions/timestamp.h"

#include <algorithm>

#include "captions/parsing.h"

namespace captions {
namespace {

using base::kTicksPerSecond;
using base::Time;

constexpr std::int64_t kMostSeconds = 3'600'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_of_a_timestamp(char c) { return is_digit(c) || c == ':' || c == '.' || c == ',' || c == '-' || c == '+'; }

// At most nine digits.
std::optional<std::int64_t> whole_number(std::string_view text) {
    if (!is_number(text) || text.size() > 9) return {};
    std::int64_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

std::string_view leading_timestamp(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_of_a_timestamp);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view trailing_timestamp(std::string_view text) {
    const auto begin = std::find_if_not(text.rbegin(), text.rend(), is_of_a_timestamp);
    return text.substr(text.size() - static_cast<std::size_t>(begin - text.rbegin()));
}

}  // namespace

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<Timestamp> parse_timestamp(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);

    Timestamp stamp;
    std::int64_t ticks = 0;
    if (const auto comma = text.find_first_of(",."); comma != text.npos) {
        auto fraction = text.substr(comma + 1);
        text = text.substr(0, comma);
        stamp.unusual = fraction.size() != 3;
        if (!is_number(fraction)) return {};
        fraction = fraction.substr(0, 9);
        std::int64_t scale = 1;
        for (std::size_t i = 0; i < fraction.size(); ++i) scale *= 10;
        ticks = base::from_ticks(*whole_number(fraction), 1, scale).count();
    } else {
        stamp.unusual = true;
    }

    std::int64_t seconds = 0;
    for (int part = 0; part < 3; ++part) {
        const auto colon = text.find(':');
        const auto value = whole_number(text.substr(0, colon));
        if (!value) return {};
        seconds = seconds * 60 + *value;
        if (seconds > kMostSeconds) return {};
        if (colon == text.npos) {
            ticks += seconds * kTicksPerSecond;
            stamp.time = Time{negative ? -ticks : ticks};
            return stamp;
        }
        text.remove_prefix(colon + 1);
    }
    return {};
}

std::optional<TimingLine> parse_arrow_line(std::string_view line) {
    std::size_t arrow = line.find("-->"), width = 3;
    if (arrow == line.npos) {
        arrow = line.find("->");
        width = 2;
    }
    if (arrow == line.npos) return {};
    const auto left = trim(line.substr(0, arrow)), right = trim(line.substr(arrow + width));
    const std::string in(trailing_timestamp(left)), out(leading_timestamp(right));

    TimingLine timing;
    timing.number = trim(left.substr(0, left.size() - in.size()));
    timing.settings = trim(right.substr(out.size()));
    timing.in = parse_timestamp(in);
    timing.out = parse_timestamp(out);
    if (!timing.in && !timing.out) return {};
    // An arrow inside a sentence, such as "5 -> 10 units".
    if ((in + out).find(':') == std::string::npos) return {};
    if (timing.in && !timing.number.empty() && !is_number(timing.number)) return {};
    if (width == 2 && !(timing.in && timing.out)) return {};
    if (!timing.in) timing.number = {};
    return timing;
}

std::optional<TimingLine> parse_comma_line(std::string_view line) {
    line = trim(line);
    const auto comma = line.find(',');
    if (comma == line.npos || line.find(':') > comma) return {};
    TimingLine timing;
    timing.in = parse_timestamp(trim(line.substr(0, comma)));
    timing.out = parse_timestamp(trim(line.substr(comma + 1)));
    if (!timing.in && !timing.out) return {};
    return timing;
}

}  // namespace captions
