// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "render/answers.h"
#include "support/clips.h"

// What happens in an export at once, for ThreadSanitizer to watch (tools/test --threads); the assertions hold anyway.
namespace {

class Threads : public testing::Test {
  protected:
    Threads() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=90x160:rate=30:duration=5";
        spec.sound = "sine=frequency=300:sample_rate=48000:duration=5,volume=0.3,aformat=channel_layouts=stereo";
        support::write_clip(dir.path() / "a.mp4", spec);
        edit::Answer answer = support::answer_of(dir.path() / "a.mp4");
        answer = edit::with_track(answer, edit::store(answer, support::spoken()));
        request = support::request_for(answer, {"instagram-reels", "facebook-feed", "website", "mms"});
        request.quality = render::Quality::draft;
        request.jobs = 24;  // so that several readers work at once
    }
    render::ExportResult make(const base::RunContext& context = {}) const {
        return render::export_posts(request, studio, dir.path() / "out", context);
    }

    base::TempDir dir;
    render::Cache cache{dir.path() / "cache"};
    render::Studio studio{support::shipped().catalogue, support::shipped().fonts, cache};
    render::Request request;
};

TEST_F(Threads, OneTargetThatFailsLeavesTheOthersWhole) {
    request.targets[1].video.level = "no such level";
    const render::ExportResult result = make();
    for (std::size_t i = 0; i < result.outputs.size(); ++i) {
        EXPECT_EQ(result.outputs[i].error.has_value(), i == 1) << result.outputs[i].target;
        if (i == 1) continue;
        EXPECT_EQ(static_cast<std::int64_t>(std::filesystem::file_size(result.outputs[i].file)),
                  result.outputs[i].bytes);
    }
}

TEST_F(Threads, CancelledInMidFlightNothingIsLeftAndTheNextGoesOn) {
    base::RunContext context;
    context.progress = [&](const base::Progress& progress) {
        if (progress.fraction > 0.5) context.cancel.cancel();
    };
    try {
        (void)make(context);
        FAIL() << "was not cancelled";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
    EXPECT_TRUE(std::filesystem::is_empty(dir.path() / "out"));
    for (const render::OutputResult& output : make().outputs) EXPECT_FALSE(output.error.has_value()) << output.target;
}

TEST_F(Threads, PostsAreCalledOffOneAfterTheOther) {
    render::Watch watch;
    watch.cancel.resize(request.targets.size());
    watch.progress = [&](const render::PostProgress& progress) {
        if (progress.fraction > 0.2) watch.cancel[0].cancel();
        if (progress.fraction > 0.4) watch.cancel[2].cancel();
    };
    const render::ExportResult result = render::export_posts(request, studio, dir.path() / "out", {}, watch);
    EXPECT_FALSE(result.outputs[1].error.has_value());
    EXPECT_FALSE(result.outputs[3].error.has_value());
}

}  // namespace
