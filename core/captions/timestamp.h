// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace captions {

struct Timestamp {
    base::Time time{};     // may be negative
    bool unusual = false;  // there are other than three digits after the comma; they are read as a decimal fraction
};

// "[-][[hours:]minutes:]seconds[,fraction]" with a comma or a full stop and any number of digits, as people and
// programs write it; nullopt when the text is something else or beyond 1000 hours.
[[nodiscard]] std::optional<Timestamp> parse_timestamp(std::string_view text);

// A line that gives a caption its times.
struct TimingLine {
    std::optional<Timestamp> in, out;  // missing where it could not be read; never both
    std::string_view number;           // what stands before the times: empty or a number
    std::string_view settings;         // and what stands behind them
};

// "IN --> OUT", as in SRT and WebVTT. nullopt for a line of text.
[[nodiscard]] std::optional<TimingLine> parse_arrow_line(std::string_view line);
// "IN,OUT", as in SBV.
[[nodiscard]] std::optional<TimingLine> parse_comma_line(std::string_view line);

[[nodiscard]] bool is_number(std::string_view text);

}  // namespace captions
