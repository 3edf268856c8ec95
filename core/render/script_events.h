// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.h"

// The events of the ASS scripts that brand and captions write.
namespace render {

// When a line's event is shown; nullopt for a line that is none. An event whose times cannot be read lasts for ever.
[[nodiscard]] std::optional<base::Span> event_time(std::string_view line);
// Of all events of a script, in its order.
[[nodiscard]] std::vector<base::Span> event_times(std::string_view script);

// What is visible of a script in a span: nothing when no event is, else its head and the events that are.
[[nodiscard]] std::string visible_part(std::string_view script, base::Span span);

}  // namespace render
