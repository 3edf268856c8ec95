// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_model.h"

#include <gmock/gmock.h>

#include <QFile>
#include <filesystem>

#include "open_answer.h"
#include "text.h"

namespace {

using bridge::ExportModel;
using bridge::Post;
using desktop_test::wait_for;

TEST(ExportWords, SayLengthsAsPeopleDo) {
    EXPECT_EQ(bridge::in_words(1), "1 second");
    EXPECT_EQ(bridge::in_words(90), "1 min 30 s");
    EXPECT_EQ(bridge::in_words(60), "1 minute");
    EXPECT_EQ(bridge::in_words(3900), "1 h 5 min");
    EXPECT_EQ(bridge::about(1), "5 seconds");
    EXPECT_EQ(bridge::about(95), "1 min 30 s");
    EXPECT_EQ(bridge::short_name("Instagram Reels"), "Reels");
    EXPECT_EQ(bridge::short_name("Google Business Profile"), "Google");
    EXPECT_EQ(bridge::short_name("Practice website"), "Website");
    EXPECT_EQ(bridge::short_name("X"), "X");
}

TEST(ExportWords, SayWhatToDoAboutAFailure) {
    Post post;
    post.state = Post::State::failed;
    post.error = base::Error(base::Errc::disk, "cannot write the post", "/x/a.mp4", "the disk is full", "Make room.");
    EXPECT_EQ(bridge::badge_of(post), "Not made");
    EXPECT_EQ(bridge::detail_of(post, {}), "The disk is full. Your other posts are fine.");
    EXPECT_EQ(bridge::remedy_of(post), "Save somewhere else");
    EXPECT_TRUE(bridge::wants_folder(post));
    EXPECT_TRUE(bridge::details_of(*post.error).contains("/x/a.mp4"));
    post.error = base::Error(base::Errc::internal, "cannot encode", {}, "the encoder left something out");
    EXPECT_EQ(bridge::remedy_of(post), "Try again");
}

class Exports : public desktop_test::OpenAnswer {
  protected:
    void begin(int seconds, const std::vector<std::string>& targets) {
        open(seconds, targets);
        model.setActive(true);
        ASSERT_TRUE(wait_for([&] { return model.ready(); }));
    }
    QVariant of(const char* id, int role) const {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row).data(ExportModel::IdRole).toString() == QLatin1String(id))
                return model.index(row).data(role);
        ADD_FAILURE() << "no place called " << id;
        return {};
    }
    QString text_of(const char* id, int role) const { return of(id, role).toString(); }
    bool done() const { return !model.busy(); }

    ExportModel model{document, studio};
};

TEST_F(Exports, OfferEveryPlaceInPlainWords) {
    begin(35, {"tiktok"});
    EXPECT_EQ(static_cast<std::size_t>(model.rowCount()), studio.catalogue().targets().size());
    EXPECT_EQ(model.index(0).data(ExportModel::IdRole), "instagram-reels");
    EXPECT_EQ(text_of("instagram-reels", ExportModel::NameRole), "Instagram Reels");
    EXPECT_TRUE(text_of("website", ExportModel::SummaryRole).startsWith("Wide, "));
    EXPECT_TRUE(text_of("google-business", ExportModel::SummaryRole).startsWith("Tall, up to "));
    EXPECT_TRUE(text_of("google-business", ExportModel::WarningRole).startsWith("Would end "));
    EXPECT_TRUE(of("google-business", ExportModel::PossibleRole).toBool());
    EXPECT_EQ(text_of("tiktok", ExportModel::WarningRole), "");
    EXPECT_TRUE(of("tiktok", ExportModel::ChosenRole).toBool());
    EXPECT_EQ(model.phase(), "choose");
    EXPECT_GT(model.coverOf("tiktok")["bottom"].toDouble(), 0.2);
    EXPECT_EQ(model.coverOf("tiktok")["site"], "TikTok");
}

