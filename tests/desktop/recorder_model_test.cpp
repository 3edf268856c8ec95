// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder_model.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "camera.h"
#include "camera_there.h"
#include "capture/synthetic_source.h"
#include "capture/take_writer.h"
#include "left_behind.h"
#include "take_in.h"

namespace {

using namespace testing;
using bridge::RecorderModel;
using desktop_test::kCamera;
using desktop_test::kMicrophone;
using desktop_test::wait_for;

const av::Device kGone{"v4l2:/dev/video-that-is-not-there", "Gone camera", true};
// A camera that ends by itself after two seconds.
const av::Device kShort{"lavfi:testsrc2=size=320x180:rate=30:duration=2,realtime", "Short camera", true};

// One that is pulled out after three seconds.
const av::Device kPulled{"lavfi:testsrc2=size=320x180:rate=30,realtime,scale=eval=frame:w='if(gt(n,90),1e9,320)':h=180",
                         "Pulled camera", true};

class Recording : public desktop_test::CameraThere {
  protected:
    // Records for about so long.
    void record(double seconds) {
        ASSERT_TRUE(comes("ready"));
        recorder->record();
        ASSERT_EQ(recorder->state(), "recording");
        ASSERT_TRUE(wait_for([&] { return recorder->seconds() >= seconds; }));
    }
};

TEST_F(Recording, TheCameraIsOnWhileItsScreenIsShown) {
    plug({kCamera, kMicrophone});
    EXPECT_EQ(recorder->state(), "off");
    show({kCamera, kMicrophone});
    EXPECT_EQ(recorder->state(), "looking");
    ASSERT_TRUE(wait_for([&] { return !recorder->picture().isNull(); }));
    EXPECT_EQ(recorder->state(), "ready");
    EXPECT_TRUE(recorder->hasSound());
    ASSERT_TRUE(wait_for([&] { return recorder->level() > 0.5; })) << "there is a tone in every second";
    recorder->setShown(false);
    EXPECT_EQ(recorder->state(), "off");
    EXPECT_TRUE(recorder->picture().isNull());
}

TEST_F(Recording, ThePictureHasTheShapeOfThePost) {
    recorder->setShape(9.0 / 16, 320);
    show({kCamera, kMicrophone});
    ASSERT_TRUE(wait_for([&] { return !recorder->picture().isNull(); }));
    EXPECT_EQ(recorder->picture().size(), QSize(180, 320));
}

TEST_F(Recording, BecomesTheTakeOfTheAnswerThatFillsUprightPosts) {
    show({kCamera, kMicrophone});
    record(1);
    recorder->record();
    ASSERT_TRUE(comes("ready"));
    ASSERT_THAT(document.answer().clips, SizeIs(1));
    const media::Clip& clip = document.answer().clips[0];
    EXPECT_EQ(clip.file, folder / "media" / "take.mp4");
    EXPECT_GE(base::to_seconds(clip.info.duration), 1);
    EXPECT_FALSE(std::filesystem::exists(folder / "media" / "take.mp4.recording"));
    EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
    EXPECT_TRUE(clip.info.audio);
    EXPECT_EQ(document.answer().framing.fill, edit::Fill::crop);
    EXPECT_FALSE(recorder->trouble().there());
    document.undo();
    EXPECT_THAT(document.answer().clips, IsEmpty());
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "take.mp4")) << "undo deletes nothing";
}

TEST_F(Recording, AnotherTakeReplacesTheFirstWhichLiesAside) {
    show({kCamera, kMicrophone});
    for (int i = 0; i < 2; ++i) {
        record(1);
        recorder->record();
        ASSERT_TRUE(comes("ready"));
    }
    ASSERT_THAT(document.answer().clips, SizeIs(1));
    ASSERT_THAT(document.answer().aside, SizeIs(1));
    EXPECT_EQ(document.answer().clips[0].file.filename(), "take-2.mp4");
    EXPECT_EQ(document.answer().aside[0].clip.file.filename(), "take.mp4");
}

TEST_F(Recording, CountsDownAndCanBeCalledOff) {
    recorder->setCountdown(2);
    show({kCamera, kMicrophone});
    ASSERT_TRUE(comes("ready"));
    recorder->record();
    EXPECT_EQ(recorder->state(), "counting");
    EXPECT_EQ(recorder->counted(), 2);
    recorder->record();
    EXPECT_EQ(recorder->state(), "ready");
    recorder->record();
    ASSERT_TRUE(wait_for([&] { return recorder->counted() == 1; }));
    EXPECT_EQ(recorder->state(), "counting");
    ASSERT_TRUE(comes("recording"));
}

TEST_F(Recording, AnotherCameraCallsOffTheCountdown) {
    recorder->setCountdown(1);
    show({kCamera, kShort, kMicrophone});
    ASSERT_TRUE(comes("ready"));
    recorder->record();
    ASSERT_EQ(recorder->state(), "counting");
    std::vector<QString> states;
    QObject context;
    QObject::connect(&*recorder, &RecorderModel::stateChanged, &context, [&] { states.push_back(recorder->state()); });
    recorder->setMicrophone(QStringLiteral("none"));
    recorder->setCamera(QString::fromStdString(kShort.id));
    ASSERT_TRUE(comes("ready"));
    EXPECT_THAT(states, Each(AnyOf(QStringLiteral("looking"), QStringLiteral("ready"))))
        << "it is never as if there were no camera";
}

