// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers_model.h"

#include <gmock/gmock.h>

#include <QImage>
#include <QSignalSpy>
#include <filesystem>

#include "disk_model.h"
#include "open_answer.h"
#include "text.h"

namespace {

namespace fs = std::filesystem;
using bridge::AnswersModel;
using desktop_test::wait_for;
using testing::ElementsAre;
using testing::IsEmpty;

class AnswersTest : public testing::Test {
  protected:
    AnswersTest() {
        base::make_folder(library);
        practice.setAnswersFolder(QUrl::fromLocalFile(bridge::text(library)));
        practice.addPerson("Maya Cure", "NP-C", "");
    }

    // An answer that was changed so many minutes ago.
    base::Path add(const std::string& name, const std::string& question, const std::string& series, int minutes,
                   int posts = 0, bool with_clip = false) {
        const base::Path folder = library / (name + ".askreel");
        base::make_folder(folder / "exports");
        edit::Answer answer;
        answer.question = question;
        answer.series = series;
        answer.provider = "maya-cure";
        if (with_clip || posts > 0) {
            if (!fs::exists(clip)) support::write_clip(clip, {});
            answer = edit::add_clip(std::move(answer), {"", clip, media::probe(clip, {})});
        }
        edit::save(answer, folder);
        for (int i = 0; i < posts; ++i)
            base::write_file_atomically(folder / "exports" / (std::to_string(i) + ".mp4"), "post");
        fs::last_write_time(folder / "answer.json", fs::file_time_type::clock::now() - std::chrono::minutes(minutes));
        return folder;
    }
    void load() {
        answers.refresh();
        QSignalSpy listed(&answers, &AnswersModel::listChanged);
        const auto there = std::distance(fs::directory_iterator(library), {});
        ASSERT_TRUE(wait_for([&] { return listed.count() > 0 && answers.total() == there; }));
    }
    std::vector<std::string> shown() {
        std::vector<std::string> out;
        for (int row = 0; row < answers.count(); ++row)
            out.push_back(answers.data(answers.index(row), AnswersModel::QuestionRole).toString().toStdString());
        return out;
    }
    QString folder_of(int row) { return answers.data(answers.index(row), AnswersModel::FolderRole).toString(); }

