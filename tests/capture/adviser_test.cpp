// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/adviser.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "support/sights.h"
#include "support/sound_block.h"

namespace {

using namespace testing;
using capture::Advice;
using capture::Hint;
using support::changed;
using support::presenter;

constexpr double kTall = 9.0 / 16;

class Adviser : public Test {
  protected:
    // Shows a picture for so long, at 10 a second.
    Advice show(const av::Frame& picture, double seconds) {
        for (int i = 0; i < static_cast<int>(seconds * 10 + 0.5); ++i, ++pictures)
            adviser.look(picture, base::from_seconds(pictures / 10.0));
        return adviser.advice();
    }
    Advice show(const std::string& chain, double seconds) { return show(changed(presenter(), chain), seconds); }
    // How long a picture has to be shown until another piece of advice is given, in seconds; 9 if it never is.
    double until_changed(const av::Frame& picture) {
        const auto before = adviser.advice().hint;
        for (int i = 1; i <= 40; ++i)
            if (show(picture, 0.1).hint != before) return i / 10.0;
        return 9;
    }

    capture::Adviser adviser{kTall};
    int pictures = 0;
    const av::Frame far = changed(presenter(), "scale=iw/3:ih/3,pad=iw*3:ih*3:iw:ih:gray");
    const av::Frame dark = changed(presenter(), "eq=brightness=-0.6");
};

TEST_F(Adviser, HasNothingToSayOfAGoodPicture) {
    const Advice advice = show(presenter(), 3);
    EXPECT_EQ(advice.hint, std::nullopt);
    EXPECT_TRUE(advice.centred);
    EXPECT_TRUE(advice.good_light);
    ASSERT_TRUE(advice.face);
    EXPECT_NEAR(advice.face->centre_x(), 0.5, 0.04);
}

TEST_F(Adviser, SaysWhatToDo) {
    // The presenter stands in the middle, his eyes at a third of the height.
    const std::vector<std::pair<Hint, const char*>> cases{
        {Hint::face_missing, "crop=iw:ih*0.4:0:ih*0.6,scale=360:640"},
        {Hint::head_cut_off, "crop=iw:ih*0.7:0:ih*0.27,pad=iw:ih/0.7"},
        {Hint::move_left, "pad=iw*1.4:ih:0:0,crop=iw/1.4:ih:iw*0.2:0"},
        {Hint::move_right, "hflip,pad=iw*1.4:ih:0:0,crop=iw/1.4:ih:iw*0.2:0,hflip"},
        {Hint::too_low, "pad=iw:ih*1.4:0:ih*0.4,crop=iw:ih/1.4:0:0"},
        {Hint::too_far, "scale=iw/3:ih/3,pad=iw*3:ih*3:iw:ih:gray"},
        {Hint::too_close, "crop=iw*0.4:ih*0.4:iw*0.31:ih*0.16"},
        {Hint::too_dark, "eq=brightness=-0.6"},
        {Hint::backlit,
         "scale=360:640,format=yuv420p,geq=lum='if(lt(hypot((X/W-0.5)/0.22,(Y/H-0.34)/0.17),1),"
         "lum(X,Y)*0.38,250)':cb='cb(X,Y)':cr='cr(X,Y)'"},
        {Hint::out_of_focus, "gblur=14"},
        {Hint::tilted, "rotate=20*PI/180"},
        {Hint::tilted, "rotate=-20*PI/180"},
        {Hint::covered, "eq=brightness=-1"},
    };
    for (const auto& [hint, chain] : cases) {
        adviser = capture::Adviser(kTall);
        const Advice advice = show(chain, 4);
        ASSERT_TRUE(advice.hint) << chain;
        EXPECT_STREQ(capture::text(*advice.hint), capture::text(hint)) << chain;
    }
}

TEST_F(Adviser, IsContentWithABlurredBackground) {
    const Advice advice = show(
        "split[a][b];[a]gblur=20[c];[b]crop=iw*0.5:ih*0.35:iw*0.25:ih*0.18[d];"
        "[c][d]overlay=main_w*0.25:main_h*0.18",
        4);
    EXPECT_EQ(advice.hint, std::nullopt);
}

TEST_F(Adviser, GoesByThePartThatThePostShows) {
    const av::Frame wide = changed(presenter(), "scale=-2:1080,pad=1920:1080:780:0:gray");
    EXPECT_EQ(show(wide, 3).hint, Hint::move_right);
    adviser = capture::Adviser(16.0 / 9);
    const Advice advice = show(wide, 3);
    EXPECT_EQ(advice.hint, std::nullopt);
    EXPECT_TRUE(advice.centred);
}

TEST_F(Adviser, TellsBadgesApart) {
    const Advice aside = show(far, 2);
    EXPECT_FALSE(aside.centred);
    EXPECT_TRUE(aside.good_light);
    const Advice in_the_dark = show(dark, 2);
    EXPECT_TRUE(in_the_dark.centred);
    EXPECT_FALSE(in_the_dark.good_light);
}

TEST_F(Adviser, SpeaksAfterAWhileAndGoesSoon) {
    show(presenter(), 2);
    EXPECT_THAT(until_changed(far), AllOf(Ge(0.7), Le(1.0)));
    show(far, 3);
    EXPECT_THAT(until_changed(presenter()), AllOf(Ge(0.5), Le(0.8)));
    EXPECT_EQ(adviser.advice().hint, std::nullopt);
}

TEST_F(Adviser, BearsWhatIsOverInAMoment) {
    show(presenter(), 2);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(show(far, 0.4).hint, std::nullopt);
        EXPECT_EQ(show(presenter(), 0.4).hint, std::nullopt);
    }
    show(far, 2);
    for (int i = 0; i < 6; ++i) {
        EXPECT_EQ(show(presenter(), 0.2).hint, Hint::too_far);
        EXPECT_EQ(show(far, 0.4).hint, Hint::too_far);
    }
}

