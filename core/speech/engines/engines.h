// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "speech/wire.h"

namespace speech {

// The engine itself, in this process. Throws Errc::input when it was not built in, or cannot read its files.
[[nodiscard]] std::unique_ptr<Recognizer> make_engine(const Engine& engine);

}  // namespace speech
