// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/hash.h"
#include "brand/graphics.h"
#include "media/frame_reader.h"
#include "render/answers.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

using testing::HasSubstr;

class Exporting : public testing::Test {
  protected:
    Exporting() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=180x320:rate=30:duration=4";
        spec.sound = "sine=frequency=300:sample_rate=44100:duration=4,tremolo=f=4:d=0.9,aformat=channel_layouts=mono";
        spec.tags = {{"location", "+40.7128-074.0060/"}};
        support::write_clip(dir.path() / "a.mp4", spec);
        answer = support::answer_of(dir.path() / "a.mp4");
        answer = edit::with_track(answer, edit::store(answer, support::spoken()));
    }

    render::ExportResult make(const render::Request& request, const base::RunContext& context = {}) const {
        return render::export_posts(request, support::shipped().studio, out, context);
    }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(out))
            found.push_back(entry.path().filename().string());
        return found;
    }

    base::TempDir dir;
    base::Path out = dir.path() / "out";
    edit::Answer answer;
};

TEST_F(Exporting, MakesPostsThatPassTheirOwnCheck) {
    const render::ExportResult result =
        make(support::request_for(answer, {"instagram-reels", "tiktok", "linkedin", "mms"}, support::first_kit()));
    ASSERT_EQ(result.outputs.size(), 4U);
    for (const render::OutputResult& output : result.outputs) {
        ASSERT_FALSE(output.error.has_value()) << output.target << ": " << output.error->what();
        EXPECT_TRUE(output.passed) << output.target << ": "
                                   << (output.findings.empty()
                                           ? ""
                                           : output.findings[0].rule + " " + output.findings[0].message);
        EXPECT_TRUE(std::filesystem::exists(output.file));
        EXPECT_TRUE(std::filesystem::exists(output.cover));
        EXPECT_EQ(output.sha256, base::sha256_of_file(output.file));
        EXPECT_EQ(output.bytes, static_cast<std::int64_t>(std::filesystem::file_size(output.file)));
        EXPECT_NEAR(output.sound.integrated_lufs, -14, 0.5);
        EXPECT_LE(output.sound.true_peak_dbtp, -1);
    }
    EXPECT_EQ(result.statistics.renditions, 3);
    for (const std::string& name : names()) EXPECT_THAT(name, testing::Not(testing::EndsWith(".part")));
}

TEST_F(Exporting, ShowsTheFrameThatThePreviewShows) {
    render::Request request = support::request_for(answer, {"facebook-feed"}, support::first_kit());
    const render::ExportResult result = make(request);
    const base::Time t = base::from_seconds(4.2);
    const av::Frame preview = render::frame_at(request, support::shipped().studio, request.targets[0], t, false, {});
    EXPECT_EQ(preview.width(), 1080);
    EXPECT_EQ(preview.height(), 1350);
    const edit::Answer exported = support::answer_of(result.outputs[0].file);
    media::FrameReader reader(result.outputs[0].file, exported.clips[0].info, {});
    EXPECT_GT(support::ssim(preview, reader.at(t)), 0.98);
}

TEST_F(Exporting, WritesSidecarsInOutputTime) {
    render::Request request = support::request_for(answer, {"linkedin"}, support::first_kit());
    request.captions = render::CaptionMode::both;
    const render::ExportResult result = make(request);
    ASSERT_EQ(result.outputs[0].sidecars.size(), 1U);
    const std::string srt = base::read_file(result.outputs[0].sidecars[0], 100'000, "read");
    const base::Time intro = brand::times(request.kit, base::from_seconds(4)).programme.in;
    EXPECT_THAT(srt, HasSubstr(base::format_timecode(intro + base::from_seconds(0.3), ',')));
}

TEST_F(Exporting, ReplacesItsOwnFilesAndNeverAnothers) {
    const render::Request request = support::request_for(answer, {"website"});
    ASSERT_FALSE(make(request).outputs[0].error.has_value());
    const render::OutputResult again = make(request).outputs[0];
    ASSERT_FALSE(again.error.has_value()) << again.error->what();
    std::ofstream(again.file, std::ios::app) << "edited by hand";
    const std::string before = base::sha256_of_file(again.file);
    const render::OutputResult third = make(request).outputs[0];
    ASSERT_TRUE(third.error.has_value());
    EXPECT_EQ(third.error->file, again.file.string());
    EXPECT_EQ(base::sha256_of_file(again.file), before);
}

TEST_F(Exporting, GoesOnWithTheOthersWhenOneTargetCannotBeMade) {
    base::make_folder(out / "how-long-does-botox-last-tiktok.mp4");
    render::Request request = support::request_for(answer, {"tiktok", "website"});
    const render::ExportResult result = make(request);
    EXPECT_TRUE(result.outputs[0].error.has_value());
    EXPECT_FALSE(result.outputs[1].error.has_value());
    EXPECT_TRUE(std::filesystem::exists(result.outputs[1].file));
}

TEST_F(Exporting, LeavesNothingBehindWhenCancelled) {
    base::RunContext context;
    context.progress = [&](const base::Progress& progress) {
        if (progress.fraction > 0.2) context.cancel.cancel();
    };
    try {
        (void)make(support::request_for(answer, {"instagram-reels", "linkedin"}), context);
        FAIL() << "was not cancelled";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
    EXPECT_THAT(names(), testing::IsEmpty());
}

TEST_F(Exporting, SaysWhenTheClipIsGone) {
    std::filesystem::remove(dir.path() / "a.mp4");
    try {
        (void)make(support::request_for(answer, {"website"}));
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_THAT(error.what(), HasSubstr("a.mp4"));
    }
}

TEST_F(Exporting, MeetsASizeCap) {
    const render::OutputResult mms = make(support::request_for(answer, {"mms"})).outputs[0];
    ASSERT_FALSE(mms.error.has_value()) << mms.error->what();
    EXPECT_LE(mms.bytes, 600'000);
    const support::Decoded decoded = support::decode_all(mms.file);
    EXPECT_EQ(decoded.width, 360);
    EXPECT_EQ(decoded.pictures.size(), 60U);
}

}  // namespace
