// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/time.h"

namespace support {

// Speech made by a synthesiser, which knows when it says what.
struct SaidWord {
    base::Span when;
    std::string text;
};
struct Said {
    std::vector<std::int16_t> pcm;  // 16 kHz, one channel
    std::vector<SaidWord> words;    // as spoken, lower case
};

// A woman's voice reads plain English.
[[nodiscard]] Said say(const std::string& text);

// As a WAV file.
void write_wav(const base::Path& file, const std::vector<std::int16_t>& pcm);

}  // namespace support
