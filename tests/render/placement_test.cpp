// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/placement.h"

#include <gtest/gtest.h>

namespace {

using render::place;
using render::Placement;
using render::Rect;

constexpr delivery::Size kVertical{1080, 1920}, kPortrait{1080, 1350}, kLandscape{1920, 1080}, kSquare{1080, 1080};

TEST(Placement, LeavesAPictureOfTheSameShapeWhole) {
    EXPECT_EQ(place({1080, 1920}, kVertical, {}), (Placement{{0, 0, 1080, 1920}, {0, 0, 1080, 1920}, false}));
    EXPECT_EQ(place({540, 960}, kVertical, {}), (Placement{{0, 0, 540, 960}, {0, 0, 1080, 1920}, false}));
}

TEST(Placement, CropsWhenAtLeastHalfOfThePictureStays) {
    EXPECT_EQ(place({1080, 1920}, kPortrait, {}), (Placement{{0, 284, 1080, 1350}, {0, 0, 1080, 1350}, false}));
    EXPECT_FALSE(place({1080, 1920}, kSquare, {}).blurred_sides);
}

TEST(Placement, FitsOverABlurOtherwise) {
    const Placement fitted = place({1080, 1920}, kLandscape, {});
    EXPECT_TRUE(fitted.blurred_sides);
    EXPECT_EQ(fitted.source, (Rect{0, 0, 1080, 1920}));
    EXPECT_EQ(fitted.target, (Rect{656, 0, 608, 1080}));
}

TEST(Placement, DoesAsToldWhateverIsLost) {
    EXPECT_FALSE(place({1080, 1920}, kLandscape, {edit::Fill::crop, 0.5, 0.5}).blurred_sides);
    EXPECT_TRUE(place({1080, 1920}, kPortrait, {edit::Fill::fit, 0.5, 0.5}).blurred_sides);
}

TEST(Placement, KeepsTheFocusInTheMiddleAndTheCropInside) {
    EXPECT_EQ(place({1920, 1080}, kVertical, {edit::Fill::crop, 0.0, 0.5}).source.x, 0);
    EXPECT_EQ(place({1920, 1080}, kVertical, {edit::Fill::crop, 1.0, 0.5}).source.x, 1920 - 608);
    EXPECT_EQ(place({1920, 1080}, kVertical, {edit::Fill::crop, 0.25, 0.5}).source.x, 480 - 304);
}

TEST(Placement, IsEvenAndInsideForEveryShape) {
    for (int width = 2; width < 4000; width += 146) {
        for (int height = 2; height < 4000; height += 178) {
            for (const delivery::Size canvas : {kVertical, kPortrait, kLandscape, kSquare}) {
                for (const edit::Fill fill : {edit::Fill::automatic, edit::Fill::crop, edit::Fill::fit}) {
                    const Placement p = place({width, height}, canvas, {fill, 0.3, 0.8});
                    for (const int value : {p.source.x, p.source.y, p.source.width, p.source.height, p.target.x,
                                            p.target.y, p.target.width, p.target.height})
                        ASSERT_EQ(value % 2, 0) << width << "x" << height;
                    ASSERT_GE(p.source.x, 0);
                    ASSERT_LE(p.source.x + p.source.width, width);
                    ASSERT_LE(p.source.y + p.source.height, height);
                    ASSERT_LE(p.target.x + p.target.width, canvas.width);
                    ASSERT_LE(p.target.y + p.target.height, canvas.height);
                }
            }
        }
    }
}

}  // namespace
