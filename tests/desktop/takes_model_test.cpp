// SPDX-License-Identifier: GPL-3.0-or-later
#include "takes_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <optional>

#include "edit/takes.h"
#include "media/clip_cache.h"
#include "open_answer.h"
#include "take_in.h"

namespace {

using namespace testing;
using bridge::TakesModel;
using desktop_test::wait_for;

// An answer of one take of two seconds, and a second one of one second that lies aside.
class TakesOfAnAnswer : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        open(2, {"tiktok"});
        clips.emplace(document);
        player.emplace(document, *clips, studio);
        takes.emplace(document, *player, *clips);
        support::ClipSpec spec;
        spec.picture = "testsrc2=size=180x320:rate=30:duration=1";
        spec.sound = "sine=frequency=300:sample_rate=48000:duration=1,aformat=channel_layouts=stereo";
        const base::Path file = folder / "media" / "b.mp4";
        support::write_clip(file, spec);
        document.edit({}, [&](edit::Answer answer) {
            answer = edit::add_take(std::move(answer), {"", file, media::probe(file, {})});
            return edit::use_take(std::move(answer), "c1");
        });
    }
    void TearDown() override {
        takes.reset();
        player.reset();
        clips.reset();
    }
    [[nodiscard]] QVariant shown(int row, TakesModel::Role role) const { return takes->data(takes->index(row), role); }
    [[nodiscard]] std::vector<std::string> used() const {
        std::vector<std::string> ids;
        for (const media::Clip& clip : document.answer().clips) ids.push_back(clip.id);
        return ids;
    }

    std::optional<bridge::ClipMedia> clips;
    std::optional<bridge::Player> player;
    std::optional<TakesModel> takes;
};

TEST_F(TakesOfAnAnswer, AreShownTheNewestFirst) {
    ASSERT_EQ(takes->count(), 2);
    EXPECT_EQ(shown(0, TakesModel::NumberRole), 2);
    EXPECT_EQ(shown(1, TakesModel::NumberRole), 1);
    EXPECT_NEAR(shown(0, TakesModel::SecondsRole).toDouble(), 1, 0.1);
    EXPECT_EQ(shown(0, TakesModel::UsedRole), false);
    EXPECT_EQ(shown(1, TakesModel::UsedRole), true);
}

TEST_F(TakesOfAnAnswer, HavePicturesAlsoThoseThatLieAside) {
    for (int row = 0; row < 2; ++row)
        EXPECT_TRUE(wait_for([&] { return shown(row, TakesModel::PictureRole).value<QImage>().height() == 336; }))
            << row;
}

TEST_F(TakesOfAnAnswer, TheStarMakesOneTheAnswerAndUndoTakesThatBack) {
    takes->use("c2");
    EXPECT_THAT(used(), ElementsAre("c2"));
    EXPECT_EQ(shown(0, TakesModel::UsedRole), true);
    document.undo();
    EXPECT_THAT(used(), ElementsAre("c1"));
}

TEST_F(TakesOfAnAnswer, ToStarTheStarredOneChangesNothing) {
    const edit::Answer before = document.answer();
    takes->use("c1");
    EXPECT_EQ(edit::to_json(document.answer()), edit::to_json(before));
}

TEST_F(TakesOfAnAnswer, OneCanFollowAnother) {
    takes->useToo("c2");
    EXPECT_THAT(used(), ElementsAre("c1", "c2"));
}

TEST_F(TakesOfAnAnswer, KeepNotes) {
    takes->setNote("c2", " Stopped early ");
    EXPECT_EQ(shown(0, TakesModel::NoteRole), "Stopped early");
    document.flush();
    EXPECT_EQ(edit::note_of(edit::load(folder), "c2"), "Stopped early");
}

TEST_F(TakesOfAnAnswer, OneThatIsRemovedComesBackByUndoWithItsFile) {
    takes->drop("c2");
    EXPECT_EQ(takes->count(), 1);
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "b.mp4"));
    document.undo();
    EXPECT_EQ(takes->count(), 2);
}

TEST_F(TakesOfAnAnswer, OneThatIsReviewedPlaysAloneAndChangesNothing) {
    ASSERT_TRUE(wait_for([&] { return player->duration() > 1.9; }));
    const edit::Answer before = document.answer();
    takes->review("c2");
    EXPECT_EQ(takes->reviewed(), "c2");
    ASSERT_TRUE(wait_for([&] { return player->duration() < 1.5 && player->playing(); }));
    EXPECT_EQ(edit::to_json(document.answer()), edit::to_json(before));
    takes->review({});
    EXPECT_FALSE(player->playing());
    ASSERT_TRUE(wait_for([&] { return player->duration() > 1.9; }));
}

TEST_F(TakesOfAnAnswer, AfterReviewingTheAnswerIsWhereItWas) {
    ASSERT_TRUE(wait_for([&] { return player->duration() > 1.9; }));
    player->seek(player->programmeStart() + 1.2);
    takes->review("c2");
    ASSERT_TRUE(wait_for([&] { return player->duration() < 1.5 && player->playing(); }));
    takes->review({});
    ASSERT_TRUE(wait_for([&] { return player->duration() > 1.9; }));
    EXPECT_NEAR(player->position() - player->programmeStart(), 1.2, 0.001);
}

