// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "speech/wire.h"

namespace speech {

// The engine itself, in this process. Throws Errc::input when it was not built in, or cannot read its files.
[[nodiscard]] std::unique_ptr<Recognizer> make_engine(const Engine& engine);

// Listens to somebody who speaks now; see PocketSphinx::live(). Throws Errc::input where the engine cannot.
void listen_with(const Engine& engine, const Expected& expected, const std::vector<Pronunciation>& pronunciations,
                 const std::function<std::vector<std::int16_t>()>& next,
                 const std::function<void(const std::vector<Heard>&)>& heard);

}  // namespace speech
