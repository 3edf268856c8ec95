// SPDX-License-Identifier: GPL-3.0-or-later
#include "document.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <functional>

#include "open_answer.h"
#include "text.h"

namespace {

using desktop_test::wait_for;

class Documents : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override { open(2, {"tiktok"}); }
    [[nodiscard]] std::string on_disk() const { return edit::load(folder).question; }
};

TEST_F(Documents, UndoAndRedoWholeAnswers) {
    EXPECT_FALSE(document.canUndo());
    document.setQuestion("First?");
    document.undo();
    EXPECT_EQ(document.question(), "How long does Botox last?");
    EXPECT_TRUE(document.canRedo());
    document.redo();
    EXPECT_EQ(document.question(), "First?");
    document.undo();
    document.setQuestion("Second?");
    EXPECT_FALSE(document.canRedo()) << "a new edit ends what could be redone";
}

TEST_F(Documents, UndoWhatBelongsTogetherAsOne) {
    for (const char* typed : {"H", "Ho", "How"}) document.setQuestion(typed);
    document.edit("other", [](edit::Answer answer) {
        answer.script = "Something.";
        return answer;
    });
    document.setQuestion("How?");
    document.undo();
    EXPECT_EQ(document.question(), "How");
    document.undo();
    document.undo();
    EXPECT_EQ(document.question(), "How long does Botox last?");
    EXPECT_FALSE(document.canUndo());
}

TEST_F(Documents, CountNoEditThatChangesNothing) {
    EXPECT_FALSE(document.edit({}, [](edit::Answer answer) { return answer; }));
    EXPECT_FALSE(document.canUndo());
    EXPECT_TRUE(document.saved());
}

TEST_F(Documents, TellWhetherAnEditIsStillTheLast) {
    document.setQuestion("First?");
    int last = document.edits();
    document.setQuestion("First?");
    EXPECT_EQ(document.edits(), last) << "nothing was edited";
    for (const auto& then :
         {std::function<void()>([&] { document.undo(); }), std::function<void()>([&] { document.redo(); }),
          std::function<void()>([&] { document.setQuestion("Second?"); }),
          std::function<void()>([&] { document.close(); })}) {
        then();
        EXPECT_NE(document.edits(), last);
        last = document.edits();
    }
}

TEST_F(Documents, SaveThemselvesWithinASecond) {
    document.setQuestion("Is it saved?");
    EXPECT_FALSE(document.saved());
    ASSERT_TRUE(wait_for([&] { return document.saved(); }));
    EXPECT_EQ(on_disk(), "Is it saved?");
    document.undo();
    ASSERT_TRUE(wait_for([&] { return document.saved(); }));
    EXPECT_EQ(on_disk(), "How long does Botox last?");
}

TEST_F(Documents, AreSavedWhenTheyAreClosed) {
    document.setQuestion("Too quick for the clock?");
    document.close();
    EXPECT_FALSE(document.isOpen());
    EXPECT_EQ(on_disk(), "Too quick for the clock?");
}

TEST_F(Documents, StayAsTheyAreWhenAnEditFails) {
    EXPECT_FALSE(document.edit({}, [](const edit::Answer&) -> edit::Answer {
        throw base::Error(base::Errc::input, "cannot do this", {}, "it is not allowed", "Do something else.");
    }));
    EXPECT_FALSE(document.canUndo());
    EXPECT_EQ(document.trouble().sentence, "Cannot do this: it is not allowed.");
    EXPECT_EQ(document.trouble().remedy, "Do something else.");
    document.dismiss();
    EXPECT_FALSE(document.trouble().there());
}

TEST_F(Documents, SayWhichClipIsGoneAndTakeItFromElsewhere) {
    const base::Path elsewhere = dir.path() / "moved.mp4";
    document.close();
    std::filesystem::rename(folder / "media" / "a.mp4", elsewhere);
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.probed(); }));
    EXPECT_EQ(document.missing(), QStringList{"a.mp4"});
    document.locate(QUrl::fromLocalFile(bridge::text(elsewhere)));
    ASSERT_TRUE(wait_for([&] { return document.missing().isEmpty(); }));
    EXPECT_EQ(document.answer().clips.front().file, elsewhere);
    document.undo();
    ASSERT_TRUE(document.isOpen());
    EXPECT_EQ(document.question(), "How long does Botox last?");
}

TEST_F(Documents, RefuseAClipThatIsTooShortForWhatWasMadeOfTheOther) {
    support::ClipSpec spec;
    spec.picture = "testsrc2=size=180x320:rate=30:duration=1";
    spec.sound = "";
    const base::Path other = dir.path() / "short.mp4";
    support::write_clip(other, spec);
    std::filesystem::remove(folder / "media" / "a.mp4");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.probed(); }));
    document.locate(QUrl::fromLocalFile(bridge::text(other)));
    ASSERT_TRUE(wait_for([&] { return document.trouble().there(); }));
    EXPECT_EQ(document.trouble().sentence, "Cannot use this video: it is shorter than the one that is gone.");
    EXPECT_EQ(document.missing(), QStringList{"a.mp4"});
}

TEST_F(Documents, TakeMoreClipsInTheOrderThatTheyAreGiven) {
    const QUrl file = QUrl::fromLocalFile(bridge::text(folder / "media" / "a.mp4"));
    document.addClips({file, QUrl::fromLocalFile("/nowhere/at-all.mp4"), file});
    EXPECT_TRUE(document.adding());
    ASSERT_TRUE(wait_for([&] { return !document.adding(); }));
    EXPECT_EQ(document.answer().clips.size(), 3U);
    EXPECT_EQ(document.answer().timeline.size(), 3U);
    EXPECT_TRUE(document.trouble().there()) << "one of them was not there";
    ASSERT_TRUE(wait_for([&] { return document.saved(); }));
    EXPECT_EQ(edit::load(folder).clips.size(), 3U);
}

TEST_F(Documents, SayWhatIsBrokenAndLoseNothing) {
    document.close();
    const std::string good = base::read_file(folder / "answer.json", 1'000'000, "");
    base::write_file_atomically(folder / "answer.json", good.substr(0, good.size() / 2));
    const std::string broken = base::read_file(folder / "answer.json", 1'000'000, "");
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.trouble().there(); }));
    EXPECT_FALSE(document.isOpen());
    EXPECT_EQ(base::read_file(folder / "answer.json", 1'000'000, ""), broken);
}

}  // namespace
