// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "base/hash.h"
#include "brand/graphics.h"
#include "media/frame_reader.h"
#include "qc/facts.h"
#include "render/answers.h"
#include "render/frame.h"
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
        return render::export_posts(request, studio, out, context);
    }
    render::ExportResult watch(const render::Request& request, const render::Watch& watch) const {
        return render::export_posts(request, studio, out, {}, watch);
    }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        if (!std::filesystem::exists(out)) return found;
        for (const auto& entry : std::filesystem::directory_iterator(out))
            found.push_back(entry.path().filename().string());
        return found;
    }

    base::TempDir dir;
    render::Cache cache{dir.path() / "cache"};
    render::Studio studio{support::shipped().catalogue, support::shipped().fonts, cache};
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

TEST_F(Exporting, SaysWhatLiesUnderTheSitesButtons) {
    render::Request request = support::request_for(answer, {"instagram-reels", "tiktok"}, support::first_kit());
    request.quality = render::Quality::draft;
    const auto covered = [&](std::size_t i) {
        std::vector<std::string> messages;
        const render::ExportResult result = make(request);
        for (const qc::Finding& finding : result.outputs[i].findings)
            if (finding.rule == "safe-zone") messages.push_back(finding.message);
        return messages;
    };
    EXPECT_THAT(covered(0), testing::IsEmpty());
    request.targets[0].safe.bottom = 900;
    request.targets[0].fingerprint = "with higher buttons";
    EXPECT_THAT(covered(0), testing::Contains(HasSubstr("captions")));
    EXPECT_THAT(covered(1), testing::IsEmpty());
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

TEST_F(Exporting, ASoundThatCannotBeMadeFailsItsTargetAlone) {
    render::Request request = support::request_for(answer, {"website", "mms"});
    request.targets[1].audio.channels = 99;
    const render::ExportResult result = make(request);
    EXPECT_FALSE(result.outputs[0].error.has_value());
    EXPECT_TRUE(std::filesystem::exists(result.outputs[0].file));
    EXPECT_TRUE(result.outputs[1].error.has_value());
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

TEST_F(Exporting, TellsHowFarEachPostIsAndWhenItIsThere) {
    render::Request request = support::request_for(answer, {"instagram-reels", "mms", "google-business"});
    request.targets[2].limits.max_duration = base::from_seconds(1);
    std::vector<double> fractions(3, 0);
    std::vector<std::string> order;
    render::Watch watch;
    watch.progress = [&](const render::PostProgress& progress) {
        EXPECT_GE(progress.fraction, fractions[progress.target]);
        EXPECT_LE(progress.fraction, 1);
        fractions[progress.target] = progress.fraction;
    };
    watch.finished = [&](const render::OutputResult& output) {
        order.push_back(output.target);
        EXPECT_EQ(output.error.has_value(), output.file.empty());
        EXPECT_EQ(output.error.has_value(), !std::filesystem::exists(output.file));
    };
    EXPECT_FALSE(this->watch(request, watch).outputs[1].error.has_value());
    // The one that cannot be made at once, the one in two passes last.
    EXPECT_THAT(order, testing::ElementsAre("google-business", "instagram-reels", "mms"));
    EXPECT_GT(fractions[0], 0);
    EXPECT_GT(fractions[1], 0.5);
    EXPECT_EQ(fractions[2], 0);

    order.clear();
    (void)this->watch(request, watch);
    EXPECT_THAT(order, testing::UnorderedElementsAre("google-business", "instagram-reels", "mms"));
}

TEST_F(Exporting, OnePostIsCalledOffAndTheOthersGoOn) {
    render::Request request = support::request_for(answer, {"instagram-reels", "tiktok", "website", "mms"});
    request.quality = render::Quality::draft;
    const auto encoded_without = [&](std::vector<std::size_t> called_off) {
        cache.clear();
        std::filesystem::remove_all(out);
        render::Watch watch;
        watch.cancel.resize(request.targets.size());
        for (const std::size_t i : called_off) watch.cancel[i].cancel();
        const render::ExportResult result = this->watch(request, watch);
        for (std::size_t i = 0; i < result.outputs.size(); ++i) {
            const bool off = std::find(called_off.begin(), called_off.end(), i) != called_off.end();
            const render::OutputResult& output = result.outputs[i];
            EXPECT_EQ(output.error.has_value(), off) << output.target;
            if (!off) continue;
            EXPECT_EQ(output.error->code, base::Errc::cancelled);
            for (const std::string& name : names()) EXPECT_THAT(name, testing::Not(HasSubstr(output.target)));
        }
        return result.statistics.frames_encoded;
    };
    const std::int64_t all = encoded_without({});
    EXPECT_EQ(encoded_without({0}), all);  // TikTok has the same picture
    EXPECT_LT(encoded_without({0, 1}), all);
    EXPECT_LT(encoded_without({3}), all);
    EXPECT_EQ(encoded_without({0, 1, 2, 3}), 0);
}

TEST_F(Exporting, CalledOffHalfWayAPostLeavesNothing) {
    render::Watch watch;
    watch.cancel.resize(2);
    watch.progress = [&](const render::PostProgress& progress) {
        if (progress.fraction > 0.2) watch.cancel[0].cancel();
    };
    const render::ExportResult result =
        this->watch(support::request_for(answer, {"instagram-reels", "linkedin"}), watch);
    ASSERT_TRUE(result.outputs[0].error.has_value());
    EXPECT_EQ(result.outputs[0].error->code, base::Errc::cancelled);
    EXPECT_FALSE(result.outputs[1].error.has_value());
    for (const std::string& name : names()) EXPECT_THAT(name, testing::Not(HasSubstr("instagram")));
    EXPECT_LT(result.statistics.frames_encoded, 2 * 120);
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

TEST_F(Exporting, TakesFromTheCacheWhatItMadeBefore) {
    const render::Request request = support::request_for(answer, {"instagram-reels", "linkedin"}, support::first_kit());
    const render::ExportResult first = make(request);
    EXPECT_EQ(first.statistics.chunks_cached, 0);
    const render::ExportResult again = make(request);
    EXPECT_EQ(again.statistics.chunks_cached, again.statistics.chunks);
    EXPECT_EQ(again.statistics.frames_encoded, 0);
    EXPECT_EQ(again.statistics.frames_composed, 0);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(again.outputs[i].sha256, first.outputs[i].sha256);
        EXPECT_EQ(again.outputs[i].file, first.outputs[i].file);
        EXPECT_EQ(again.outputs[i].sidecars, first.outputs[i].sidecars);
        EXPECT_EQ(again.outputs[i].cover, first.outputs[i].cover);
        EXPECT_EQ(again.outputs[i].findings.size(), first.outputs[i].findings.size());
        EXPECT_EQ(again.outputs[i].passed, first.outputs[i].passed);
    }
    const base::Path elsewhere = dir.path() / "elsewhere";
    const render::ExportResult moved = render::export_posts(request, studio, elsewhere, {});
    EXPECT_EQ(moved.statistics.frames_encoded, 0);
    EXPECT_EQ(moved.outputs[0].sha256, first.outputs[0].sha256);
}

TEST_F(Exporting, AnotherTargetOfTheSameRenditionCostsNoEncode) {
    (void)make(support::request_for(answer, {"instagram-reels"}, support::first_kit()));
    const render::ExportResult more =
        make(support::request_for(answer, {"instagram-reels", "tiktok"}, support::first_kit()));
    EXPECT_EQ(more.statistics.frames_encoded, 0);
    EXPECT_TRUE(std::filesystem::exists(more.outputs[1].file));
}

TEST_F(Exporting, MakesAgainWhatIsMissingFromThePost) {
    const render::Request request = support::request_for(answer, {"website"});
    const render::OutputResult first = make(request).outputs[0];
    std::filesystem::remove(first.cover);
    const render::ExportResult again = make(request);
    EXPECT_TRUE(std::filesystem::exists(first.cover));
    EXPECT_EQ(again.outputs[0].sha256, first.sha256);
    EXPECT_EQ(again.statistics.frames_encoded, 0);
}

TEST_F(Exporting, WithoutRoomInTheCacheThePostsAreTheSame) {
    const render::Request request = support::request_for(answer, {"website"});
    const std::string wanted = make(request).outputs[0].sha256;
    std::ofstream(dir.path() / "file") << "x";
    const render::Cache nowhere(dir.path() / "file" / "below");
    const render::Studio without{support::shipped().catalogue, support::shipped().fonts, nowhere};
    const render::ExportResult result = render::export_posts(request, without, dir.path() / "other", {});
    ASSERT_FALSE(result.outputs[0].error.has_value()) << result.outputs[0].error->what();
    EXPECT_EQ(result.outputs[0].sha256, wanted);
}

TEST_F(Exporting, ACancelledOneGoesOnWhereItWas) {
    render::Request request = support::request_for(answer, {"instagram-reels", "linkedin"}, support::first_kit());
    request.quality = render::Quality::draft;
    base::RunContext context;
    context.progress = [&](const base::Progress& progress) {
        if (progress.fraction > 0.6) context.cancel.cancel();
    };
    EXPECT_THROW((void)make(request, context), base::Error);
    const render::ExportResult resumed = make(request);
    EXPECT_GT(resumed.statistics.chunks_cached, 0);
    cache.clear();
    const render::ExportResult at_once = render::export_posts(request, studio, dir.path() / "once", {});
    EXPECT_EQ(at_once.statistics.chunks_cached, 0);
    for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ(resumed.outputs[i].sha256, at_once.outputs[i].sha256);
}

TEST_F(Exporting, TheQuickCheckFindsWhatTheWholeOneFinds) {
    const render::OutputResult post =
        make(support::request_for(answer, {"instagram-reels"}, support::first_kit())).outputs[0];
    const qc::Facts whole = qc::gather(post.file, {});
    const qc::Facts quick = qc::gather_structure(post.file, whole.loudness, {});
    EXPECT_EQ(whole.damaged, 0);
    EXPECT_EQ(quick.picture->frames, whole.picture->frames);
    EXPECT_EQ(quick.picture->shown, whole.picture->shown);
    EXPECT_EQ(quick.picture->longest_gop, whole.picture->longest_gop);
    EXPECT_EQ(quick.picture->reorder, whole.picture->reorder);
    EXPECT_EQ(quick.picture->colours, whole.picture->colours);
    EXPECT_EQ(quick.picture->profile, whole.picture->profile);
    EXPECT_EQ(quick.picture->level, whole.picture->level);
    EXPECT_EQ(quick.picture->first_luma, whole.picture->first_luma);
    EXPECT_EQ(quick.picture->constant_rate, whole.picture->constant_rate);
    EXPECT_EQ(quick.sound->profile, whole.sound->profile);
    EXPECT_EQ(quick.sound->channels, whole.sound->channels);
    EXPECT_NEAR(base::to_seconds(quick.sound->heard.out), base::to_seconds(whole.sound->heard.out), 0.03);
    EXPECT_NEAR(post.sound.integrated_lufs, whole.loudness.integrated_lufs, 0.1);
    const delivery::Target target = support::shipped().catalogue.target("instagram-reels");
    EXPECT_EQ(qc::report_on(quick, post.file, target).findings.size(),
              qc::report_on(whole, post.file, target).findings.size());
}

}  // namespace