TEST_F(Recording, WhatEndedItIsSaidUntilItIsReadAlsoWhenAnotherCameraIsThere) {
    show({kPulled});
    ASSERT_TRUE(comes("ready"));
    recorder->record();
    ASSERT_TRUE(wait_for([&] { return document.hasClips(); }));
    plug({kCamera, kMicrophone});
    ASSERT_TRUE(comes("ready"));
    EXPECT_TRUE(recorder->trouble().remedy.startsWith(QLatin1String("What was recorded is kept.")));
    recorder->dismiss();
    EXPECT_FALSE(recorder->trouble().there());
}

TEST_F(Recording, NothingIsSaidWhenItIsEndedBeforeItBegan) {
    show({kCamera, kMicrophone});
    ASSERT_TRUE(comes("ready"));
    recorder->record();
    recorder->record();
    EXPECT_EQ(recorder->state(), "saving");
    ASSERT_TRUE(comes("ready"));
    EXPECT_FALSE(recorder->trouble().there());
}

TEST_F(Recording, LeavingTheScreenEndsItAndKeepsTheTake) {
    show({kCamera, kMicrophone});
    record(1);
    recorder->setShown(false);
    ASSERT_TRUE(comes("off"));
    EXPECT_THAT(document.answer().clips, SizeIs(1));
}

TEST_F(Recording, GoesToItsAnswerThatWasClosedMeanwhile) {
    show({kCamera, kMicrophone});
    record(1);
    document.close();
    ASSERT_TRUE(comes("off"));
    EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
}

TEST_F(Recording, SaysSoWhenItsAnswerWasDeletedMeanwhile) {
    show({kCamera, kMicrophone});
    record(1);
    std::filesystem::remove_all(folder);
    recorder->record();
    ASSERT_TRUE(comes("ready"));
    EXPECT_TRUE(recorder->trouble().there());
    EXPECT_THAT(document.answer().clips, IsEmpty());
}

TEST_F(Recording, ItsOwnAnswerCanBeOpenedAgainMeanwhile) {
    show({kCamera, kMicrophone});
    record(1);
    document.load(folder);
    ASSERT_TRUE(wait_for([&] { return document.hasClips(); }));
    ASSERT_TRUE(comes("ready"));
    document.flush();
    EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
}

TEST_F(Recording, IsKeptWhenTheProgramEnds) {
    show({kCamera, kMicrophone});
    record(1);
    recorder.reset();
    EXPECT_THAT(document.answer().clips, SizeIs(1));
}

TEST_F(Recording, ThatCannotBeFinishedBecomesATakeAtTheNextStart) {
    const base::Path in_the_way = folder / "media" / "take.mp4.recording.whole.part";
    std::filesystem::create_directories(in_the_way);
    show({kCamera, kMicrophone});
    record(1);
    recorder->record();
    ASSERT_TRUE(comes("ready"));
    EXPECT_TRUE(recorder->trouble().there());
    EXPECT_TRUE(recorder->trouble().remedy.startsWith(QLatin1String("What was recorded is kept, and becomes a take")));
    std::filesystem::remove(in_the_way);
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(wait_for([&] { return document.hasClips(); }));
}

TEST_F(Recording, KeepsWhatWasRecordedWhenTheCameraEnds) {
    show({kShort});
    ASSERT_TRUE(comes("ready"));
    recorder->record();
    ASSERT_TRUE(wait_for([&] { return document.hasClips(); }));
    EXPECT_GE(base::to_seconds(document.answer().clips[0].info.duration), 0.5);
    EXPECT_EQ(recorder->trouble().sentence, "The camera has stopped, so recording has ended.");
}

TEST_F(Recording, SaysThatThereIsNoCamera) {
    show({kMicrophone});
    ASSERT_TRUE(comes("none"));
    EXPECT_FALSE(recorder->trouble().there());
    recorder->record();
    EXPECT_EQ(recorder->state(), "none");
    plug({kCamera, kMicrophone});
    EXPECT_TRUE(comes("ready")) << "it is found when it is plugged in";
}

TEST_F(Recording, SaysWhyACameraCannotBeUsedAndTriesAgain) {
    show({kGone, kCamera, kMicrophone});
    ASSERT_TRUE(comes("failed"));
    EXPECT_TRUE(recorder->trouble().there());
    EXPECT_FALSE(recorder->trouble().remedy.isEmpty());
    recorder->retry();
    EXPECT_EQ(recorder->state(), "looking");
    ASSERT_TRUE(comes("failed"));
    recorder->setCamera(QString::fromLatin1(capture::kSynthetic));
    ASSERT_TRUE(comes("ready"));
    EXPECT_FALSE(recorder->trouble().there());
}

