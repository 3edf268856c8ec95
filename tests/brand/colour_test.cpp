// SPDX-License-Identifier: GPL-3.0-or-later
#include "brand/colour.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace brand {
namespace {

constexpr Colour kWhite{255, 255, 255};
constexpr Colour kBlack{0, 0, 0};

TEST(Colour, IsAHashAndSixHexadecimalDigits) {
    EXPECT_EQ(parse_colour("#1F3a44"), (Colour{0x1F, 0x3A, 0x44}));
    for (const char* wrong :
         {"", "#", "1F3A44", "#1F3A4", "#1F3A444", "#1F3A4G", "#-1F3A4", "# 1F3A4", "#1F3A44 ", "red"})
        EXPECT_EQ(parse_colour(wrong), std::nullopt) << wrong;
}

TEST(Colour, ErrorsNameTheEntry) {
    try {
        (void)colour("teal", "palette.accent");
        FAIL();
    } catch (const base::Error& e) {
        EXPECT_EQ(e.code, base::Errc::input);
        EXPECT_EQ(e.cause, "palette.accent is no colour");
        EXPECT_FALSE(e.hint.empty());
    }
}

// Figures of the WCAG 2.1 definition, worked out by hand.
TEST(Contrast, FollowsWcag) {
    EXPECT_DOUBLE_EQ(relative_luminance(kBlack), 0);
    EXPECT_DOUBLE_EQ(relative_luminance(kWhite), 1);
    EXPECT_NEAR(relative_luminance({255, 0, 0}), 0.2126, 1e-9);
    EXPECT_NEAR(relative_luminance({0, 255, 0}), 0.7152, 1e-9);
    EXPECT_NEAR(relative_luminance({0, 0, 255}), 0.0722, 1e-9);
    EXPECT_NEAR(relative_luminance({10, 10, 10}), 10 / 255.0 / 12.92, 1e-12);
    EXPECT_NEAR(relative_luminance({128, 128, 128}), 0.215861, 1e-6);
    EXPECT_DOUBLE_EQ(contrast(kBlack, kWhite), 21);
    EXPECT_DOUBLE_EQ(contrast(kWhite, kWhite), 1);
}

TEST(Contrast, DoesNotDependOnTheOrder) {
    EXPECT_DOUBLE_EQ(contrast({31, 58, 68}, {224, 164, 88}), contrast({224, 164, 88}, {31, 58, 68}));
}

// #777777 on white is 4.478 and #767676 is 4.542: the pair by which a rounding reader is found out.
TEST(Contrast, IsNeverRounded) {
    EXPECT_LT(contrast({0x77, 0x77, 0x77}, kWhite), kTextContrast);
    EXPECT_GE(contrast({0x76, 0x76, 0x76}, kWhite), kTextContrast);
    EXPECT_EQ(readable({0x77, 0x77, 0x77}, kBlack, kWhite), kBlack);
    EXPECT_EQ(readable({0x76, 0x76, 0x76}, kBlack, kWhite), (Colour{0x76, 0x76, 0x76}));
}

TEST(Luma, IsBt709Limited) {
    EXPECT_DOUBLE_EQ(luma(kBlack), 16);
    EXPECT_DOUBLE_EQ(luma(kWhite), 235);
    EXPECT_NEAR(luma({0, 255, 0}), 16 + 219 * 0.7152, 1e-9);
}

}  // namespace
}  // namespace brand
