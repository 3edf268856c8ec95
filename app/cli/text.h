// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/time.h"

// How values read in the program's human output, and times on its command line.
namespace cli {

// "1:02.5": minutes and seconds to a tenth.
[[nodiscard]] std::string clock(base::Time t);
[[nodiscard]] std::string clock(base::Span span);
// "12.3 MB", decimal as the sites count.
[[nodiscard]] std::string size_text(std::int64_t bytes);
// "1 caption", "3 captions".
[[nodiscard]] std::string count_of(std::size_t n, std::string_view thing);
// Seconds to a nanosecond, as JSON shows times.
[[nodiscard]] base::Json seconds_json(base::Time t);
[[nodiscard]] base::Json span_json(base::Span span);

// Throw Errc::usage about the option when the text is no time, span or whole number.
[[nodiscard]] base::Time time_argument(const std::string& text, std::string_view option);
// Also with a minus in front.
[[nodiscard]] base::Time signed_time_argument(const std::string& text, std::string_view option);
[[nodiscard]] base::Span span_argument(const std::string& text, std::string_view option);
// A number counted from 1; gives it counted from 0.
[[nodiscard]] std::size_t index_argument(const std::string& text, std::string_view option);

[[noreturn]] void throw_usage(std::string doing, std::string cause, std::string hint = {});

}  // namespace cli
