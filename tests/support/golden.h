// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/file.h"

namespace support {

// Compares a text with the file tests/golden/NAME, which ASKREEL_UPDATE_GOLDEN=1 writes anew.
inline void expect_golden(const std::string& name, const std::string& text) {
    const base::Path file = base::Path(ASKREEL_SOURCE_DIR) / "tests" / "golden" / name;
    const char* update = std::getenv("ASKREEL_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") {
        base::make_folder(file.parent_path());
        base::write_file_atomically(file, text);
        return;
    }
    EXPECT_EQ(text, base::read_file(file, 1'000'000, "cannot read the golden file")) << file;
}

}  // namespace support