    base::TempDir dir;
    base::Path library = dir.path() / "answers", clip = dir.path() / "clip.mp4";
    bridge::Studio studio;
    bridge::Document document;
    bridge::PracticeModel practice{dir.path() / "practice.json"};
    AnswersModel answers{practice, document, studio};
};

TEST_F(AnswersTest, AreSearchedFilteredAndSorted) {
    add("a", "Does it hurt?", "skin-and-laser", 3);
    add("b", "Can I train?", "aftercare", 1, 2);
    add("c", "Does Botox last?", "aftercare", 2, 0, true);
    load();
    EXPECT_THAT(shown(), ElementsAre("Can I train?", "Does Botox last?", "Does it hurt?"));
    answers.setSort("question");
    EXPECT_THAT(shown(), ElementsAre("Can I train?", "Does Botox last?", "Does it hurt?"));
    answers.setSearch("does  bot");
    EXPECT_THAT(shown(), ElementsAre("Does Botox last?"));
    answers.setSearch("maya");
    EXPECT_EQ(answers.count(), 3) << "people are found by their names";
    answers.setSearch("");
    answers.setGroup("exported");
    EXPECT_THAT(shown(), ElementsAre("Can I train?"));
    answers.setGroup("progress");
    EXPECT_THAT(shown(), ElementsAre("Does Botox last?"));
    answers.setGroup("all");
    answers.setSeriesFilter("skin-and-laser");
    EXPECT_THAT(shown(), ElementsAre("Does it hurt?"));
    EXPECT_EQ(answers.groupCounts().value("all"), 1);
    answers.setSeriesFilter("");
    EXPECT_EQ(answers.groupCounts().value("all"), 3);
    EXPECT_EQ(answers.groupCounts().value("planned"), 1);
    EXPECT_EQ(answers.seriesCounts().value("aftercare"), 2);
    EXPECT_EQ(answers.personCounts().value("maya-cure"), 3);
    EXPECT_EQ(answers.data(answers.index(0), AnswersModel::WhoRole), "Maya Cure, NP-C");
}

TEST_F(AnswersTest, OfferTheNewestUnfinishedOneToGoOnWith) {
    add("a", "Planned?", "", 1);
    add("b", "Old?", "", 9, 0, true);
    add("c", "Newer?", "", 5, 0, true);
    add("d", "Exported?", "", 2, 1);
    load();
    EXPECT_EQ(answers.resume().value("question"), "Newer?");
    EXPECT_EQ(answers.resume().value("status"), "recorded");
}

TEST_F(AnswersTest, AreMadeWithAClipOrWithout) {
    QSignalSpy made(&answers, &AnswersModel::made);
    practice.setMainKit("solenne-med-spa");
    answers.make("Can I train?", "aftercare", "Give it a day.", "maya-cure", {});
    ASSERT_TRUE(wait_for([&] { return made.count() == 1; }));
    const edit::Answer planned = edit::load(bridge::path(made[0][0].toString()));
    EXPECT_EQ(planned.question, "Can I train?");
    EXPECT_EQ(planned.script, "Give it a day.");
    EXPECT_EQ(planned.brand, "solenne-med-spa");
    EXPECT_EQ(planned.targets.size(), 5U);
    EXPECT_TRUE(planned.clips.empty());

    support::write_clip(clip, {});
    answers.make("", "", "", "", QUrl::fromLocalFile(bridge::text(clip)));
    EXPECT_TRUE(answers.making());
    ASSERT_TRUE(wait_for([&] { return made.count() == 2; }));
    const base::Path folder = bridge::path(made[1][0].toString());
    EXPECT_EQ(folder.filename(), "new-answer.askreel");
    EXPECT_TRUE(fs::exists(folder / "media" / "clip.mp4"));
    EXPECT_FALSE(answers.making());
}

TEST_F(AnswersTest, LeaveNothingBehindWhenTheClipIsNone) {
    base::write_file_atomically(dir.path() / "no.mp4", "this is no video");
    answers.make("Why?", "", "", "", QUrl::fromLocalFile(bridge::text(dir.path() / "no.mp4")));
    ASSERT_TRUE(wait_for([&] { return answers.trouble().there(); }));
    EXPECT_TRUE(fs::is_empty(library));
    EXPECT_FALSE(answers.making());
}

TEST_F(AnswersTest, HaveAFreshCover) {
    const base::Path folder = add("a", "Why?", "", 1, 0, true);
    load();
    const auto cover = [&] { return answers.data(answers.index(0), AnswersModel::CoverRole).toUrl(); };
    answers.wantCover(bridge::text(folder));
    ASSERT_TRUE(wait_for([&] { return !cover().isEmpty(); })) << "though two seconds are no post";
    const QUrl first = cover();
    const QImage picture(first.toLocalFile());
    EXPECT_GT(picture.height(), picture.width());

    edit::Answer answer = edit::load(folder);
    answer.framing.focus_x = 0.2;
    edit::save(answer, folder);
    fs::last_write_time(folder / "answer.json", fs::file_time_type::clock::now() + std::chrono::seconds(5));
    load();
    answers.wantCover(bridge::text(folder));
    ASSERT_TRUE(wait_for([&] { return cover() != first; }));
    EXPECT_FALSE(fs::exists(bridge::path(first))) << "the old one goes";
}

TEST_F(AnswersTest, KnowAVideoByItsName) {
    EXPECT_TRUE(answers.isVideo(QUrl("file:///a/IMG_2041.MOV")));
    EXPECT_FALSE(answers.isVideo(QUrl("file:///a/notes.txt")));
    EXPECT_FALSE(answers.isVideo(QUrl("https://example.com/a.mp4")));
}

TEST_F(AnswersTest, AreRenamedMovedAndTrashedWithAWayBack) {
    const base::Path folder = add("a", "Before?", "", 1);
    load();
    const auto kept = [&] { return edit::load(folder); };
    answers.rename(folder_of(0), "After?");
    ASSERT_TRUE(wait_for([&] { return kept().question == "After?"; }));
    answers.moveToSeries(bridge::text(folder), "aftercare");
    ASSERT_TRUE(wait_for([&] { return kept().series == "aftercare"; }));
    ASSERT_TRUE(wait_for([&] { return answers.seriesCounts().contains("aftercare"); }));

    QSignalSpy trashed(&answers, &AnswersModel::trashed);
    answers.trash(bridge::text(folder));
    ASSERT_TRUE(wait_for([&] { return trashed.count() == 1 && answers.total() == 0; }));
    EXPECT_FALSE(fs::exists(folder));
    const int edits = answers.edits();
    answers.undo();
    EXPECT_NE(answers.edits(), edits) << "what was done last is not that any more";
    ASSERT_TRUE(wait_for([&] { return answers.total() == 1; }));
    answers.undo();
    ASSERT_TRUE(wait_for([&] { return kept().series.empty(); }));
    answers.undo();
    ASSERT_TRUE(wait_for([&] { return kept().question == "Before?"; }));
    EXPECT_FALSE(answers.canUndo());

    answers.redo();
    ASSERT_TRUE(wait_for([&] { return kept().question == "After?"; }));
    answers.redo();
    ASSERT_TRUE(wait_for([&] { return kept().series == "aftercare"; }));
    answers.redo();
    ASSERT_TRUE(wait_for([&] { return answers.total() == 0; }));
    EXPECT_FALSE(answers.canRedo());
    answers.undo();
    ASSERT_TRUE(wait_for([&] { return answers.total() == 1; })) << "out of where it lies now";
}

TEST_F(AnswersTest, ThatAreOpenAreEditedWhereTheyAreOpen) {
    const base::Path folder = add("a", "Before?", "", 1);
    load();
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.isOpen(); }));
    answers.rename(bridge::text(folder), "After?");
    EXPECT_EQ(document.question(), "After?");
    EXPECT_TRUE(document.canUndo());
    EXPECT_EQ(edit::load(folder).question, "After?");
}

