// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/file.h"

namespace support {

// Tests of real clips and captions. These show people and belong to others, so they are not part of the repository:
// ASKREEL_MEDIA names the folder of them. Where it does, a file that a test names has to be there.
class RealMedia : public testing::Test {
  protected:
    void SetUp() override {
        if (std::getenv("ASKREEL_MEDIA") == nullptr)
            GTEST_SKIP() << "real clips may not be shipped, and ASKREEL_MEDIA names no folder of them";
        ASSERT_TRUE(std::filesystem::is_directory(real("."))) << "ASKREEL_MEDIA";
    }
    // A file or folder of them.
    [[nodiscard]] static base::Path real(const char* name) { return base::Path(std::getenv("ASKREEL_MEDIA")) / name; }
};

}  // namespace support
