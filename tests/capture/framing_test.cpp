// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/framing.h"

#include <gmock/gmock.h>

#include <functional>
#include <set>
#include <string>

// What is wrong with one picture, by made-up sights.
namespace {

using namespace testing;
using capture::Hint;
using capture::Hints;
using capture::Sight;

Sight good() {
    Sight sight;
    sight.face = vision::Face{{0.45, 0.25, 0.1, 0.3}, 0.37, 0.9};
    sight.light = {120, 240, 130, 170, 120};
    sight.sharpness = 0.6;
    sight.lean = 0;
    return sight;
}
std::vector<Hint> wrong(const std::function<void(Sight&)>& change, double post_aspect = 9.0 / 16) {
    Sight sight = good();
    change(sight);
    const Hints hints = capture::wrong_with(sight, post_aspect, {});
    std::vector<Hint> list;
    for (std::size_t i = 0; i < capture::kHints; ++i)
        if (hints.test(i)) list.push_back(static_cast<Hint>(i));
    return list;
}

TEST(Framing, HasNothingToSayOfAGoodPicture) {
    for (const double post : {9.0 / 16, 4.0 / 5, 1.0, 16.0 / 9})
        EXPECT_THAT(wrong([](Sight&) {}, post), IsEmpty()) << post;
}

TEST(Framing, ShowsTheMiddleOfThePictureInThePostsShape) {
    const vision::Box tall = capture::shown_part(16.0 / 9, 9.0 / 16);
    EXPECT_NEAR(tall.width, 81.0 / 256, 1e-9);
    EXPECT_NEAR(tall.centre_x(), 0.5, 1e-9);
    EXPECT_EQ(tall.height, 1);
    const vision::Box wide = capture::shown_part(9.0 / 16, 1);
    EXPECT_EQ(wide.width, 1);
    EXPECT_NEAR(wide.height, 9.0 / 16, 1e-9);
    EXPECT_NEAR(wide.centre_y(), 0.5, 1e-9);
}

// On the left of the camera's picture is the speaker's right, where he should leave.
TEST(Framing, SendsTheSpeakerToHisOwnSide) {
    EXPECT_THAT(wrong([](Sight& s) { s.face->box.x -= 0.07; }), ElementsAre(Hint::move_left));
    EXPECT_THAT(wrong([](Sight& s) { s.face->box.x += 0.07; }), ElementsAre(Hint::move_right));
}

TEST(Framing, IsAboutThePartThatThePostShows) {
    const auto aside = [](Sight& s) { s.face->box.x += 0.07; };
    EXPECT_THAT(wrong(aside, 9.0 / 16), ElementsAre(Hint::move_right));
    EXPECT_THAT(wrong(aside, 16.0 / 9), IsEmpty());
    const auto at_the_top = [](Sight& s) {
        s.aspect = 9.0 / 16;
        s.face->box = {0.35, 0.2, 0.3, 0.15};
        s.face->eyes_y = 0.26;
    };
    EXPECT_THAT(wrong(at_the_top, 9.0 / 16), IsEmpty());
    EXPECT_THAT(wrong(at_the_top, 1), ElementsAre(Hint::head_cut_off));
}

TEST(Framing, TellsHeightAndDistance) {
    const auto face = [](double y, double height) {
        return [=](Sight& s) {
            s.face->box = {0.47, y, 0.06, height};
            s.face->eyes_y = y + 0.4 * height;
        };
    };
    EXPECT_THAT(wrong(face(0.05, 0.2)), ElementsAre(Hint::too_high));
    EXPECT_THAT(wrong(face(0.6, 0.3)), ElementsAre(Hint::too_low));
    EXPECT_THAT(wrong(face(-0.05, 0.3)), ElementsAre(Hint::head_cut_off));
    EXPECT_THAT(wrong(face(0.75, 0.3)), ElementsAre(Hint::head_cut_off));
    EXPECT_THAT(wrong(face(0.3, 0.09)), ElementsAre(Hint::too_far));
    EXPECT_THAT(wrong(face(0.2, 0.55)), ElementsAre(Hint::too_close));
    // A wide post has room for a larger face.
    EXPECT_THAT(wrong(face(0.2, 0.55), 16.0 / 9), IsEmpty());
}

TEST(Framing, TellsLightFocusAndTilt) {
    EXPECT_THAT(wrong([](Sight& s) { s.light = {40, 200, 50, 70, 40}; }), ElementsAre(Hint::too_dark));
    EXPECT_THAT(wrong([](Sight& s) { s.light = {190, 255, 70, 100, 220}; }), ElementsAre(Hint::backlit));
    // Dark skin before a white wall, in light.
    EXPECT_THAT(wrong([](Sight& s) { s.light = {170, 255, 95, 130, 200}; }), IsEmpty());
    EXPECT_THAT(wrong([](Sight& s) { s.sharpness = 0.2; }), ElementsAre(Hint::out_of_focus));
    EXPECT_THAT(wrong([](Sight& s) { s.sharpness.reset(); }), IsEmpty());
    for (const double degrees : {-20.0, 20.0})
        EXPECT_THAT(wrong([&](Sight& s) { s.lean = degrees; }), ElementsAre(Hint::tilted));
    EXPECT_THAT(wrong([](Sight& s) { s.lean.reset(); }), IsEmpty());
}

TEST(Framing, TellsWhyThereIsNoFace) {
    const auto without = [](vision::Light light) {
        return [=](Sight& s) {
            s = Sight{};
            s.light = light;
        };
    };
    EXPECT_THAT(wrong(without({3, 10})), ElementsAre(Hint::covered));
    EXPECT_THAT(wrong(without({15, 90})), ElementsAre(Hint::too_dark));
    EXPECT_THAT(wrong(without({120, 250})), ElementsAre(Hint::face_missing));
}

TEST(Framing, WhatIsSaidNeedsToGetALittleBetter) {
    Sight sight = good();
    Hints said;
    said.set(capture::index(Hint::move_right));
    const auto at = [&](double aside) {
        sight.face->box.x = 0.5 + aside * 81 / 256 - 0.05;
        return capture::wrong_with(sight, 9.0 / 16, {}).any() + capture::wrong_with(sight, 9.0 / 16, said).any();
    };
    EXPECT_EQ(at(0.10), 0);
    EXPECT_EQ(at(0.15), 1);  // only once it was said
    EXPECT_EQ(at(0.20), 2);
}

TEST(Hint, IsAShortSentenceWithWhatToDo) {
    std::set<std::string> all;
    for (std::size_t i = 0; i < capture::kHints; ++i) {
        const std::string text = capture::text(static_cast<Hint>(i));
        EXPECT_THAT(text, AllOf(EndsWith("."), SizeIs(Le(80U))));
        EXPECT_TRUE(all.insert(text).second) << text;
    }
    EXPECT_STREQ(capture::text(Hint::too_dark), "Too dark. Turn on a light in front of you.");
}

}  // namespace