TEST_F(Recording, WithoutAMicrophoneIsSilentAndSaysSo) {
    show({kShort});
    ASSERT_TRUE(comes("ready"));
    EXPECT_FALSE(recorder->hasSound());
    EXPECT_EQ(recorder->microphone(), "none");
}

TEST_F(Recording, RemembersWhatItIsDoneWith) {
    show({kCamera, kShort, kMicrophone});
    ASSERT_TRUE(comes("ready"));
    EXPECT_EQ(recorder->cameras().size(), 2);
    recorder->setMicrophone(QStringLiteral("none"));
    recorder->setCamera(QString::fromStdString(kShort.id));
    recorder->setCountdown(5);
    EXPECT_TRUE(comes("ready"));
    const bridge::Settings again;
    EXPECT_EQ(again.recorder(), (bridge::RecorderSettings{QString::fromStdString(kShort.id), "none", 5}));
}

TEST(CameraThatOpens, IsClosedWithWhatWaitsForIt) {
    const auto heard = std::make_shared<std::atomic<int>>(0);
    {
        bridge::Camera camera;
        camera.setHear([heard](std::span<const float>) { ++*heard; });
        camera.open(capture::kSynthetic, capture::kSynthetic);
        while (*heard == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    const int before = *heard;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(*heard, before);
}

class CutOff : public Recording {
  protected:
    // A recording of the open answer that nobody finished.
    void leaveBehind() const {
        base::make_folder(folder / "media");
        capture::SyntheticSource source({320, 180, {30, 1}, base::from_seconds(3), 1});
        capture::TakeWriter writer(folder / "media" / "take.mp4.recording", {30, 1}, true, {});
        source.run([&](const av::Live& live) {
            writer.add(live);
            return true;
        });
    }
};

TEST_F(CutOff, RecordingsBecomeTakesAndAreTold) {
    leaveBehind();
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(wait_for([&] { return !left_behind.folder().isEmpty(); }));
    EXPECT_TRUE(left_behind.saved());
    EXPECT_EQ(left_behind.question(), "How long does Botox last?");
    EXPECT_GE(left_behind.seconds(), 1);
    EXPECT_THAT(document.answer().clips, SizeIs(1));
    EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
    EXPECT_FALSE(std::filesystem::exists(folder / "media" / "take.mp4.recording"));
    left_behind.dismiss();
    EXPECT_TRUE(left_behind.folder().isEmpty());
}

TEST_F(CutOff, RecordingsOfAnAnswerThatCannotBeReadStay) {
    leaveBehind();
    document.close();
    base::write_file_atomically(folder / "answer.json", "{");
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(QThreadPool::globalInstance()->waitForDone(1000));
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 1000;) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "take.mp4.recording"));
    EXPECT_FALSE(std::filesystem::exists(folder / "media" / "take.mp4"));
}

// The clip is added while the answer is being opened from what was there before.
TEST_F(Recording, ComesToAnAnswerThatIsBeingOpened) {
    support::write_clip(folder / "b.mp4", {});
    const media::Clip clip{"", folder / "b.mp4", media::probe(folder / "b.mp4", {})};
    for (const bool now : {true, false}) {
        document.close();
        edit::Answer answer;
        answer.question = "How long does Botox last?";
        edit::save(answer, folder);
        document.load(folder);
        QThreadPool::globalInstance()->waitForDone();  // it is read
        bool done = now;
        if (now) EXPECT_TRUE(bridge::take_in_now(document, folder, clip));
        else
            bridge::take_in(
                document, folder, clip, [&] { done = true; }, [](const base::Error&) { FAIL(); });
        QThreadPool::globalInstance()->waitForDone();
        ASSERT_TRUE(wait_for([&] { return done && document.isOpen(); }));
        EXPECT_THAT(document.answer().clips, SizeIs(1));
        document.flush();
        EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
    }
}

TEST_F(CutOff, RecordingsOfAClosedAnswerGoToItToo) {
    leaveBehind();
    document.close();
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(wait_for([&] { return !left_behind.folder().isEmpty(); }));
    EXPECT_THAT(edit::load(folder).clips, SizeIs(1));
}

TEST_F(CutOff, RecordingsThatCannotBeRepairedNowStayAndAreTold) {
    leaveBehind();
    std::filesystem::create_directories(folder / "media" / "take.mp4.recording.whole.part");
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(wait_for([&] { return !left_behind.folder().isEmpty(); }, 20'000));
    EXPECT_FALSE(left_behind.saved());
    EXPECT_TRUE(left_behind.trouble().there());
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "take.mp4.recording"));
}

TEST_F(CutOff, RecordingsThatCannotBePlayedStay) {
    base::make_folder(folder / "media");
    base::write_file_atomically(folder / "media" / "take.mp4.recording", std::string(50'000, 'x'));
    bridge::LeftBehind left_behind(document);
    left_behind.look({folder});
    ASSERT_TRUE(wait_for([&] { return !left_behind.folder().isEmpty(); }));
    EXPECT_FALSE(left_behind.saved());
    EXPECT_TRUE(std::filesystem::exists(folder / "media" / "take.mp4.recording"));
    EXPECT_THAT(document.answer().clips, IsEmpty());
}

}  // namespace
