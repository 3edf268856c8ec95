// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_model.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <filesystem>

#include "open_answer.h"
#include "practice/file.h"
#include "text.h"

namespace {

using bridge::PracticeModel;
using desktop_test::wait_for;
using testing::ElementsAre;

class PracticeTest : public testing::Test {
  protected:
    practice::Practice kept() { return practice::load(file); }

    base::TempDir dir;
    base::Path file = dir.path() / "practice.json";
    PracticeModel model{file};
};

QVariantMap first(const QVariantList& list) { return list.value(0).toMap(); }

TEST_F(PracticeTest, BeginsWithSeriesAndQuestionsAndWritesNothingUntilSomethingIsEdited) {
    EXPECT_EQ(model.series().size(), 4);
    EXPECT_GE(model.questions().size(), 12);
    EXPECT_GT(first(model.questions()).value("seconds").toDouble(), 20);
    EXPECT_TRUE(model.saved());
    model.flush();
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(PracticeTest, SavesEveryEditByItself) {
    model.setName("  Glow   Clinic ");
    EXPECT_FALSE(model.saved());
    ASSERT_TRUE(wait_for([&] { return model.saved(); }));
    EXPECT_EQ(kept().name, "Glow Clinic");
}

TEST_F(PracticeTest, SavesWhatIsNotSavedYetWhenItEnds) {
    const base::Path other = dir.path() / "other.json";
    PracticeModel(other).setPhone("555");
    EXPECT_EQ(practice::load(other).phone, "555");
}

TEST_F(PracticeTest, UndoesTypingAsOneAndEverythingElseOneByOne) {
    model.setName("G");
    model.setName("Gl");
    model.setPhone("1");
    model.undo();
    EXPECT_EQ(model.phone(), "");
    EXPECT_EQ(model.name(), "Gl");
    model.undo();
    EXPECT_EQ(model.name(), "");
    EXPECT_FALSE(model.canUndo());
    model.redo();
    model.redo();
    EXPECT_EQ(model.phone(), "1");
    EXPECT_FALSE(model.canRedo());
    const int edits = model.edits();
    model.setPhone("1");
    EXPECT_EQ(model.edits(), edits);
    model.undo();
    EXPECT_EQ(model.phone(), "") << "an edit that changes nothing is no step";
    EXPECT_NE(model.edits(), edits) << "what was done last is not that any more";
}

TEST_F(PracticeTest, KeepsPeopleWithTheirConsent) {
    EXPECT_EQ(model.addPerson(" ", "", ""), "");
    const QString id = model.addPerson("Maya Cure", "NP-C", "Nurse practitioner");
    EXPECT_EQ(id, "maya-cure");
    EXPECT_EQ(model.addPerson("Maya Cure", "", ""), "maya-cure-2");
    EXPECT_EQ(first(model.people()).value("consent"), "missing");
    EXPECT_EQ(model.displayName(id), "Maya Cure, NP-C");
    EXPECT_EQ(model.displayName("somebody"), "somebody");

    EXPECT_FALSE(model.setConsent(id, true, "soon"));
    const auto until = [](int days) { return QDate::currentDate().addDays(days).toString(Qt::ISODate); };
    EXPECT_TRUE(model.setConsent(id, true, ""));
    EXPECT_EQ(first(model.people()).value("consent"), "signed");
    EXPECT_TRUE(model.setConsent(id, true, until(5)));
    EXPECT_EQ(first(model.people()).value("consent"), "ending");
    EXPECT_EQ(first(model.people()).value("until"), until(5));
    EXPECT_TRUE(model.setConsent(id, true, until(-1)));
    EXPECT_EQ(first(model.people()).value("consent"), "ended");

    model.removePerson(id);
    EXPECT_EQ(model.people().size(), 1);
    model.undo();
    EXPECT_EQ(first(model.people()).value("display"), "Maya Cure, NP-C");
    model.flush();
    EXPECT_EQ(kept().people.size(), 2U);
}

TEST_F(PracticeTest, CopiesAPhotoAndSaysWhenItCannot) {
    const QString id = model.addPerson("Maya Cure", "", "");
    const base::Path picture = dir.path() / "maya.jpg";
    base::write_file_atomically(picture, "a picture");
    model.setPhoto(id, QUrl::fromLocalFile(bridge::text(picture)));
    ASSERT_TRUE(wait_for([&] { return !first(model.people()).value("photo").toUrl().isEmpty(); }));
    std::filesystem::remove(picture);
    EXPECT_TRUE(std::filesystem::exists(model.practice().people[0].photo));
    model.setPhoto(id, QUrl::fromLocalFile(bridge::text(picture)));
    ASSERT_TRUE(wait_for([&] { return model.trouble().there(); }));
    model.setPhoto(id, {});
    EXPECT_TRUE(model.practice().people[0].photo.empty());
}

TEST_F(PracticeTest, KeepsSeriesQuestionsAndWords) {
    const QString id = model.addSeries("Men");
    EXPECT_EQ(id, "men");
    model.addQuestion("Is it for men?", id, "Yes, it can be.");
    const int last = static_cast<int>(model.questions().size()) - 1;
    EXPECT_EQ(model.questions().at(last).toMap().value("series"), "men");
    model.setQuestion(last, "Is Botox for men?", id, "");
    EXPECT_EQ(model.questions().at(last).toMap().value("question"), "Is Botox for men?");
    model.setQuestion(last + 1, "No such question", id, "");
    model.removeSeries(id);
    EXPECT_EQ(model.questions().at(last).toMap().value("series"), "");
    model.removeQuestion(last);
    EXPECT_EQ(model.questions().size(), last);

    model.addWord("Sculptra");
    model.addWord("dysport");
    model.addWord("Sculptra");
    EXPECT_THAT(model.glossary(), ElementsAre("dysport", "Sculptra"));
    model.removeWord("dysport");
    EXPECT_THAT(model.glossary(), ElementsAre("Sculptra"));
}

TEST_F(PracticeTest, SetsADamagedFileAside) {
    base::write_file_atomically(dir.path() / "bad.json", "{ half");
    const PracticeModel other(dir.path() / "bad.json");
    EXPECT_TRUE(other.trouble().there());
    EXPECT_EQ(other.series().size(), 4);
    EXPECT_EQ(base::read_file(dir.path() / "bad.damaged.json", 100, "read"), "{ half");
}

TEST_F(PracticeTest, TellsWhatItCouldNotSave) {
    std::filesystem::create_directory(file);
    std::filesystem::create_directory(file / "in the way");
    PracticeModel blocked(file);
    blocked.setName("Glow");
    ASSERT_TRUE(wait_for([&] { return blocked.trouble().there(); }));
    EXPECT_FALSE(blocked.saved());
    EXPECT_EQ(blocked.name(), "Glow");
    std::filesystem::remove_all(file);
}

}  // namespace
