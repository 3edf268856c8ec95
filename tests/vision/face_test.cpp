// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/face.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "support/sights.h"

namespace {

using namespace testing;
using support::changed;
using support::presenter;

std::vector<vision::Face> faces(const av::Frame& picture) {
    static vision::FaceFinder finder;
    vision::SmallPicture small;
    return finder.find(small.of(picture));
}

TEST(FaceFinder, FindsTheFaceOfThePresenterAndWhereItIs) {
    const auto found = faces(presenter());
    ASSERT_THAT(found, SizeIs(1));
    const vision::Box& box = found[0].box;
    EXPECT_NEAR(box.centre_x(), 0.5, 0.04);
    EXPECT_NEAR(box.centre_y(), 0.35, 0.04);
    EXPECT_NEAR(box.width, 0.3, 0.05);
    EXPECT_THAT(found[0].eyes_y, AllOf(Gt(box.y), Lt(box.centre_y())));
}

TEST(FaceFinder, NamesTheLargestFirst) {
    const auto found = faces(changed(presenter(),
                                     "scale=360:640,pad=1000:640,split[a][b];[b]crop=360:640:0:0,"
                                     "scale=180:320[c];[a][c]overlay=700:100"));
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_GT(found[0].box.width, found[1].box.width * 1.6);
    EXPECT_GT(found[1].box.x, 0.7);
}

TEST(FaceFinder, FindsAFaceThatIsSmallOrLargeOrLeans) {
    for (const char* chain : {"scale=iw/3:ih/3,pad=iw*3:ih*3:iw:ih:gray", "crop=iw*0.5:ih*0.3:iw*0.25:ih*0.2",
                              "rotate=25*PI/180", "hflip", "eq=brightness=-0.4", "gblur=12"})
        EXPECT_THAT(faces(changed(presenter(), chain)), SizeIs(1)) << chain;
}

TEST(FaceFinder, SeesNobodyInPatternsAndFlatPictures) {
    for (const support::Nobody& nobody : support::nobodies())
        EXPECT_THAT(faces(changed(support::made(nobody.source), nobody.chain)), IsEmpty()) << nobody.name;
}

TEST(FaceFinder, SeesNobodyInNoise) {
    for (unsigned seed = 0; seed < 60; ++seed)
        for (const int coarse : {1, 4, 20}) EXPECT_THAT(faces(support::noise(seed, coarse)), IsEmpty()) << seed;
}

TEST(FaceFinder, SeesNobodyUpsideDown) { EXPECT_THAT(faces(changed(presenter(), "vflip")), IsEmpty()); }

TEST(FaceFinder, SaysThatItsModelIsMissingOrNone) {
    const base::TempDir dir;
    EXPECT_THROW(vision::FaceFinder(dir.path() / "none.onnx"), base::Error);
    base::write_file_atomically(dir.path() / "text.onnx", "this is no model");
    try {
        vision::FaceFinder finder(dir.path() / "text.onnx");
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_THAT(error.hint, Not(IsEmpty()));
    }
}

TEST(FaceFinder, RefusesAPictureThatIsNotSmall) {
    vision::FaceFinder finder;
    EXPECT_THROW((void)finder.find(presenter()), base::Error);
}

TEST(SmallPicture, IsBgrWithSquarePixelsAndNeverLarger) {
    struct Case {
        int width, height;
        AVRational pixel;
        int small_width, small_height;
    };
    for (const Case& c :
         {Case{1920, 1080, {1, 1}, 640, 360}, Case{1080, 1920, {1, 1}, 360, 640}, Case{320, 240, {1, 1}, 320, 240},
          Case{1000, 1000, {1, 1}, 480, 480}, Case{640, 480, {3, 2}, 640, 320}, Case{720, 576, {1, 2}, 360, 576},
          Case{3, 2, {0, 1}, 3, 2}, Case{4000, 2, {1, 1}, 640, 1}}) {
        av::Frame picture = av::allocate_picture(c.width, c.height);
        for (int plane = 0; plane < 3; ++plane)
            std::fill_n(picture.plane(plane), picture.stride(plane) * ((c.height + (plane > 0 ? 1 : 0)) >> (plane > 0)),
                        std::uint8_t{128});
        picture->sample_aspect_ratio = c.pixel;
        vision::SmallPicture small;
        const av::Frame made = small.of(picture);
        EXPECT_EQ(made.width(), c.small_width) << c.width;
        EXPECT_EQ(made.height(), c.small_height) << c.width;
        EXPECT_EQ(made->format, AV_PIX_FMT_BGR24);
    }
}

TEST(SmallPicture, TakesWhatCamerasGiveAndChangesOfIt) {
    vision::SmallPicture small;
    vision::FaceFinder finder;
    for (const char* chain : {"format=yuyv422", "format=yuvj422p", "format=nv12", "format=rgb24", "format=gray",
                              "format=yuv420p10", "scale=400:-2,format=uyvy422"})
        EXPECT_THAT(finder.find(small.of(changed(presenter(), chain))), SizeIs(1)) << chain;
}

}  // namespace
