// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/proxy.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <random>

#include "av/image.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "media/probe.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

// The number in a picture of numbered_pictures() that may have been enlarged.
int number_in(const av::Frame& picture) {
    return support::picture_number(av::scaled(picture, 128, 64, AV_PIX_FMT_YUV420P));
}

// A clip of numbered pictures, upright 128×64, with something odd about it.
struct Oddity {
    std::string name;
    std::string extension = "mp4";
    std::string filters = "";  // after the numbered pictures
    std::function<void(support::ClipSpec&)> change = [](support::ClipSpec&) {};
};

void PrintTo(const Oddity& oddity, std::ostream* out) { *out << oddity.name; }

class Proxy : public testing::TestWithParam<Oddity> {};

TEST_P(Proxy, ShowsThePictureOfTheClipAtEveryMoment) {
    const base::TempDir dir;
    const base::Path clip = dir.path() / ("clip." + GetParam().extension), proxy = dir.path() / "proxy.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(90) + ",settb=1/90000" + GetParam().filters;
    spec.sound = "sine=440:r=48000:d=3";
    spec.video_options = {{"preset", "ultrafast"}, {"g", "90"}, {"bf", "2"}};
    GetParam().change(spec);
    support::write_clip(clip, spec);
    const media::Info info = media::probe(clip, {});
    media::build_proxy(clip, info, proxy, {});

    std::vector<base::Time> moments;
    for (const support::Still& still : support::decode_stills(clip))
        for (const int ticks : {-1, 0, 1, 5'000'000}) moments.push_back(still.time - info.start + base::Time{ticks});
    for (int i = 0; i < 60; ++i) moments.push_back(info.duration * i / 59);
    std::erase_if(moments, [](base::Time t) { return t < base::Time{}; });
    std::sort(moments.begin(), moments.end());
    media::FrameReader source(clip, info, {});
    media::Normaliser upright(*info.video, 540);
    std::vector<std::pair<base::Time, int>> expected;
    for (const base::Time t : moments) expected.emplace_back(t, number_in(upright(source.at(t))));
    std::shuffle(expected.begin(), expected.end(), std::mt19937(7));
    media::FrameReader reader(proxy, media::proxy_info(info), {});
    for (const auto& [t, number] : expected) ASSERT_EQ(number_in(reader.at(t)), number) << "at " << base::to_seconds(t);
}

std::vector<Oddity> oddities() {
    using support::ClipSpec;
    return {{"nothing"},
            {"ntsc", "mp4", ",settb=1001/30000,setpts=N"},
            {"variable_rate", "mp4", ",setpts='N*3000+mod(N*7,5)*600'"},
            {"milliseconds", "mkv", ",setpts='N*3003+mod(N*7,5)*600'"},
            {"equal_times", "mkv", ",setpts='N*3000-mod(N,3)*2990'"},
            {"clock_that_does_not_divide", "mp4", ",settb=1/12288,setpts='N*409+mod(N,4)*57'",
             [](ClipSpec& spec) { spec.clock = 12'288; }},
            {"long_still", "mp4", ",setpts='N*3000+gte(N,40)*900000'"},
            {"rotated", "mp4", ",transpose=cclock", [](ClipSpec& spec) { spec.rotation = 90; }},
            {"mirrored", "mp4", ",hflip", [](ClipSpec& spec) { spec.mirrored = true; }},
            {"scaled_down", "mp4", ",scale=2048:1024:flags=neighbor"},
            {"picture_comes_late", "mp4", {}, [](ClipSpec& spec) { spec.sound_starts = -1.4; }},
            {"starts_late", "ts", {}, [](ClipSpec& spec) { spec.starts = 600; }},
            {"ten_bits", "mkv", ",format=yuv420p10", [](ClipSpec& spec) { spec.video_codec = "libx265"; }}};
}

INSTANTIATE_TEST_SUITE_P(Of, Proxy, testing::ValuesIn(oddities()),
                         [](const auto& oddity) { return oddity.param.name; });

base::Path one_clip(const base::TempDir& dir) {
    const base::Path clip = dir.path() / "clip.mp4";
    support::ClipSpec spec;
    spec.picture = "testsrc2=size=1080x1920:rate=30:duration=2";
    support::write_clip(clip, spec);
    return clip;
}

TEST(ProxyFile, IsSmallUprightAndSeeksInHalfSeconds) {
    const base::TempDir dir;
    const base::Path clip = one_clip(dir), proxy = dir.path() / "proxy.mp4";
    const media::Info info = media::probe(clip, {});
    double last = 0;
    media::build_proxy(clip, info, proxy, {{}, [&](const base::Progress& p) {
                                               EXPECT_GE(p.fraction, last);
                                               EXPECT_LE(p.fraction, 1);
                                               last = p.fraction;
                                           }});
    const media::Info made = media::probe(proxy, {}), promised = media::proxy_info(info);
    EXPECT_FALSE(made.audio);
    EXPECT_EQ(made.video->width, 540);
    EXPECT_EQ(made.video->height, 960);
    EXPECT_EQ(made.video->width, promised.video->width);
    EXPECT_EQ(made.video->height, promised.video->height);
    EXPECT_EQ(made.video->codec, promised.video->codec);
    EXPECT_EQ(made.video->matrix, "bt709");
    EXPECT_EQ(made.start, promised.start);
    EXPECT_NEAR(base::to_seconds(made.duration), 2, 0.04);
    media::FrameReader reader(proxy, promised, {});
    for (int n = 59; n >= 0; --n) (void)reader.at(info.video->rate.middle(n));
    EXPECT_LE(reader.frames_decoded(), 60 * 16);
}

TEST(ProxyFile, IsNotThereWhenItWasCancelled) {
    const base::TempDir dir;
    const base::Path clip = one_clip(dir);
    const media::Info info = media::probe(clip, {});
    base::RunContext run;
    run.progress = [&](const base::Progress&) { run.cancel.cancel(); };
    EXPECT_THROW(media::build_proxy(clip, info, dir.path() / "proxy.mp4", run), base::Error);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1);
}

}  // namespace