TEST_F(AnswersTest, AreFoundAmongFiveHundred) {
    for (int i = 0; i < 500; ++i) add("a" + std::to_string(i), "Question " + std::to_string(i) + "?", "aftercare", i);
    load();
    EXPECT_EQ(answers.total(), 500);
    answers.setSearch("question 4");
    answers.setSort("question");
    (void)answers.groupCounts();
    EXPECT_EQ(answers.count(), 176) << "every number with a 4 in it";
}

TEST_F(AnswersTest, AreCountedAndFreedOnDisk) {
    const base::Path folder = add("a", "Why?", "", 1, 2);
    base::make_folder(folder / ".cache");
    base::write_file_atomically(folder / ".cache" / "proxy.mp4", std::string(1000, 'x'));
    bridge::DiskModel disk(practice);
    disk.measure();
    ASSERT_TRUE(wait_for([&] { return disk.known(); }));
    EXPECT_EQ(disk.posts(), 8);
    EXPECT_GE(disk.freeable(), 1000);
    EXPECT_GT(disk.available(), 0);
    EXPECT_EQ(disk.words(3.6e9), "3.6 GB");
    disk.freeUp();
    ASSERT_TRUE(wait_for([&] { return !disk.busy(); }));
    EXPECT_EQ(disk.freeable(), 0);
    EXPECT_TRUE(fs::exists(folder / "exports" / "0.mp4"));
}

}  // namespace
