// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <QSignalSpy>

#include "captions_model.h"
#include "edit/caption_edits.h"
#include "open_answer.h"
#include "player.h"
#include "text.h"
#include "trim_model.h"
#include "words_model.h"

namespace {

using bridge::CaptionsModel;
using bridge::TrimModel;
using bridge::WordsModel;
using desktop_test::wait_for;

constexpr const char* kCaptions =
    "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHow long does it last?\n\n00:00:02.000 --> 00:00:05.000\nThree to four "
    "months\nfor most people.\n\n00:00:06.000 --> 00:00:07.000\nThen come again.\n";

class Editing : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(8, {"instagram-reels"});
        ASSERT_TRUE(wait_for([&] { return player.hasPicture(); }));
    }
    void caption() {
        const base::Path file = dir.path() / "a.vtt";
        base::write_file_atomically(file, kCaptions);
        captions.importFile(QUrl::fromLocalFile(bridge::text(file)));
        ASSERT_EQ(captions.count(), 3);
    }
    [[nodiscard]] double length() const { return base::to_seconds(edit::duration(document.answer())); }
    [[nodiscard]] QStringList texts() const {
        QStringList out;
        for (int row = 0; row < captions.rowCount(); ++row)
            out << captions.index(row).data(CaptionsModel::TextRole).toString();
        return out;
    }
    [[nodiscard]] double time(int row, int role) const { return captions.index(row).data(role).toDouble(); }
    // "0-3 -3-5 5-8": the strip at a glance, removed parts with a minus.
    [[nodiscard]] QString strip() const {
        QStringList out;
        for (int row = 0; row < trim.rowCount(); ++row) {
            const double start = trim.index(row).data(TrimModel::StartRole).toDouble();
            const double end = start + trim.index(row).data(TrimModel::DurationRole).toDouble();
            const bool kept = trim.index(row).data(TrimModel::KeptRole).toBool();
            out << QStringLiteral("%1%2-%3").arg(kept ? "" : "-").arg(start).arg(end);
        }
        return out.join(' ');
    }

    bridge::ClipMedia clips{document};
    bridge::Player player{document, clips, studio};
    TrimModel trim{document, player, clips};
    WordsModel words{document, player};
    CaptionsModel captions{document, player, studio};
};

TEST_F(Editing, SplitsAtThePlayheadAndRemovesAPart) {
    EXPECT_EQ(strip(), "0-8");
    player.seek(3);
    trim.split();
    player.seek(5);
    trim.split();
    EXPECT_EQ(strip(), "0-3 3-5 5-8");
    trim.choose(1);
    trim.removeChosen();
    EXPECT_EQ(strip(), "0-3 -3-5 5-8");
    EXPECT_DOUBLE_EQ(trim.keptDuration(), 6);
    EXPECT_EQ(trim.chosen(), -1) << "what is gone is not chosen";
    trim.restore(1);
    EXPECT_EQ(strip(), "0-8") << "what a cut had parted is whole again";
}

TEST_F(Editing, KeepsFromHereToThere) {
    player.seek(6);
    trim.endHere();
    player.seek(2);
    trim.startHere();
    EXPECT_EQ(strip(), "-0-2 2-6 -6-8");
    trim.restoreAll();
    EXPECT_EQ(strip(), "0-8");
    document.undo();
    document.undo();
    document.undo();
    EXPECT_EQ(strip(), "0-8");
    EXPECT_FALSE(document.canUndo());
}

TEST_F(Editing, DragsEndsAndUndoesADragAsOne) {
    for (int i = 0; i < 4; ++i) trim.dragStart(trim.rowCount() - 1, 0.5);
    trim.dropEnd();
    EXPECT_EQ(strip(), "-0-2 2-8");
    trim.dragEnd(1, 100);
    trim.dropEnd();
    EXPECT_EQ(strip(), "-0-2 2-2.1 -2.1-8") << "something is left to take hold of";
    document.undo();
    EXPECT_EQ(strip(), "-0-2 2-8");
    document.undo();
    EXPECT_EQ(strip(), "0-8");
}

TEST_F(Editing, KeepsTheRowThatIsDraggedWhenAnotherAppears) {
    const QPersistentModelIndex held(trim.index(0));
    trim.choose(0);
    trim.dragStart(held.row(), 1);
    ASSERT_TRUE(held.isValid());
    EXPECT_EQ(held.row(), 1) << "what was removed stands before it";
    EXPECT_EQ(trim.chosen(), 1);
    trim.dragEnd(held.row(), 1);
    ASSERT_TRUE(held.isValid());
    EXPECT_EQ(strip(), "-0-1 1-7 -7-8");
    trim.dragStart(held.row(), -1);
    ASSERT_TRUE(held.isValid());
    EXPECT_EQ(strip(), "0-7 -7-8");
    EXPECT_EQ(trim.chosen(), 0) << "and is chosen still when what stood before it is gone";
}

