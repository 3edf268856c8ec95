// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/live.h"

#include <gmock/gmock.h>

#include "av/live_reader.h"
#include "base/error.h"

namespace {

using namespace testing;

TEST(Live, SaysWhyADeviceCannotBeUsedAndWhatToDo) {
    struct Case {
        int code;
        const char *cause, *hint;
    };
    for (const Case& one : {Case{AVERROR(EBUSY), "another program uses it", "Close the other program"},
                            {AVERROR(EACCES), "may not use it", "Allow it in the system's settings"},
                            {AVERROR(EPERM), "may not use it", "Allow it in the system's settings"},
                            {AVERROR(ENODEV), "it is not there", "Plug it in"},
                            {AVERROR(EIO), "it is not there", "Plug it in"}}) {
        const base::Error error = av::refusal("v4l2:/dev/video0", one.code);
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_THAT(error.cause, HasSubstr(one.cause));
        EXPECT_THAT(error.hint, HasSubstr(one.hint));
    }
}

TEST(Live, RefusesWhatIsNoDevice) {
    for (const char* id : {"", "v4l2", "v4l2:/dev/null", "v4l2:/dev/video99", "pipewire:nobody", "mp4:file.mp4"})
        EXPECT_THROW(av::LiveInput(id, {}, {}), base::Error) << id;
}

// A camera's driver takes its memory back when the camera is closed or gone; pictures may be waiting to be encoded
// then.
TEST(Live, PicturesAreInNobodysMemory) {
    av::LiveInput camera("lavfi:testsrc2=size=320x180:rate=30", {}, {});
    int pictures = 0;
    while (pictures < 3)
        ASSERT_TRUE(camera.read([&](const av::Live& live) {
            ++pictures;
            EXPECT_TRUE(av_frame_is_writable(live.frame.get()));
        }));
}

TEST(Live, NamesNoLoudspeakerAsAMicrophone) {
    for (const av::Device& device : av::devices()) EXPECT_THAT(device.id, Not(EndsWith(".monitor")));
}

}  // namespace
