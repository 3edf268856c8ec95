// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/compositor.h"

#include <gtest/gtest.h>

#include <cstring>

#include "render/answers.h"
#include "render/pictures.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

bool same(const av::Frame& a, const av::Frame& b) {
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane == 0 ? 0 : 1;
        for (int y = 0; y < a.height() >> shift; ++y)
            if (std::memcmp(a.plane(plane) + y * a.stride(plane), b.plane(plane) + y * b.stride(plane),
                            static_cast<std::size_t>(a.width() >> shift)) != 0)
                return false;
    }
    return true;
}

class Composed : public testing::Test {
  protected:
    Composed() {
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=360x640:rate=30:duration=4";
        spec.sound.clear();
        spec.video_options = {{"preset", "ultrafast"}, {"g", "50"}, {"bf", "2"}};
        support::write_clip(dir.path() / "a.mp4", spec);
        edit::Answer answer = support::answer_of(dir.path() / "a.mp4");
        answer = edit::with_track(answer, edit::store(answer, support::spoken()));
        request = support::request_for(answer, {"instagram-reels", "linkedin"}, support::first_kit());
        request.style = captions::find_style(support::shipped().styles, "bold-pop");
        plan = render::plan(request, support::shipped().catalogue);
        scene = render::make_scene(request);
    }

    // Frames [first, last) as one walk from `first`.
    std::vector<av::Frame> walk(std::size_t composition, std::int64_t first, std::int64_t last) const {
        const render::Composition& c = plan.compositions[composition];
        const render::Programme& programme = plan.programmes[c.programme];
        render::Pictures pictures(programme, c.rate, 1080, {});
        const render::Stage stage = render::make_stage(plan, scene, support::shipped().studio);
        render::Compositor compositor(stage, composition);
        std::vector<av::Frame> frames;
        for (std::int64_t n = first; n < last; ++n) {
            const auto picture = pictures.at(n);
            frames.push_back(compositor.compose(n, picture.frame, picture.identity));
        }
        return frames;
    }

    base::TempDir dir;
    render::Request request;
    render::Plan plan;
    render::Scene scene;
};

TEST_F(Composed, AFrameDoesNotDependOnWhereTheRangeStarts) {
    for (std::size_t composition = 0; composition < plan.compositions.size(); ++composition) {
        const std::int64_t count = plan.compositions[composition].frames(plan.programmes[0]);
        const std::vector<av::Frame> whole = walk(composition, 0, count);
        for (std::int64_t first = 0; first < count; first += 37) {
            const std::int64_t last = std::min(first + 37, count);
            const std::vector<av::Frame> part = walk(composition, first, last);
            for (std::int64_t n = first; n < last; ++n)
                ASSERT_TRUE(same(part[static_cast<std::size_t>(n - first)], whole[static_cast<std::size_t>(n)]))
                    << "frame " << n;
        }
    }
}

TEST_F(Composed, NoFrameIsBlackAndTheCardsAreTheBrands) {
    const std::vector<av::Frame> frames = walk(0, 0, 1);
    double sum = 0;
    for (int x = 0; x < frames[0].width(); ++x) sum += frames[0].plane(0)[x];
    EXPECT_GT(sum / frames[0].width(), 20);
    ASSERT_FALSE(plan.programmes[0].times.intro.empty());
    EXPECT_EQ(frames[0].plane(0)[0], render::colour_from_hex(request.kit.palette.primary).y);
}

TEST_F(Composed, CaptionsShowInTheirTimeOnly) {
    render::Request bare = request;
    bare.captions = render::CaptionMode::none;
    const render::Plan without = render::plan(bare, support::shipped().catalogue);
    const base::Time in = plan.programmes[0].times.programme.in;
    const auto frame = [&](const render::Plan& p, double seconds) {
        const render::Composition& c = p.compositions[0];
        const std::int64_t n = c.rate.frame_at(in + base::from_seconds(seconds));
        render::Pictures pictures(p.programmes[0], c.rate, 1080, {});
        const render::Stage stage = render::make_stage(p, scene, support::shipped().studio);
        render::Compositor compositor(stage, 0);
        const auto picture = pictures.at(n);
        return compositor.compose(n, picture.frame, picture.identity);
    };
    EXPECT_FALSE(same(frame(plan, 1.0), frame(without, 1.0)));
    EXPECT_FALSE(same(frame(plan, 2.5), frame(without, 2.5)));
    EXPECT_TRUE(same(frame(plan, 3.5), frame(without, 3.5)));
}

}  // namespace
