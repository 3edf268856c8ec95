// SPDX-License-Identifier: GPL-3.0-or-later
#include "retakes_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "edit/caption_edits.h"
#include "open_answer.h"

namespace {

using desktop_test::wait_for;

class Retakes : public desktop_test::OpenAnswer {
  protected:
    // One sentence, said at 2 s and again at 4.5 s, between two others.
    void SetUp() override {
        open(10, {"instagram-reels"});
        document.edit({}, [](edit::Answer answer) {
            answer.script = "It lasts four months. We charge by the unit. Book your visit today.";
            captions::Track track;
            const auto say = [&](double from, double to, const char* text) {
                track.cues.push_back(captions::make_cue({base::from_seconds(from), base::from_seconds(to)}, text));
            };
            say(0.2, 1.8, "It lasts four months.");
            say(2, 4, "We charge by the unit.");
            say(4.5, 6.5, "We charge by the unit.");
            say(7, 9, "Book your visit today.");
            return edit::with_track(answer, edit::store(answer, track));
        });
        retakes.setLookedAt(true);
        ASSERT_TRUE(wait_for([&] { return retakes.count() == 1; }));
    }
    [[nodiscard]] double length() const { return base::to_seconds(edit::duration(document.answer())); }
    [[nodiscard]] QVariantList takes() const {
        return retakes.data(retakes.index(0), bridge::RetakesModel::TakesRole).toList();
    }
    [[nodiscard]] int kept() const { return retakes.data(retakes.index(0), bridge::RetakesModel::KeptRole).toInt(); }
    [[nodiscard]] bool cut(int take) const { return takes()[take].toMap()["cut"].toBool(); }
    void apply() {
        const QSignalSpy applied(&retakes, &bridge::RetakesModel::applied);
        retakes.apply();
        ASSERT_TRUE(wait_for([&] { return !applied.isEmpty(); }));
    }

    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, studio};
    bridge::WordsModel words{document, player};
    bridge::RetakesModel retakes{document, player, words};
};

TEST_F(Retakes, AreShownAsAChoiceWithTheLastOneChosen) {
    ASSERT_EQ(takes().size(), 2);
    EXPECT_EQ(takes()[0].toMap()["text"].toString(), "We charge by the unit.");
    EXPECT_NEAR(takes()[0].toMap()["time"].toDouble(), 2, 0.01);
    EXPECT_NEAR(takes()[1].toMap()["time"].toDouble(), 4.5, 0.01);
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(retakes.open(), 1);
    EXPECT_EQ(retakes.going().keys(), (QStringList{"4", "5", "6", "7", "8"}));
    EXPECT_NEAR(retakes.seconds(), 2, 0.1);
    EXPECT_DOUBLE_EQ(length(), 10) << "nothing is cut before somebody says so";
}

TEST_F(Retakes, CutWhatIsNotChosenAsOneEdit) {
    apply();
    EXPECT_NEAR(length(), 7.5, 0.6);
    EXPECT_TRUE(cut(0));
    EXPECT_FALSE(cut(1));
    EXPECT_EQ(retakes.open(), 0);
    document.undo();
    EXPECT_DOUBLE_EQ(length(), 10);
    EXPECT_EQ(retakes.open(), 1);
}

TEST_F(Retakes, BringTheOtherOneBack) {
    apply();
    retakes.keep(0, 0);
    EXPECT_TRUE(retakes.pending());
    apply();
    EXPECT_FALSE(cut(0));
    EXPECT_TRUE(cut(1));
    EXPECT_EQ(kept(), 0);
    EXPECT_FALSE(retakes.pending());
    retakes.keep(0, -1);
    apply();
    EXPECT_DOUBLE_EQ(length(), 10) << "both";
}

TEST_F(Retakes, MayBothStay) {
    retakes.keep(0, -1);
    EXPECT_EQ(retakes.open(), 0);
    EXPECT_TRUE(retakes.going().isEmpty());
    retakes.apply();
    EXPECT_DOUBLE_EQ(length(), 10);
    EXPECT_EQ(retakes.open(), 0) << "it is not asked again";
}

TEST_F(Retakes, ArePlayedToTheirEnd) {
    ASSERT_TRUE(wait_for([&] { return player.hasPicture(); }));
    retakes.play(0, 1);
    EXPECT_TRUE(player.playing());
    EXPECT_NEAR(player.position(), 4.5, 0.1);
    ASSERT_TRUE(wait_for([&] { return !player.playing(); }));
    EXPECT_NEAR(player.position(), 6.5, 0.4);
}

}  // namespace