TEST_F(Exports, ChoicesAreTheAnswersAndCanBeUndone) {
    begin(4, {"tiktok"});
    model.choose("mms", true);
    model.choose("tiktok", false);
    EXPECT_EQ(document.answer().targets, std::vector<std::string>{"mms"});
    EXPECT_EQ(model.chosenCount(), 1);
    document.undo();
    document.undo();
    EXPECT_EQ(document.answer().targets, std::vector<std::string>{"tiktok"});
    EXPECT_TRUE(of("tiktok", ExportModel::ChosenRole).toBool());
}

TEST_F(Exports, TheirTextCanBeWritten) {
    begin(4, {"tiktok"});
    EXPECT_TRUE(model.postText().startsWith("How long does Botox last?"));
    EXPECT_FALSE(model.ownWords());
    model.setWords("  Three months.\n");
    ASSERT_TRUE(wait_for([&] { return model.postText().contains("Three months."); }));
    EXPECT_EQ(document.answer().post, "Three months.");
    EXPECT_TRUE(model.ownWords());
}

TEST_F(Exports, AreMadeWhileEditingGoesOn) {
    begin(3, {"mms", "email"});
    model.make();
    EXPECT_EQ(model.phase(), "making");
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "waiting");
    document.setQuestion("Does it hurt?");
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(model.phase(), "done");
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "done") << text_of("mms", ExportModel::DetailsRole).toStdString();
    EXPECT_TRUE(QFile::exists(model.fileOf("mms")));
    EXPECT_TRUE(model.fileOf("mms").contains("how-long-does-botox-last"));
    EXPECT_TRUE(QFile::exists(model.fileOf("email")));
    EXPECT_EQ(model.fraction(), 1);
    ASSERT_TRUE(wait_for([&] { return model.outdated(); }));
    EXPECT_EQ(document.question(), "Does it hurt?");
}

TEST_F(Exports, OneIsCancelledAndTheOthersGoOn) {
    begin(3, {"mms", "email"});
    model.make();
    model.cancel("email");
    EXPECT_EQ(text_of("email", ExportModel::StateRole), "cancelled");
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "done");
    EXPECT_EQ(text_of("email", ExportModel::StateRole), "cancelled");
    EXPECT_EQ(text_of("email", ExportModel::RemedyRole), "Make it after all");
    model.makeOne("email");
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(text_of("email", ExportModel::StateRole), "done");
}

TEST_F(Exports, AllAreCancelledAndNothingIsLeft) {
    begin(8, {"mms", "email"});
    model.make();
    ASSERT_TRUE(wait_for([&] { return text_of("email", ExportModel::StateRole) == "running"; }));
    model.cancelAll();
    EXPECT_EQ(model.phase(), "choose");
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(model.phase(), "choose");
    for (const auto& entry : std::filesystem::directory_iterator(folder / "exports"))
        EXPECT_NE(entry.path().extension(), ".mp4") << entry.path();
}

TEST_F(Exports, AFailureSaysWhatToDoAndKeepsTheOthers) {
    begin(3, {"mms", "email"});
    base::make_folder(folder / "exports" / "how-long-does-botox-last-mms.mp4");
    model.make();
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "failed");
    EXPECT_EQ(text_of("mms", ExportModel::RemedyRole), "Save somewhere else");
    EXPECT_EQ(text_of("email", ExportModel::StateRole), "done");
    model.saveIn(QUrl::fromLocalFile(bridge::text(dir.path() / "elsewhere")));
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "done");
    EXPECT_TRUE(std::filesystem::exists(dir.path() / "elsewhere" / "how-long-does-botox-last-mms.mp4"));
}

TEST_F(Exports, AClipThatIsGoneFailsThemAllInWords) {
    begin(3, {"mms"});
    std::filesystem::remove(folder / "media" / "a.mp4");
    model.make();
    ASSERT_TRUE(wait_for([&] { return done(); }));
    EXPECT_EQ(text_of("mms", ExportModel::StateRole), "failed");
    EXPECT_EQ(text_of("mms", ExportModel::RemedyRole), "Try again");
    EXPECT_NE(text_of("mms", ExportModel::DetailsRole), "");
}

}  // namespace
