// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch_model.h"

#include <gmock/gmock.h>

#include <QImage>
#include <fstream>
#include <iterator>
#include <optional>

#include "open_answer.h"

namespace {

using bridge::WatchModel;
using desktop_test::wait_for;

class WatchedFolder : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((dir.path() / "config").string()));
        open(2, {"tiktok"});
        base::make_folder(incoming);
        settings.emplace();
        begin();
    }
    void TearDown() override {
        watch.reset();
        qunsetenv("XDG_CONFIG_HOME");
    }
    void begin() { watch.emplace(document, *settings, dir.path() / "watched.json"); }
    void choose() {
        watch->choose(QUrl::fromLocalFile(QString::fromStdString(incoming.string())));
        look();
    }
    // What a look after so many more seconds finds. It may come upon one that is under way.
    void look(double seconds = 1) {
        now += seconds;
        int looks = 0;
        const auto counted = QObject::connect(&*watch, &WatchModel::looked, [&] { ++looks; });
        const bool done = wait_for([&] {
            watch->look(base::from_seconds(now));
            return looks > 1;
        });
        QObject::disconnect(counted);
        ASSERT_TRUE(done);
    }
    void arrive(const std::string& name) const {
        std::filesystem::copy_file(folder / "media" / "a.mp4", incoming / name);
    }
    void arrive_whole(const std::string& name) {
        arrive(name);
        look();
        look(4);
        ASSERT_TRUE(wait_for([&] { return watch->count() > 0; }));
    }
    // As what a copy that stands still has brought so far.
    void arrive_in_part(const std::string& name) {
        arrive(name);
        std::filesystem::resize_file(incoming / name, std::filesystem::file_size(incoming / name) - 100);
        look();
        look(4);
        ASSERT_TRUE(wait_for([&] {
            look();
            return watch->growing() == 1;
        }));
    }
    [[nodiscard]] QVariant shown(int row, WatchModel::Role role) const { return watch->data(watch->index(row), role); }

    base::Path incoming = dir.path() / "incoming";
    std::optional<bridge::Settings> settings;
    std::optional<WatchModel> watch;
    double now = 1000;
};

TEST_F(WatchedFolder, IsNoneUntilOneIsChosen) {
    EXPECT_TRUE(watch->folder().isEmpty());
    watch->look(base::from_seconds(1));
    EXPECT_EQ(watch->count(), 0);
}

TEST_F(WatchedFolder, OffersWhatArrivesOnceItIsThere) {
    arrive("before.mp4");
    choose();
    arrive("IMG_2041.MOV");
    look();
    EXPECT_EQ(watch->growing(), 1);
    EXPECT_EQ(watch->count(), 0);
    look(4);
    ASSERT_TRUE(wait_for([&] { return watch->count() == 1; }));
    EXPECT_EQ(watch->growing(), 0);
    EXPECT_EQ(shown(0, WatchModel::NameRole), "IMG_2041.MOV");
    EXPECT_NEAR(shown(0, WatchModel::SecondsRole).toDouble(), 2, 0.1);
    EXPECT_TRUE(shown(0, WatchModel::ReadableRole).toBool());
    EXPECT_GT(shown(0, WatchModel::PictureRole).value<QImage>().width(), 0);
    EXPECT_EQ(document.answer().clips.size(), 1U) << "nobody asked for it";
}

TEST_F(WatchedFolder, WaitsForACopyThatStandsStill) {
    choose();
    arrive_in_part("b.mp4");
    look(20);
    EXPECT_EQ(watch->count(), 0);
    std::filesystem::remove(incoming / "b.mp4");
    arrive_whole("b.mp4");
    EXPECT_TRUE(shown(0, WatchModel::ReadableRole).toBool());
}

TEST_F(WatchedFolder, OffersACopyThatWasGivenUp) {
    choose();
    arrive_in_part("b.mp4");
    look(60);
    EXPECT_TRUE(wait_for([&] { return watch->count() == 1; }));
}

TEST_F(WatchedFolder, CopiesWhatIsUsedAsAnotherTakeAndUndoTakesItAway) {
    choose();
    arrive_whole("b.mp4");
    const media::ClipId first = document.answer().clips.front().id;
    watch->take(0);
    EXPECT_EQ(shown(0, WatchModel::ProgressRole).toDouble(), 0);
    ASSERT_TRUE(wait_for([&] { return watch->count() == 0; }));
    ASSERT_EQ(document.answer().clips.size(), 1U);
    EXPECT_EQ(document.answer().clips.front().file, folder / "media" / "b.mp4");
    ASSERT_EQ(document.answer().aside.size(), 1U);
    EXPECT_EQ(document.answer().aside.front().clip.id, first);
    EXPECT_TRUE(std::filesystem::exists(incoming / "b.mp4")) << "originals stay";
    document.undo();
    EXPECT_EQ(document.answer().clips.front().id, first);
    EXPECT_TRUE(document.answer().aside.empty());
}