TEST_F(TakesOfAnAnswer, ThatStayAreNotDisturbedByOneThatComesOrGoes) {
    QSignalSpy reset(&*takes, &TakesModel::modelReset);
    QSignalSpy came(&*takes, &TakesModel::rowsInserted);
    QSignalSpy went(&*takes, &TakesModel::rowsRemoved);
    const QPersistentModelIndex first = takes->index(1);
    document.edit({}, [&](edit::Answer answer) {
        return edit::add_take(std::move(answer), {"", folder / "media" / "b.mp4", answer.aside.front().clip.info});
    });
    EXPECT_EQ(takes->count(), 3);
    EXPECT_EQ(first.row(), 2);
    takes->drop("c2");
    EXPECT_EQ(first.row(), 1);
    EXPECT_EQ(first.data(TakesModel::ClipRole), "c1");
    EXPECT_EQ(came.count(), 1);
    EXPECT_EQ(went.count(), 1);
    EXPECT_EQ(reset.count(), 0);
}

// Ids of takes that are gone are given again.
TEST_F(TakesOfAnAnswer, ANewOneNeverLooksLikeOneThatIsGone) {
    takes->use("c2");
    ASSERT_TRUE(wait_for([&] { return clips->proxies().contains("c2") && !clips->poster("c2").isNull(); }));
    takes->use("c1");
    takes->drop("c2");
    support::ClipSpec spec;
    spec.picture = "color=red:size=180x320:rate=30:duration=1";
    const base::Path file = folder / "media" / "red.mp4";
    support::write_clip(file, spec);
    bridge::take_in_now(document, folder, {"", file, media::probe(file, {})});
    ASSERT_THAT(used(), ElementsAre("c2"));
    const auto is_red = [&] {
        const QImage poster = clips->poster("c2");
        return !poster.isNull() && poster.pixelColor(poster.width() / 2, 10).red() > 200 &&
               poster.pixelColor(poster.width() / 2, 10).green() < 60;
    };
    EXPECT_TRUE(wait_for(is_red, 10'000));
    EXPECT_TRUE(wait_for(
        [&] {
            return clips->proxies().contains("c2") &&
                   clips->proxies().at("c2").file == media::clip_cache(folder, file).proxy;
        },
        10'000));
}

TEST_F(TakesOfAnAnswer, ReviewingEndsWhenTheTakeGoes) {
    takes->review("c2");
    takes->drop("c2");
    EXPECT_TRUE(takes->reviewed().isEmpty());
}

TEST_F(TakesOfAnAnswer, OneThatLayAsideWhenTheAnswerWasOpenedCanBeUsed) {
    document.flush();
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.probed() && takes->count() == 2; }));
    takes->use("c2");
    ASSERT_THAT(document.answer().clips, SizeIs(1));
    EXPECT_TRUE(document.answer().clips[0].info.video) << "it was looked at";
    document.undo();
    document.redo();
    EXPECT_TRUE(document.answer().clips[0].info.video) << "and that is not forgotten";
}

TEST_F(TakesOfAnAnswer, OneWhoseFileIsGoneKeepsNobodyFromWorking) {
    document.flush();
    document.close();
    std::filesystem::remove(folder / "media" / "b.mp4");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.probed(); }));
    EXPECT_TRUE(document.missing().isEmpty());
    EXPECT_EQ(shown(0, TakesModel::MissingRole), true);
    EXPECT_EQ(shown(1, TakesModel::MissingRole), false);
}

TEST_F(TakesOfAnAnswer, AnotherOneHelpsWhenTheFileOfTheUsedOneIsGone) {
    document.flush();
    document.close();
    std::filesystem::remove(folder / "media" / "a.mp4");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.probed() && !document.missing().isEmpty(); }));
    takes->use("c2");
    EXPECT_TRUE(wait_for([&] { return document.missing().isEmpty(); }));
    EXPECT_TRUE(wait_for([&] { return player->hasPicture(); }));
}

TEST_F(TakesOfAnAnswer, ThatComeToAClosedOneAtOnceAreAllKept) {
    const media::Clip clip{"", folder / "media" / "b.mp4", media::probe(folder / "media" / "b.mp4", {})};
    document.close();
    int done = 0;
    for (int i = 0; i < 4; ++i)
        bridge::take_in(
            document, folder, clip, [&] { ++done; }, [](const base::Error& error) { FAIL() << error.cause; });
    ASSERT_TRUE(wait_for([&] { return done == 4; }));
    EXPECT_EQ(edit::load(folder).clips.size() + edit::load(folder).aside.size(), 6U);
}

TEST_F(TakesOfAnAnswer, AtTheEndOfTheProgramOneIsOnTheDiskAtOnce) {
    bridge::take_in_now(document, folder,
                        {"", folder / "media" / "b.mp4", media::probe(folder / "media" / "b.mp4", {})});
    EXPECT_EQ(edit::load(folder).aside.size(), 2U);
}

}  // namespace