TEST_F(Adviser, SaysTheMostImportantThingFirstAndTheNextWhenItIsDone) {
    const av::Frame both = changed(far, "eq=brightness=-0.5");
    EXPECT_EQ(show(both, 2).hint, Hint::too_far);
    EXPECT_EQ(show(dark, 2).hint, Hint::too_dark);
    EXPECT_EQ(show(presenter(), 2).hint, std::nullopt);
}

TEST_F(Adviser, GivesTimeToReadBeforeItSaysSomethingElse) {
    show(presenter(), 2);
    until_changed(dark);
    ASSERT_EQ(adviser.advice().hint, Hint::too_dark);
    const av::Frame both = changed(far, "eq=brightness=-0.5");
    EXPECT_EQ(show(both, 1).hint, Hint::too_dark);
    EXPECT_EQ(show(both, 1).hint, Hint::too_far);
}

TEST_F(Adviser, LosesTheFaceWithoutFlickering) {
    show(presenter(), 1);
    const av::Frame nobody = support::made("testsrc2=size=360x640");
    EXPECT_TRUE(show(nobody, 0.2).face);
    EXPECT_FALSE(show(nobody, 1).face);
    EXPECT_EQ(adviser.advice().hint, Hint::face_missing);
}

TEST_F(Adviser, SeesNobodyInAnythingElse) {
    for (const support::Nobody& nobody : support::nobodies()) {
        adviser = capture::Adviser(kTall);
        const Advice advice = show(changed(support::made(nobody.source), nobody.chain), 1.2);
        EXPECT_FALSE(advice.face) << nobody.name;
        EXPECT_FALSE(advice.centred || advice.good_light) << nobody.name;
        EXPECT_THAT(advice.hint, AnyOf(Hint::face_missing, Hint::covered, Hint::too_dark)) << nobody.name;
    }
}

TEST_F(Adviser, LooksFiveTimesASecond) {
    int looks = 0;
    for (int i = 0; i < 60; ++i) {
        const base::Time at = base::FrameRate{30, 1}.start(i);
        if (!adviser.wants(at)) continue;
        ++looks;
        adviser.look(presenter(), at);
    }
    EXPECT_EQ(looks, 10);
    EXPECT_TRUE(adviser.wants(base::from_seconds(0.1)));  // another camera's clock
}

TEST_F(Adviser, ListensToTheMicrophoneToo) {
    const std::vector<float> silence(4800 * 2);
    const auto listen = [&](double seconds) {
        for (int i = 0; i < static_cast<int>(seconds * 10); ++i) adviser.hear(support::sound_block(silence, 2));
    };
    show(presenter(), 2);
    listen(2);
    EXPECT_EQ(adviser.advice().hint, std::nullopt);
    listen(2);
    EXPECT_EQ(adviser.advice().hint, Hint::mic_silent);
}

TEST_F(Adviser, SaysSoWhenItsModelIsMissing) {
    try {
        capture::Adviser without(kTall, "/nowhere/model.onnx");
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
    }
}

}  // namespace
