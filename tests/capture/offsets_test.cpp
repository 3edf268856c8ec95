// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/offsets.h"

#include <gmock/gmock.h>

#include "base/error.h"

namespace {

using namespace testing;
using std::chrono::milliseconds;

class Offsets : public Test {
  protected:
    void write(const std::string& text) const { base::write_file_atomically(file, text); }
    [[nodiscard]] std::optional<base::Time> offset(const std::string& microphone = "pulse:m") const {
        return capture::offset_of("v4l2:/dev/video0", microphone, file);
    }

    base::TempDir dir;
    base::Path file = dir.path() / "askreel" / "offsets.json";
};

TEST_F(Offsets, AreKeptForEachCameraWithItsMicrophone) {
    EXPECT_EQ(offset(), std::nullopt);
    capture::keep_offset("v4l2:/dev/video0", "pulse:m", milliseconds(-80), file);
    capture::keep_offset("v4l2:/dev/video0", "pulse:other", milliseconds(30), file);
    EXPECT_EQ(offset(), milliseconds(-80));
    EXPECT_EQ(offset("pulse:other"), milliseconds(30));
    EXPECT_EQ(capture::offset_of("pipewire:c", "pulse:m", file), std::nullopt);
    capture::keep_offset("v4l2:/dev/video0", "pulse:m", milliseconds(5), file);
    EXPECT_EQ(offset(), milliseconds(5));
    EXPECT_EQ(offset("pulse:other"), milliseconds(30));
}

TEST_F(Offsets, ThatNobodyCouldMeanAreRefused) {
    EXPECT_THROW(capture::keep_offset("c", "m", milliseconds(2001), file), base::Error);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Offsets, AreReadStrictly) {
    base::make_folder(file.parent_path());
    const std::string good = R"({"camera": "v4l2:/dev/video0", "microphone": "pulse:m", "milliseconds": 40})";
    write(R"({"schema": 1, "offsets": [)" + good + "]}");
    EXPECT_EQ(offset(), milliseconds(40));
    for (const char* bad :
         {"", "[]", R"({"schema": 2, "offsets": []})", R"({"schema": 1, "offsets": [], "more": 1})",
          R"({"schema": 1, "offsets": [{"camera": "c", "microphone": "m", "milliseconds": 9000}]})",
          R"({"schema": 1, "offsets": [{"camera": "c", "microphone": "m", "milliseconds": 1, "x": 1}]})",
          R"({"schema": 1, "offsets": [{"camera": "c", "milliseconds": 1}]})"}) {
        write(bad);
        EXPECT_THROW((void)offset(), base::Error) << bad;
    }
}

TEST_F(Offsets, ReplaceADamagedFile) {
    base::make_folder(file.parent_path());
    write("{");
    capture::keep_offset("v4l2:/dev/video0", "pulse:m", milliseconds(7), file);
    EXPECT_EQ(offset(), milliseconds(7));
}

}  // namespace
