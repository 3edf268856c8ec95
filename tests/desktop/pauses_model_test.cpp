// SPDX-License-Identifier: GPL-3.0-or-later
#include "pauses_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>

#include "edit/caption_edits.h"
#include "open_answer.h"
#include "player.h"

namespace {

using desktop_test::wait_for;

// Somebody speaks for two seconds, waits for one and a half, speaks for as long, waits for one, and speaks on.
constexpr const char* kSpeech =
    "aevalsrc='0.3*sin(2*PI*220*t)*(lt(t,2)+between(t,3.5,5)+gt(t,6))+0.001*random(0)':s=48000:d=8";

class Pauses : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(8, {"instagram-reels"}, kSpeech);
        document.edit({}, [](edit::Answer answer) {
            captions::Track track;
            track.cues = {captions::make_cue({base::from_seconds(0.2), base::from_seconds(2)}, "How long"),
                          captions::make_cue({base::from_seconds(3.5), base::from_seconds(5)}, "Three months"),
                          captions::make_cue({base::from_seconds(6), base::from_seconds(7.8)}, "Then again")};
            return edit::with_track(answer, edit::store(answer, track));
        });
        pauses.setLookedAt(true);
        ASSERT_TRUE(wait_for([&] { return pauses.ready(); }));
    }
    [[nodiscard]] double length() const { return base::to_seconds(edit::duration(document.answer())); }

    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, studio};
    bridge::TrimModel trim{document, player, clips};
    bridge::WordsModel words{document, player};
    bridge::PausesModel pauses{document, trim, words};
};

TEST_F(Pauses, AreFoundAndShownBeforeAnythingIsCut) {
    ASSERT_EQ(pauses.count(), 2);
    EXPECT_NEAR(pauses.seconds(), 2.5 - 2 * 0.37, 0.2) << "margins stay of each";
    const QVariantMap first = pauses.marks().front().toMap();
    EXPECT_GT(first["start"].toDouble(), 2.0);
    EXPECT_LT(first["start"].toDouble() + first["length"].toDouble(), 3.5);
    EXPECT_EQ(pauses.before().keys(), (QStringList{"2", "4"})) << "among the words, before the one that follows";
    EXPECT_DOUBLE_EQ(length(), 8);
    EXPECT_FALSE(document.canUndo() && length() < 8);
}

TEST_F(Pauses, TighterFindsMoreAndLeavesLess) {
    pauses.setTightness(0);
    const int relaxed = pauses.count();
    const double relaxed_seconds = pauses.seconds();
    pauses.setTightness(1);
    EXPECT_LT(relaxed, pauses.count());
    EXPECT_LT(relaxed_seconds, pauses.seconds());
}

TEST_F(Pauses, GoAsOneEditAndComeBackWithOne) {
    pauses.setOffered(true);
    const double shorter = pauses.seconds();
    const QSignalSpy removed(&pauses, &bridge::PausesModel::removed);
    pauses.remove();
    ASSERT_TRUE(wait_for([&] { return !removed.isEmpty(); }));
    EXPECT_NEAR(removed.front().front().toDouble(), shorter, 0.2);
    EXPECT_NEAR(length(), 8 - shorter, 0.2);
    EXPECT_FALSE(pauses.offered());
    EXPECT_EQ(pauses.count(), 0) << "what is left is shorter than what would be cut";
    for (int word = 0; word < words.count(); ++word) EXPECT_TRUE(words.kept(word)) << word;
    document.undo();
    EXPECT_DOUBLE_EQ(length(), 8);
    EXPECT_EQ(pauses.count(), 2);
}

}  // namespace
