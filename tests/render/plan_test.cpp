// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/answers.h"
#include "render/rate_control.h"

namespace {

using testing::HasSubstr;

edit::Answer answer(double seconds, base::FrameRate rate = {30, 1}) {
    media::Info info;
    info.duration = base::from_seconds(seconds);
    info.video.emplace();
    info.video->width = info.video->coded_width = 1080;
    info.video->height = info.video->coded_height = 1920;
    info.video->rate = rate;
    edit::Answer answer;
    answer.question = "How long?";
    return edit::add_clip(answer, {"", "/clip.mp4", info});
}

render::Plan planned(const render::Request& request) { return render::plan(request, support::shipped().catalogue); }

TEST(Plan, EncodesOnceWhatSeveralSitesShare) {
    const render::Plan plan = planned(
        support::request_for(answer(20), {"instagram-reels", "tiktok", "youtube-shorts", "facebook-feed", "linkedin"}));
    EXPECT_EQ(plan.outputs.size(), 5U);
    EXPECT_EQ(plan.renditions.size(), 3U);
    EXPECT_EQ(plan.compositions.size(), 3U);
    EXPECT_EQ(plan.outputs[0].rendition, plan.outputs[1].rendition);
    EXPECT_EQ(plan.outputs[0].rendition, plan.outputs[2].rendition);
}

TEST(Plan, RefusesWhatIsTooLongBeforeAnyWorkAndHelps) {
    const render::Plan plan = planned(support::request_for(answer(40), {"google-business", "instagram-reels"}));
    ASSERT_EQ(plan.refusals.size(), 1U);
    EXPECT_EQ(plan.refusals[0].index, 0U);
    EXPECT_THAT(plan.refusals[0].error.hint, HasSubstr("--span google-business=0-30"));
    EXPECT_EQ(plan.outputs.size(), 1U);
}

TEST(Plan, MakesAShorterCutForOneTarget) {
    render::Request request = support::request_for(answer(40), {"google-business", "instagram-reels"});
    request.spans["google-business"] = {base::from_seconds(2), base::from_seconds(30)};
    const render::Plan plan = planned(request);
    EXPECT_TRUE(plan.refusals.empty());
    ASSERT_EQ(plan.programmes.size(), 2U);
    EXPECT_EQ(plan.programmes[0].duration(), base::from_seconds(28));
    EXPECT_EQ(plan.programmes[1].duration(), base::from_seconds(40));
}

TEST(Plan, CountsTheCardsAndShiftsTheCaptions) {
    render::Request request = support::request_for(answer(10), {"instagram-reels"}, support::first_kit());
    request.answer = edit::with_track(request.answer, edit::store(request.answer, support::spoken()));
    const render::Plan plan = planned(request);
    const render::Programme& programme = plan.programmes[0];
    EXPECT_EQ(programme.duration(),
              base::from_seconds(10) + programme.times.intro.duration() + programme.times.end_card.duration());
    EXPECT_EQ(programme.captions.cues[0].when.in, programme.times.programme.in + base::from_seconds(0.3));
}

TEST(Plan, HalvesTheRateWhereTheTargetAsks) {
    EXPECT_EQ(planned(support::request_for(answer(10, {30, 1}), {"mms"})).compositions[0].rate,
              (base::FrameRate{15, 1}));
    EXPECT_EQ(planned(support::request_for(answer(10, {30000, 1001}), {"mms"})).compositions[0].rate,
              (base::FrameRate{15000, 1001}));
    EXPECT_EQ(planned(support::request_for(answer(10, {60, 1}), {"tiktok"})).compositions[0].rate,
              (base::FrameRate{30, 1}));
    EXPECT_EQ(planned(support::request_for(answer(10, {25, 1}), {"tiktok"})).compositions[0].rate,
              (base::FrameRate{25, 1}));
}

TEST(RateControl, SpendsTheBudgetAndNoMore) {
    // 600 kB for 28 s with 32 kbit/s of sound leave about 120 kbit/s.
    const auto bitrate = render::picture_bitrate(580'000, base::from_seconds(28), {15, 1}, 32'000, 1'000'000);
    EXPECT_GT(bitrate, 100'000);
    EXPECT_LT(static_cast<double>(bitrate + 32'000) * 28 / 8, 580'000);
    EXPECT_EQ(render::picture_bitrate(15'000'000, base::from_seconds(5), {30, 1}, 96'000, 3'000'000), 3'000'000);
}

TEST(RateControl, GoesLowerWhileTheFileIsTooLarge) {
    render::Rendition rendition;
    rendition.video.size = {360, 640};
    rendition.budget_bytes = 500'000;
    const base::TempDir dir;
    render::RateControl control(rendition, {15, 1}, base::from_seconds(20), dir.path());
    EXPECT_EQ(control.next_pass().pass, 1);
    EXPECT_FALSE(control.writes_file());
    ASSERT_TRUE(control.wants_another_pass(0));
    const auto first = control.next_pass();
    EXPECT_TRUE(control.writes_file());
    EXPECT_FALSE(control.wants_another_pass(499'000));
    ASSERT_TRUE(control.wants_another_pass(600'000));
    EXPECT_LT(control.next_pass().bitrate, first.bitrate);
}

}  // namespace
