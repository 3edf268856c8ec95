// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/thumbnails.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "media/probe.h"
#include "media/sealed.h"
#include "support/clips.h"

namespace {

struct Colour {
    int red = 0, green = 0, blue = 0;
};

Colour at(const media::Thumbnails& t, int index, double x, double y) {
    const auto column = static_cast<std::size_t>(x * t.width), row = static_cast<std::size_t>(y * t.height);
    const auto* pixel = reinterpret_cast<const unsigned char*>(t.picture(index)) +
                        3 * (row * static_cast<std::size_t>(t.width) + column);
    return {pixel[0], pixel[1], pixel[2]};
}

bool near(Colour a, Colour b) {
    return std::abs(a.red - b.red) < 20 && std::abs(a.green - b.green) < 20 && std::abs(a.blue - b.blue) < 20;
}

constexpr Colour kRed{255, 0, 0}, kGreen{0, 255, 0}, kBlue{0, 0, 255}, kWhite{255, 255, 255};

// Red, green and blue for two seconds each, with a white block in the upper left corner.
support::ClipSpec three_colours(const char* gop) {
    support::ClipSpec spec;
    spec.picture =
        "color=red:s=320x180:r=30:d=6,drawbox=c=0x00ff00:t=fill:enable='gte(t,2)',"
        "drawbox=c=blue:t=fill:enable='gte(t,4)',drawbox=w=80:h=60:c=white:t=fill,"
        "scale=out_color_matrix=bt709,format=yuv420p,setparams=colorspace=bt709:range=tv";
    spec.sound.clear();
    spec.video_options["g"] = gop;
    return spec;
}

media::Thumbnails of(const support::ClipSpec& spec, int count, int height) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.mp4";
    support::write_clip(file, spec);
    return media::read_thumbnails(file, media::probe(file, {}), count, height, {});
}

TEST(Thumbnails, ShowWhatIsOnScreenInTheirStretch) {
    for (const char* gop : {"15", "300"}) {
        const media::Thumbnails t = of(three_colours(gop), 6, 56);
        ASSERT_EQ(t.count, 6);
        EXPECT_EQ(t.height, 56);
        EXPECT_EQ(t.width, 100);
        ASSERT_EQ(t.rgb.size(), 6 * t.bytes_each());
        for (int i = 0; i < 6; ++i) {
            EXPECT_TRUE(near(at(t, i, 0.8, 0.8), i < 2 ? kRed : i < 4 ? kGreen : kBlue)) << "picture " << i;
            EXPECT_TRUE(near(at(t, i, 0.1, 0.1), kWhite)) << "picture " << i;
        }
    }
}

TEST(Thumbnails, StandUpright) {
    support::ClipSpec spec = three_colours("30");
    spec.rotation = 90;
    const media::Thumbnails t = of(spec, 3, 64);
    EXPECT_EQ(t.height, 64);
    EXPECT_EQ(t.width, 36);
    EXPECT_TRUE(near(at(t, 0, 0.9, 0.1), kWhite));
    EXPECT_TRUE(near(at(t, 0, 0.1, 0.1), kRed));
    EXPECT_TRUE(near(at(t, 2, 0.1, 0.1), kBlue));
}

TEST(Thumbnails, StopWhenCancelled) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.mp4";
    support::write_clip(file, three_colours("30"));
    const media::Info info = media::probe(file, {});
    const base::RunContext run;
    run.cancel.cancel();
    EXPECT_THROW((void)media::read_thumbnails(file, info, 6, 56, run), base::Error);
}

TEST(Thumbnails, AreKeptAndDamageIsSeen) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.thumbnails";
    EXPECT_FALSE(media::read_thumbnails(file));
    const media::Thumbnails made = of(three_colours("30"), 5, 40);
    media::write_thumbnails(file, made);
    EXPECT_EQ(media::read_thumbnails(file), made);
    const std::string whole = base::read_file(file, 10'000'000, "test");
    for (const std::size_t length : {std::size_t{0}, std::size_t{20}, std::size_t{90}, whole.size() - 1}) {
        base::write_file_atomically(file, whole.substr(0, length));
        EXPECT_FALSE(media::read_thumbnails(file)) << length << " bytes";
    }
}

TEST(Thumbnails, WithSizesThatTheirBytesDoNotFillAreRefused) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.thumbnails";
    for (const std::uint32_t width : {0U, 3U, 4096U, 0xFFFF'FFFFU}) {
        std::string bytes;
        for (const std::uint32_t number : {width, 8U, 1U}) media::put_number(bytes, number);
        media::write_sealed(file, "askreel thumbnails 1", bytes + std::string(2 * 8 * 3, 'x'));
        EXPECT_FALSE(media::read_thumbnails(file)) << width;
    }
}

}  // namespace
