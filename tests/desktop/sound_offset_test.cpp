// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_offset.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <optional>

#include "capture/offsets.h"
#include "capture/open_source.h"
#include "open_answer.h"

namespace {

using namespace testing;
using bridge::SoundOffset;
using desktop_test::wait_for;

const av::Device kCamera{capture::kSynthetic, "Studio camera", true};
const av::Device kMicrophone{capture::kSynthetic, "Desk microphone", false};
// Something moves, but nobody claps.
const av::Device kStreet{"lavfi:testsrc2=size=320x180:rate=30,realtime", "Street camera", true};
const av::Device kYard{"lavfi:testsrc=size=320x180:rate=30,realtime", "Yard camera", true};
const av::Device kHum{"lavfi:sine=frequency=50:sample_rate=48000,arealtime", "Humming microphone", false};

class InStep : public desktop_test::OpenAnswer {
  protected:
    void SetUp() override {
        qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((dir.path() / "config").string()));
        qputenv("TMPDIR", QByteArray::fromStdString(temporary.path().string()));
        base::make_folder(folder);
        edit::Answer answer;
        answer.question = "How long does Botox last?";
        edit::save(answer, folder);
        document.load(folder);
        ASSERT_TRUE(wait_for([&] { return document.isOpen(); }));
        settings.emplace();
        recorder.emplace(document, *settings, [this] { return plugged; });
        offset.emplace(*recorder, std::chrono::seconds(6));
    }
    void TearDown() override {
        offset.reset();
        recorder.reset();
        qunsetenv("XDG_CONFIG_HOME");
        qunsetenv("TMPDIR");
    }
    void show(std::vector<av::Device> devices) {
        plugged = std::move(devices);
        recorder->setShown(true);
        ASSERT_TRUE(wait_for([&] { return recorder->state() == "ready"; }));
    }
    [[nodiscard]] bool ends(const char* state) {
        return wait_for([&] { return offset->state() == QLatin1String(state); });
    }

    base::TempDir temporary;
    std::vector<av::Device> plugged;
    std::optional<bridge::Settings> settings;
    std::optional<bridge::RecorderModel> recorder;
    std::optional<SoundOffset> offset;
};

TEST_F(InStep, IsFoundByWhatIsSeenAndHeardAndKept) {
    capture::keep_offset(capture::kSynthetic, capture::kSynthetic, std::chrono::milliseconds(300));
    show({kCamera, kMicrophone});
    EXPECT_EQ(offset->milliseconds(), 300);
    offset->find();
    EXPECT_EQ(offset->state(), "watching");
    ASSERT_TRUE(ends("found"));
    EXPECT_GE(offset->claps(), 4);
    EXPECT_NEAR(offset->milliseconds(), 0, 15);
    EXPECT_EQ(offset->late(), -offset->milliseconds());
    EXPECT_EQ(recorder->keptOffset(), std::chrono::milliseconds(offset->milliseconds()));
    EXPECT_THAT(document.answer().clips, IsEmpty()) << "what was recorded for it is no take";
    EXPECT_TRUE(std::filesystem::is_empty(temporary.path())) << "nor kept elsewhere";
}

TEST_F(InStep, StaysWhereNobodyClaps) {
    capture::keep_offset(kStreet.id, kHum.id, std::chrono::milliseconds(70));
    show({kStreet, kHum});
    offset->find();
    ASSERT_TRUE(ends("unsure"));
    EXPECT_EQ(offset->milliseconds(), 70);
    offset->rest();
    EXPECT_EQ(offset->state(), "rest");
}

TEST_F(InStep, IsSetByHandForTheCameraAndMicrophoneThatAreOpen) {
    show({kStreet, kYard, kHum});
    offset->setMilliseconds(-85);
    recorder->setCamera(QString::fromStdString(kYard.id));
    EXPECT_EQ(offset->milliseconds(), 0) << "of another camera";
    offset->setMilliseconds(99'999);
    EXPECT_EQ(offset->milliseconds(), 2000);
    recorder->setCamera(QString::fromStdString(kStreet.id));
    EXPECT_EQ(offset->milliseconds(), -85);
}

TEST_F(InStep, IsLeftAloneByAWatchThatIsStopped) {
    show({kCamera, kMicrophone});
    offset->find();
    ASSERT_TRUE(wait_for([&] { return offset->progress() > 0; }));
    offset->rest();
    EXPECT_EQ(offset->state(), "rest");
    EXPECT_FALSE(wait_for([&] { return offset->state() != "rest" || offset->milliseconds() != 0; }, 1500));
    EXPECT_TRUE(wait_for([&] { return std::filesystem::is_empty(temporary.path()); }));
}

TEST_F(InStep, IsNotLookedForWithoutACamera) {
    plugged = {};
    recorder->setShown(true);
    offset->find();
    EXPECT_EQ(offset->state(), "rest");
}

}  // namespace