TEST_F(WatchedFolder, WhatIsUsedBelongsToTheAnswerThatWasOpenThen) {
    choose();
    arrive_whole("b.mp4");
    watch->take(0);
    document.close();
    ASSERT_TRUE(wait_for([&] { return watch->count() == 0; }));
    EXPECT_EQ(edit::load(folder).clips.front().file, folder / "media" / "b.mp4");
    EXPECT_EQ(edit::load(folder).aside.size(), 1U);
}

TEST_F(WatchedFolder, OffersNothingTwiceAlsoAfterARestart) {
    choose();
    arrive_whole("b.mp4");
    watch->dismiss(0);
    look(10);
    EXPECT_EQ(watch->count(), 0);
    watch.reset();
    begin();
    EXPECT_EQ(watch->folder().toStdString(), incoming.string());
    arrive("c.mp4");
    look();
    look(4);
    ASSERT_TRUE(wait_for([&] { return watch->count() > 0; }));
    EXPECT_EQ(watch->count(), 1);
    EXPECT_EQ(shown(0, WatchModel::NameRole), "c.mp4") << "it came while nobody watched";
}

TEST_F(WatchedFolder, OffersTheFirstClipOfAllThatCameWhileNobodyWatched) {
    choose();
    watch.reset();
    arrive("b.mp4");
    begin();
    look();
    look(4);
    EXPECT_TRUE(wait_for([&] { return watch->count() == 1; }));
}

TEST_F(WatchedFolder, OffersAgainWhatWasNotDecided) {
    choose();
    arrive_whole("b.mp4");
    watch.reset();
    begin();
    look();
    look(4);
    EXPECT_TRUE(wait_for([&] { return watch->count() == 1; }));
}

TEST_F(WatchedFolder, SaysWhatCannotBeReadAndOffersItOnceItCan) {
    choose();
    std::ofstream(incoming / "half.mp4") << std::string(5000, 'x');
    look();
    look(4);
    ASSERT_TRUE(wait_for([&] { return watch->count() == 1; }));
    EXPECT_FALSE(shown(0, WatchModel::ReadableRole).toBool());
    watch->take(0);
    EXPECT_LT(shown(0, WatchModel::ProgressRole).toDouble(), 0);
    std::filesystem::remove(incoming / "half.mp4");
    arrive("half.mp4");
    look();
    EXPECT_EQ(watch->count(), 0);
    EXPECT_EQ(watch->growing(), 1);
    look(4);
    ASSERT_TRUE(wait_for([&] { return watch->count() == 1; }));
    EXPECT_TRUE(shown(0, WatchModel::ReadableRole).toBool());
}

TEST_F(WatchedFolder, OffersNothingThatIsGone) {
    choose();
    arrive_whole("b.mp4");
    std::filesystem::rename(incoming, dir.path() / "unplugged");
    look();
    EXPECT_FALSE(watch->there());
    EXPECT_EQ(watch->count(), 0);
    std::filesystem::rename(dir.path() / "unplugged", incoming);
    look();
    look(4);
    EXPECT_TRUE(watch->there());
    EXPECT_TRUE(wait_for([&] { return watch->count() == 1; }));
}

TEST_F(WatchedFolder, SaysWhyAClipCouldNotBeAdded) {
    choose();
    arrive_whole("b.mp4");
    std::filesystem::remove(incoming / "b.mp4");
    watch->take(0);
    ASSERT_TRUE(wait_for([&] { return watch->trouble().there(); }));
    EXPECT_LT(shown(0, WatchModel::ProgressRole).toDouble(), 0);
    EXPECT_EQ(document.answer().clips.size(), 1U);
}

TEST_F(WatchedFolder, IsLeftAloneOnceItIsNotWatched) {
    choose();
    arrive_whole("b.mp4");
    watch->stop();
    EXPECT_EQ(watch->count(), 0);
    EXPECT_TRUE(bridge::Settings().watchedFolder().isEmpty());
    EXPECT_TRUE(std::filesystem::exists(incoming / "b.mp4"));
}

TEST_F(WatchedFolder, NamesThatAreNoTextAreShown) {
    choose();
    arrive_whole("b\xff.mp4");
    EXPECT_FALSE(shown(0, WatchModel::NameRole).toString().isEmpty());
    watch->take(0);
    ASSERT_TRUE(wait_for([&] { return watch->count() == 0; }));
    EXPECT_EQ(document.answer().clips.front().file.filename(), "clip.mp4");
}

}  // namespace
