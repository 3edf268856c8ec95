// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/overlay.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using render::Colour;
using render::Overlay;

av::Frame grey(int width, int height) {
    av::Frame frame = av::allocate_picture(width, height);
    render::fill(frame, {0, 0, width, height}, {126, 128, 128, 255});
    return frame;
}

text::Bitmap bitmap(int x, int y, int width, int height, const std::vector<std::uint8_t>& coverage) {
    text::Bitmap b;
    b.x = x;
    b.y = y;
    b.width = width;
    b.height = height;
    b.stride = width;
    b.coverage = coverage.data();
    b.red = b.green = b.blue = 255;
    b.alpha = 255;
    return b;
}

TEST(Colour, IsBt709Limited) {
    const Colour white = render::colour_from_hex("#FFFFFF");
    EXPECT_EQ(white.y, 235);
    EXPECT_EQ(white.u, 128);
    EXPECT_EQ(white.v, 128);
    EXPECT_EQ(render::colour_from_hex("#000000").y, 16);
    // ITU-R BT.709 red.
    const Colour red = render::colour_from_hex("#FF0000");
    EXPECT_EQ(red.y, 63);
    EXPECT_EQ(red.u, 102);
    EXPECT_EQ(red.v, 240);
}

TEST(Overlay, CoversFullyWhereCoverageIsFull) {
    const std::vector<std::uint8_t> full(16 * 8, 255);
    const std::vector<text::Bitmap> bitmaps = {bitmap(10, 4, 16, 8, full)};
    av::Frame frame = grey(64, 32);
    for (const Overlay& overlay : Overlay::from_bitmaps(bitmaps, 64, 32)) overlay.blend_onto(frame);
    EXPECT_EQ(frame.plane(0)[4 * frame.stride(0) + 10], 235);
    EXPECT_EQ(frame.plane(0)[11 * frame.stride(0) + 25], 235);
    EXPECT_EQ(frame.plane(0)[3 * frame.stride(0) + 10], 126);
    EXPECT_EQ(frame.plane(0)[4 * frame.stride(0) + 26], 126);
}

TEST(Overlay, MixesByCoverage) {
    const std::vector<std::uint8_t> half(4, 128);
    av::Frame frame = grey(16, 16);
    for (const Overlay& overlay : Overlay::from_bitmaps({bitmap(2, 2, 2, 2, half)}, 16, 16)) overlay.blend_onto(frame);
    EXPECT_NEAR(frame.plane(0)[2 * frame.stride(0) + 2], (126 + 235) / 2, 1);
}

TEST(Overlay, ChangesNothingWhereNothingIsDrawn) {
    const std::vector<std::uint8_t> none(64, 0);
    av::Frame frame = grey(16, 16);
    for (const Overlay& overlay : Overlay::from_bitmaps({bitmap(4, 4, 8, 8, none)}, 16, 16)) overlay.blend_onto(frame);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 16; ++x) ASSERT_EQ(frame.plane(0)[y * frame.stride(0) + x], 126);
}

TEST(Overlay, PaintsLaterBitmapsOverEarlierOnes) {
    const std::vector<std::uint8_t> full(16, 255);
    std::vector<text::Bitmap> bitmaps = {bitmap(0, 0, 4, 4, full), bitmap(0, 0, 4, 4, full)};
    bitmaps[1].red = bitmaps[1].green = bitmaps[1].blue = 0;
    av::Frame frame = grey(16, 16);
    for (const Overlay& overlay : Overlay::from_bitmaps(bitmaps, 16, 16)) overlay.blend_onto(frame);
    EXPECT_EQ(frame.plane(0)[0], 16);
}

TEST(Overlay, KeepsFarApartBitmapsApart) {
    const std::vector<std::uint8_t> full(16, 255);
    const auto overlays = Overlay::from_bitmaps({bitmap(0, 0, 4, 4, full), bitmap(900, 1800, 4, 4, full)}, 1080, 1920);
    ASSERT_EQ(overlays.size(), 2U);
    EXPECT_LE(overlays[0].place().width, 6);
}

TEST(Overlay, ClipsAtTheEdgesOfThePicture) {
    av::Frame rgba = av::allocate_picture(40, 40, AV_PIX_FMT_RGBA);
    for (int y = 0; y < 40; ++y) std::fill_n(rgba.plane(0) + y * rgba.stride(0), 160, std::uint8_t{255});
    av::Frame frame = grey(64, 64);
    Overlay::from_rgba(rgba, 44, -20, 1).blend_onto(frame);
    EXPECT_EQ(frame.plane(0)[63], 235);
    EXPECT_EQ(frame.plane(0)[19 * frame.stride(0) + 44], 235);
    EXPECT_EQ(frame.plane(0)[20 * frame.stride(0) + 44], 126);
}

}  // namespace
