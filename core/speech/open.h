// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "speech/recognizer.h"

namespace speech {

// The engine of this id ("pocketsphinx", "vosk", "whisper"), or the best that is there when empty. Throws Errc::input
// with what to install when there is none that hears free speech, or follows a script.
[[nodiscard]] std::unique_ptr<Recognizer> open_free(const std::string& engine = {});
[[nodiscard]] std::unique_ptr<Recognizer> open_biased(const std::string& engine = {});

}  // namespace speech
