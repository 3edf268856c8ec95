// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/script_events.h"

#include <algorithm>

namespace render {
namespace {

// Calls f(line) with the line's end for each line.
template <typename F>
void each_line(std::string_view script, F f) {
    while (!script.empty()) {
        const std::size_t end = std::min(script.find('\n'), script.size() - 1);
        f(script.substr(0, end + 1));
        script.remove_prefix(end + 1);
    }
}

}  // namespace

std::optional<base::Span> event_time(std::string_view line) {
    // "Dialogue: LAYER,START,END,…"
    if (!line.starts_with("Dialogue: ")) return std::nullopt;
    const std::size_t start = line.find(',') + 1;
    const std::size_t middle = line.find(',', start) + 1;
    const auto in = base::parse_time(line.substr(start, middle - 1 - start));
    const auto out = base::parse_time(line.substr(middle, line.find(',', middle) - middle));
    if (!in || !out) return base::Span{{}, base::Time::max()};
    return base::Span{*in, *out};
}

std::vector<base::Span> event_times(std::string_view script) {
    std::vector<base::Span> times;
    each_line(script, [&](std::string_view line) {
        if (const auto time = event_time(line)) times.push_back(*time);
    });
    return times;
}

std::string visible_part(std::string_view script, base::Span span) {
    std::string head, events;
    each_line(script, [&](std::string_view line) {
        const auto time = event_time(line);
        if (!time) head += line;
        else if (time->overlaps(span)) events += line;
    });
    return events.empty() ? std::string() : head + events;
}

}  // namespace render
