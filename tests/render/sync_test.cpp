// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include "render/answers.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

constexpr double kMostShift = 0.005;

// Exports a flash-and-beep clip and returns how far sound has moved against picture.
double moved(const base::Path& dir, const support::ClipSpec& spec, const std::vector<base::Span>& cuts,
             const std::string& ending = "mp4") {
    const base::Path clip = dir / ("clip." + ending);
    support::write_clip(clip, spec);
    edit::Answer answer = support::answer_of(clip);
    if (!cuts.empty()) answer = edit::cut(answer, cuts);
    render::Request request = support::request_for(answer, {"email"});
    request.quality = render::Quality::draft;
    const auto result = render::export_posts(request, support::shipped().studio, dir / "out", {});
    EXPECT_FALSE(result.outputs[0].error.has_value())
        << (result.outputs[0].error ? result.outputs[0].error->what() : "");
    return support::beep_minus_flash(result.outputs[0].file) - support::beep_minus_flash(clip);
}

const std::vector<base::Span> kCut = {{base::from_seconds(2.5), base::from_seconds(3.5)}};

TEST(Sync, HoldsThroughTrimming) {
    const base::TempDir dir;
    EXPECT_NEAR(moved(dir.path(), support::flash_and_beep(8), kCut), 0, kMostShift);
}

TEST(Sync, HoldsFor29Point97And25And24) {
    for (const char* rate : {"30000/1001", "25", "24"}) {
        const base::TempDir dir;
        // The flash is on the frames' grid of its own rate, half a frame off at the most.
        EXPECT_NEAR(moved(dir.path(), support::flash_and_beep(8, rate), kCut), 0, kMostShift) << rate;
    }
}

TEST(Sync, HoldsForVariableFrameRate) {
    const base::TempDir dir;
    // Frames are missing, but never the first of a flash.
    const auto spec =
        support::flash_and_beep(8, "30", "select='not(eq(mod(n,30),7)+eq(mod(n,30),13)+eq(mod(n,30),22))'");
    EXPECT_NEAR(moved(dir.path(), spec, kCut), 0, kMostShift);
}

TEST(Sync, HoldsForSoundThatStartsLateOrEarly) {
    for (const double offset : {0.35, -0.25}) {
        const base::TempDir dir;
        support::ClipSpec spec = support::flash_and_beep(8);
        spec.sound_starts = offset;
        EXPECT_NEAR(moved(dir.path(), spec, kCut), 0, kMostShift) << offset;
    }
}

TEST(Sync, HoldsForMatroska) {
    const base::TempDir dir;
    EXPECT_NEAR(moved(dir.path(), support::flash_and_beep(8), kCut, "mkv"), 0, kMostShift);
}

}  // namespace
