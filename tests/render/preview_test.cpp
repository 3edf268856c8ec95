// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/preview.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "answers.h"
#include "av/image.h"
#include "media/proxy.h"
#include "render/frame.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

using base::from_seconds;
using render::Preview;

class Previewing : public testing::Test {
  protected:
    Previewing() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=360x640:rate=30:duration=4,format=yuv420p";
        spec.sound = "";
        support::write_clip(clip, spec);
        answer = support::answer_of(clip);
        answer.captions = {edit::store(answer, support::spoken())};
        answer.captions.front().language = "en";
    }
    // The export's own picture, as large as the preview's, both in luma.
    static double likeness(const render::Request& request, base::Time t, const av::Frame& preview) {
        const av::Frame exported =
            render::frame_at(request, support::shipped().studio, request.targets.front(), t, false, {});
        return support::ssim(luma(exported, preview.width(), preview.height()),
                             luma(preview, preview.width(), preview.height()));
    }
    static av::Frame luma(const av::Frame& picture, int width, int height) {
        return av::scaled(picture, width, height, AV_PIX_FMT_YUV420P);
    }

    base::TempDir dir;
    base::Path clip = dir.path() / "a.mp4";
    edit::Answer answer;
    Preview preview{support::shipped().studio, {}};
};

TEST_F(Previewing, ShowsWhatTheExportShowsInEverySizeAndShape) {
    for (const char* target : {"instagram-reels", "facebook-feed", "website"}) {
        const render::Request request = support::request_for(answer, {target}, support::first_kit());
        preview.show(request, {});
        for (const double t : {0.5, 2.6, 3.9, 5.2, 7.5}) {
            for (const delivery::Size room : {delivery::Size{304, 540}, {360, 640}, {720, 1280}}) {
                const av::Frame picture = preview.at(from_seconds(t), room, Preview::Way::exact);
                EXPECT_LE(picture.width(), room.width);
                EXPECT_LE(picture.height(), room.height);
                EXPECT_GE(likeness(request, from_seconds(t), picture), 0.98)
                    << target << " at " << t << " in " << room.width << "x" << room.height;
            }
        }
    }
}

TEST_F(Previewing, ShowsAnEditAtOnceAndKeepsThePlace) {
    render::Request request = support::request_for(answer, {"instagram-reels"});
    preview.show(request, {});
    const base::Time t = from_seconds(0.8);
    const av::Frame before = preview.at(t, {360, 640}, Preview::Way::exact);
    request.answer = edit::with_track(request.answer, edit::store(request.answer, [] {
                                          captions::Track track = support::spoken();
                                          track.cues[0] = captions::make_cue(track.cues[0].when, "Something else");
                                          return track;
                                      }()));
    preview.show(request, {});
    const av::Frame after = preview.at(t, {360, 640}, Preview::Way::exact);
    EXPECT_LT(support::ssim(luma(before, 360, 640), luma(after, 360, 640)), 0.999);
    EXPECT_GE(likeness(request, t, after), 0.98);
}

TEST_F(Previewing, TakesPicturesFromTheProxyWhereToldTo) {
    const media::Clip& original = answer.clips.front();
    const base::Path file = dir.path() / "proxy.mp4";
    media::build_proxy(original.file, original.info, file, {});
    const media::Clip proxy{original.id, file, media::proxy_info(original.info)};
    preview.show(support::request_for(answer, {"instagram-reels"}), {{original.id, proxy}});
    const base::Time t = from_seconds(2);
    const av::Frame exact = preview.at(t, {180, 320}, Preview::Way::exact);
    std::filesystem::remove(original.file);
    const av::Frame quick = preview.at(t, {180, 320}, Preview::Way::quick);
    EXPECT_GT(support::ssim(luma(exact, 180, 320), luma(quick, 180, 320)), 0.9);
}

TEST_F(Previewing, StaysWithinThePost) {
    preview.show(support::request_for(answer, {"instagram-reels"}), {});
    EXPECT_EQ(preview.programme().duration(), from_seconds(4));
    const auto sum = [&](double t) {
        return support::checksum(preview.at(from_seconds(t), {180, 320}, Preview::Way::exact));
    };
    EXPECT_EQ(sum(-3), sum(0));
    EXPECT_EQ(sum(99), sum(3.99));
    EXPECT_NE(sum(0), sum(3.99));
}

TEST_F(Previewing, GoesOnWithWhatItShowedWhenTheNextCannotBe) {
    preview.show(support::request_for(answer, {"instagram-reels"}), {});
    render::Request empty = support::request_for(answer, {"instagram-reels"});
    empty.answer.timeline.clear();
    EXPECT_THROW(preview.show(empty, {}), base::Error);
    EXPECT_TRUE(preview.shows_something());
    EXPECT_TRUE(preview.at(from_seconds(1), {180, 320}, Preview::Way::exact));
}

TEST_F(Previewing, GoesOnAfterAClipThatCannotBeReadIsThereAgain) {
    const render::Request request = support::request_for(answer, {"instagram-reels"});
    preview.show(request, {});
    const base::Path away = dir.path() / "away.mp4";
    std::filesystem::rename(clip, away);
    EXPECT_THROW(preview.at(from_seconds(1), {360, 640}, Preview::Way::quick), base::Error);
    preview.show(request, {});
    EXPECT_THROW(preview.at(from_seconds(1), {360, 640}, Preview::Way::quick), base::Error);
    std::filesystem::rename(away, clip);
    preview.show(request, {});
    EXPECT_EQ(preview.at(from_seconds(1), {360, 640}, Preview::Way::quick).height(), 640);
}

}  // namespace
