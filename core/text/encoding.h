// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

struct Decoded {
    std::string utf8;          // valid, without byte order mark
    std::string encoding;      // "UTF-8", "UTF-16LE", "windows-1252", …
    bool guessed = false;      // no mark said so, and it is not UTF-8: detected from the bytes
    std::size_t replaced = 0;  // characters that could not be read and became U+FFFD
};

// Text in whatever encoding somebody saved it: by its byte order mark, else UTF-16 or UTF-32 by where its zero bytes
// are, else UTF-8 where it is valid (or nearly so), else by detection, else windows-1252.
[[nodiscard]] Decoded decode(std::string_view bytes);

}  // namespace text
