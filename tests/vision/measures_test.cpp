// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "support/sights.h"
#include "vision/face.h"
#include "vision/lean.h"
#include "vision/light.h"
#include "vision/sharpness.h"

namespace {

using namespace testing;
using support::changed;
using support::presenter;

av::Frame small(const av::Frame& picture) {
    vision::SmallPicture make;
    return make.of(picture);
}
vision::Box face_in(const av::Frame& small_picture) {
    vision::FaceFinder finder;
    const auto found = finder.find(small_picture);
    return found.empty() ? vision::Box{} : found[0].box;
}

TEST(Light, IsTheGreyValuesOfThePictureTheFaceAndWhatIsAround) {
    const av::Frame picture = small(
        changed(support::made("color=color=gray:size=640x360"), "format=rgb24,drawbox=270:80:100:200:black:fill"));
    const vision::Light light = vision::light(picture, vision::Box{270.0 / 640, 80.0 / 360, 100.0 / 640, 200.0 / 360});
    EXPECT_NEAR(light.face, 0, 2);
    EXPECT_NEAR(light.face_bright, 0, 2);
    EXPECT_NEAR(light.around, 128, 3);
    EXPECT_NEAR(light.highlights, 128, 3);
    EXPECT_NEAR(light.picture, 128 * (1 - 100.0 * 200 / (640 * 360)), 3);
}

TEST(Light, HasNoFaceWhereThereIsNone) {
    const vision::Light light = vision::light(small(support::made("color=color=white:size=64x64")), {});
    EXPECT_EQ(light.face, 0);
    EXPECT_NEAR(light.picture, 255, 2);
}

TEST(Light, BearsBoxesBeyondTheEdges) {
    const av::Frame picture = small(presenter());
    EXPECT_GT(vision::light(picture, vision::Box{-0.2, -0.3, 0.5, 0.5}).face, 0);
    EXPECT_EQ(vision::light(picture, vision::Box{1.2, 1.2, 0.5, 0.5}).face, 0);
}

TEST(Sharpness, FallsWithBlur) {
    double before = 10;
    for (const char* chain : {"null", "gblur=4", "gblur=8", "gblur=14"}) {
        const av::Frame picture = small(changed(presenter(), chain));
        const auto sharp = vision::sharpness(picture, face_in(picture));
        ASSERT_TRUE(sharp.has_value()) << chain;
        EXPECT_LT(*sharp, before - 0.05) << chain;
        before = *sharp;
    }
}

TEST(Sharpness, DependsLittleOnLightAndSize) {
    const auto of = [](const char* chain) {
        const av::Frame picture = small(changed(presenter(), chain));
        return vision::sharpness(picture, face_in(picture)).value_or(0);
    };
    const double sharp = of("null");
    EXPECT_NEAR(of("eq=contrast=0.5"), sharp, 0.1);
    EXPECT_NEAR(of("eq=brightness=-0.3"), sharp, 0.1);
    EXPECT_NEAR(of("crop=iw*0.5:ih*0.5:iw*0.25:ih*0.1"), sharp, 0.25);
}

TEST(Sharpness, CannotBeToldOfAFlatOrTinyFace) {
    const av::Frame flat = small(support::made("color=color=0xe0b090:size=640x360"));
    EXPECT_FALSE(vision::sharpness(flat, {0.3, 0.3, 0.3, 0.5}).has_value());
    EXPECT_FALSE(vision::sharpness(small(presenter()), {0.5, 0.5, 0.05, 0.05}).has_value());
    EXPECT_FALSE(vision::sharpness(flat, {1.5, 1.5, 0.3, 0.5}).has_value());
}

TEST(Lean, IsTheAngleOfAFaceThatLeans) {
    for (const int angle : {-24, -16, 0, 16, 24}) {
        const av::Frame picture = small(changed(presenter(), "rotate=" + std::to_string(angle) + "*PI/180"));
        const auto lean = vision::lean(picture, face_in(picture));
        ASSERT_TRUE(lean.has_value()) << angle;
        EXPECT_NEAR(*lean, angle, 6) << angle;
    }
}

TEST(Lean, CannotBeToldWhereNothingIsSymmetric) {
    EXPECT_FALSE(vision::lean(small(support::noise(1, 8)), {0.3, 0.3, 0.2, 0.4}).has_value());
}

}  // namespace
