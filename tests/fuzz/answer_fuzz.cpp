// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/error.h"
#include "edit/file.h"

// Whatever is called answer.json is read or refused, and what was read can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const edit::Answer answer = edit::from_json(base::parse_json(text, "answer.json"), "answer.json");
        (void)base::dump(edit::to_json(answer));
    } catch (const base::Error&) {
    }
    return 0;
}