TEST_F(Editing, MovesPartsAndKeepsThemChosen) {
    player.seek(3);
    trim.split();
    trim.choose(0);
    trim.moveChosen(1);
    EXPECT_EQ(document.answer().timeline[0].source.in, base::from_seconds(3));
    EXPECT_EQ(trim.chosen(), 1);
    trim.moveChosen(1);
    EXPECT_EQ(document.answer().timeline[1].source.in, base::Time{}) << "it is the last already";
    trim.moveChosen(-1);
    EXPECT_EQ(strip(), "0-3 3-8");
}

TEST_F(Editing, FindsThePlayheadOnTheStripAndBack) {
    player.seek(2);
    trim.split();
    player.seek(5);
    trim.split();
    trim.choose(1);
    trim.removeChosen();
    player.seek(3);
    EXPECT_DOUBLE_EQ(trim.position(), 6) << "three seconds were removed before it";
    trim.seek(7, false);
    EXPECT_NEAR(player.position(), 4, 0.001);
    trim.seek(3, false);
    EXPECT_NEAR(player.position(), 2, 0.001) << "in what was removed: the next moment that is kept";
}

TEST_F(Editing, CutsByWordsAndBringsThemBack) {
    caption();
    EXPECT_EQ(words.count(), 15);
    EXPECT_EQ(words.text(5, 7), "Three to four");
    words.remove(5, 11);
    ASSERT_TRUE(desktop_test::wait_for([&] { return length() < 8; }));
    EXPECT_NEAR(length(), 5, 0.3) << "where it is heard least";
    EXPECT_FALSE(words.kept(6));
    EXPECT_TRUE(words.kept(12));
    EXPECT_EQ(texts(), (QStringList{"How long does it last?", "Then come again."}));
    words.restore(6);
    EXPECT_EQ(length(), 8);
    EXPECT_EQ(captions.count(), 3);
}

TEST_F(Editing, KnowsTheWordThatIsSaid) {
    caption();
    player.seek(5.5);
    EXPECT_EQ(words.spoken(), -1);
    words.seek(14);
    EXPECT_EQ(words.spoken(), 14);
    EXPECT_EQ(captions.shown(), 2);
}

TEST_F(Editing, ShowsCaptionsWithWhatIsHardToRead) {
    caption();
    EXPECT_EQ(texts().first(), "How long does it last?");
    EXPECT_DOUBLE_EQ(time(1, CaptionsModel::StartRole), 2);
    EXPECT_EQ(captions.index(0).data(CaptionsModel::BadgeRole).toString(), "");
    EXPECT_EQ(captions.index(2).data(CaptionsModel::BadgeRole).toString(), "Too short");
    EXPECT_EQ(captions.issueCount(), 1);
    EXPECT_EQ(captions.issueSummary(), "One is gone too soon.");
    EXPECT_TRUE(wait_for([&] { return captions.fixable(); }));
    EXPECT_THAT(captions.fixAll(), testing::SizeIs(1));
    EXPECT_EQ(captions.issueCount(), 0);
    EXPECT_TRUE(wait_for([&] { return !captions.fixable(); }));
    EXPECT_GE(time(2, CaptionsModel::EndRole) - time(2, CaptionsModel::StartRole), 1.2);
    document.undo();
    EXPECT_EQ(captions.issueCount(), 1);
}

TEST_F(Editing, TellsOnlyTheRowThatIsTypedIn) {
    caption();
    const QSignalSpy changed(&captions, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&captions, &QAbstractItemModel::modelReset);
    captions.setText(1, "Three to five months\nfor most people.");
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 1);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(texts()[1], "Three to five months\nfor most people.");
    captions.setText(1, "  ");
    EXPECT_EQ(texts()[1], "Three to five months\nfor most people.") << "an empty caption waits for its words";
}

TEST_F(Editing, SplitsAtTheCursorAndJoins) {
    caption();
    EXPECT_FALSE(captions.split(0, 0));
    EXPECT_FALSE(captions.split(0, 22)) << "nothing would be left after the cursor";
    EXPECT_TRUE(captions.split(0, 9));
    EXPECT_EQ(texts().first(2), (QStringList{"How long", "does it last?"}));
    EXPECT_EQ(captions.join(1), 9) << "the cursor goes where the second began";
    EXPECT_EQ(texts().first(), "How long does it last?");
    EXPECT_EQ(captions.join(0), -1);
}

TEST_F(Editing, DragsCaptionsBetweenTheirNeighbours) {
    caption();
    captions.move(2, -10);
    EXPECT_DOUBLE_EQ(time(2, CaptionsModel::StartRole), 5) << "up to the one before";
    EXPECT_DOUBLE_EQ(time(2, CaptionsModel::EndRole), 6);
    captions.drop();
    captions.dragEnd(2, 100);
    EXPECT_DOUBLE_EQ(time(2, CaptionsModel::EndRole), 8) << "up to the end";
    captions.drop();
    captions.dragStart(2, 100);
    EXPECT_NEAR(time(2, CaptionsModel::StartRole), 7.8, 0.001);
    captions.drop();
    for (int i = 0; i < 3; ++i) document.undo();
    EXPECT_DOUBLE_EQ(time(2, CaptionsModel::StartRole), 6);
}

