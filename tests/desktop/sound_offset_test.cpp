// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_offset.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <optional>

#include "camera_there.h"
#include "capture/offsets.h"

namespace {

using namespace testing;
using bridge::SoundOffset;
using desktop_test::kCamera;
using desktop_test::kMicrophone;
using desktop_test::wait_for;

// Something moves, but nobody claps.
const av::Device kStreet{"lavfi:testsrc2=size=320x180:rate=30,realtime", "Street camera", true};
const av::Device kYard{"lavfi:testsrc=size=320x180:rate=30,realtime", "Yard camera", true};
const av::Device kHum{"lavfi:sine=frequency=50:sample_rate=48000,arealtime", "Humming microphone", false};

class InStep : public desktop_test::CameraThere {
  protected:
    void SetUp() override {
        CameraThere::SetUp();
        qputenv("TMPDIR", QByteArray::fromStdString(temporary.path().string()));
        offset.emplace(*recorder, std::chrono::seconds(6));
    }
    void TearDown() override {
        offset.reset();
        CameraThere::TearDown();
        qunsetenv("TMPDIR");
    }
    void show_ready(std::vector<av::Device> devices) {
        show(std::move(devices));
        ASSERT_TRUE(comes("ready"));
    }
    [[nodiscard]] bool ends(const char* state) {
        return wait_for([&] { return offset->state() == QLatin1String(state); });
    }

    base::TempDir temporary;
    std::optional<SoundOffset> offset;
};

TEST_F(InStep, IsFoundByWhatIsSeenAndHeardAndKept) {
    capture::keep_offset(capture::kSynthetic, capture::kSynthetic, std::chrono::milliseconds(300));
    show_ready({kCamera, kMicrophone});
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
    show_ready({kStreet, kHum});
    offset->find();
    ASSERT_TRUE(ends("unsure"));
    EXPECT_EQ(offset->milliseconds(), 70);
    offset->rest();
    EXPECT_EQ(offset->state(), "rest");
}

TEST_F(InStep, IsSetByHandForTheCameraAndMicrophoneThatAreOpen) {
    show_ready({kStreet, kYard, kHum});
    offset->setMilliseconds(-85);
    recorder->setCamera(QString::fromStdString(kYard.id));
    EXPECT_EQ(offset->milliseconds(), 0) << "of another camera";
    offset->setMilliseconds(99'999);
    EXPECT_EQ(offset->milliseconds(), 2000);
    recorder->setCamera(QString::fromStdString(kStreet.id));
    EXPECT_EQ(offset->milliseconds(), -85);
}

TEST_F(InStep, IsLeftAloneByAWatchThatIsStopped) {
    show_ready({kCamera, kMicrophone});
    offset->find();
    ASSERT_TRUE(wait_for([&] { return offset->progress() > 0; }));
    offset->rest();
    EXPECT_EQ(offset->state(), "rest");
    EXPECT_FALSE(wait_for([&] { return offset->state() != "rest" || offset->milliseconds() != 0; }, 1500));
    EXPECT_TRUE(wait_for([&] { return std::filesystem::is_empty(temporary.path()); }));
}

TEST_F(InStep, IsNotLookedForWithoutACamera) {
    show({});
    offset->find();
    EXPECT_EQ(offset->state(), "rest");
}

}  // namespace
