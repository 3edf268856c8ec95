// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "speech/recognizer.h"
#include "speech/wire.h"

namespace speech {

// The engine that can follow somebody who is speaking now, where one is installed: PocketSphinx.
[[nodiscard]] std::optional<Engine> live_engine();

// Listens to somebody who mostly follows `expected` while it is said, in a process of its own; returns when the sound
// ends. `more` is asked at least every 50 ms for the samples that came since, none of them when there are none yet, and
// says nothing at the end. `heard` gets the latest words, up to 16, each time they change. Both are called on this
// thread. Throws like Recognizer.
void listen_live(const Engine& engine, const Expected& expected,
                 const std::function<std::optional<std::vector<std::int16_t>>()>& more,
                 const std::function<void(const std::vector<Heard>&)>& heard, const base::CancelToken& cancel,
                 base::Path program = {});

}  // namespace speech