TEST_F(Editing, FindsAndReplaces) {
    caption();
    EXPECT_EQ(captions.occurrences("months for"), 1) << "across a line break";
    EXPECT_EQ(captions.find("come", 0), 2);
    EXPECT_EQ(captions.find("How", 1), 0) << "round the end";
    EXPECT_EQ(captions.find("Botox", 0), -1);
    EXPECT_EQ(captions.replaceAll("people", "patients"), 1);
    EXPECT_EQ(captions.occurrences("patients"), 1);
    document.undo();
    EXPECT_EQ(captions.occurrences("patients"), 0);
}

TEST_F(Editing, PutsANewCaptionWhereNoneIs) {
    caption();
    player.seek(1);
    EXPECT_EQ(captions.add(), -1) << "there is one";
    player.seek(5.5);
    EXPECT_EQ(captions.add(), 2);
    EXPECT_EQ(captions.count(), 4);
    EXPECT_LE(time(2, CaptionsModel::EndRole), time(3, CaptionsModel::StartRole));
}

TEST_F(Editing, SpreadsATextOverTheAnswer) {
    captions.spread(
        "For most people it lasts three to four months, and the full effect comes at two weeks.\nThen come again.");
    EXPECT_EQ(texts(), (QStringList{"For most people it lasts\nthree to four months,",
                                    "and the full effect\ncomes at two weeks.", "Then come again."}));
    EXPECT_DOUBLE_EQ(time(0, CaptionsModel::StartRole), 0);
    EXPECT_NEAR(time(2, CaptionsModel::EndRole), 8, 0.001);
}

TEST_F(Editing, ShowsTheExactPictureAtRest) {
    player.seek(2, true);
    ASSERT_TRUE(wait_for([&] { return player.exact(); }));
    const QImage before = player.picture();
    player.seek(6, true);
    ASSERT_TRUE(wait_for([&] { return player.exact() && player.picture() != before; }));
}

TEST_F(Editing, ShowsItAsForAPlaceThatTheAnswerIsFor) {
    document.edit("", [](edit::Answer a) {
        a.targets = {"youtube", "linkedin"};
        return a;
    });
    document.flush();
    document.close();
    player.setTarget("linkedin");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.isOpen(); }));
    EXPECT_EQ(player.target(), "linkedin") << "as before";
    document.close();
    player.setTarget("tiktok");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.isOpen(); }));
    EXPECT_EQ(player.target(), "youtube");
    EXPECT_NEAR(player.aspect(), 16.0 / 9, 0.001) << "also before there is a picture";
}

TEST_F(Editing, ShowsTheClipsAloneOrAsTheyArePosted) {
    document.edit("", [](edit::Answer a) {
        a.brand = "halvard-dermatology";
        return a;
    });
    ASSERT_TRUE(wait_for([&] { return player.placed().contains("headline"); }));
    const QVariantMap headline = player.placed()["headline"].toMap();
    EXPECT_LT(headline["y"].toDouble() + headline["height"].toDouble(), 0.5) << "in the upper half";
    EXPECT_GT(headline["width"].toDouble(), 0.2);
    EXPECT_EQ(headline["from"].toDouble(), player.programmeStart());
    ASSERT_GT(player.programmeStart(), 0);
    player.seek(player.programmeStart() + 3);

    player.setAsPosted(false);
    ASSERT_TRUE(wait_for([&] { return player.placed().isEmpty(); }));
    EXPECT_NEAR(player.duration(), 8, 0.05) << "no cards";
    EXPECT_NEAR(player.position(), 3, 0.05) << "the same moment of the answer";
    player.setAsPosted(true);
    ASSERT_TRUE(wait_for([&] { return player.placed().contains("headline"); }));
    EXPECT_NEAR(player.position(), player.programmeStart() + 3, 0.05);
}

TEST_F(Editing, PlaysOnAClockWhereNoDevicePlaysTheSound) {
    player.seek(6.5);
    player.play();
    EXPECT_TRUE(player.playing());
    ASSERT_TRUE(wait_for([&] { return !player.playing(); }, 20'000)) << "it ends at the end";
    EXPECT_GT(player.position(), 7.9);
    EXPECT_GT(player.shown(), 0);
    player.faster(1);
    player.faster(1);
    EXPECT_EQ(player.speed(), 2);
    player.faster(-1);
    EXPECT_FALSE(player.playing()) << "the other key stops first";
}

TEST_F(Editing, MakesQuickCopiesWaveformAndThumbnails) {
    ASSERT_TRUE(wait_for([&] { return !clips.proxies().empty() && clips.thumbnails("c1").count > 0; }));
    ASSERT_NE(clips.peaks("c1"), nullptr);
    EXPECT_GT(clips.peaks("c1")->loudest({base::from_seconds(1), base::from_seconds(2)}), 10);
    EXPECT_FALSE(clips.thumbnails("c1").image.isNull());
    document.close();
    EXPECT_TRUE(clips.proxies().empty());
}

}  // namespace
