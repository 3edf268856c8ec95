// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/check.h"

#include <gmock/gmock.h>

#include <ctime>
#include <fstream>

#include "av/check.h"
#include "base/error.h"
#include "clips.h"
#include "support/real_media.h"

namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<std::string> rules_of(const qc::Report& report, qc::Severity least = qc::Severity::info) {
    std::vector<std::string> rules;
    for (const qc::Finding& finding : report.findings)
        if (finding.severity >= least) rules.push_back(finding.rule);
    return rules;
}

class Check : public testing::Test {
  protected:
    qc::Report check(const support::ClipSpec& spec, const std::string& name = "clip.mp4") {
        support::write_clip(dir_.path() / name, spec);
        return qc::check(dir_.path() / name, target_, {});
    }
    qc::Facts facts(const support::ClipSpec& spec, const std::string& name = "clip.mp4") {
        support::write_clip(dir_.path() / name, spec);
        return qc::gather(dir_.path() / name, {});
    }

    base::TempDir dir_;
    delivery::Target target_ = small_reels();
};

TEST_F(Check, HasNothingToSayOfWhatAskReelWrites) {
    write_upload_ready(dir_.path() / "a.mp4");
    const qc::Report report = qc::check(dir_.path() / "a.mp4", target_, {});
    EXPECT_THAT(rules_of(report), ElementsAre());
    EXPECT_EQ(report.duration, base::from_seconds(3));
    EXPECT_TRUE(report.sound.measurable);
    EXPECT_NEAR(report.sound.integrated_lufs, -14, 0.3);
    EXPECT_NEAR(report.sound.true_peak_dbtp, -13.5, 1) << "AAC overshoots where the tone begins";
}

TEST_F(Check, FindsWhatAPlainProgramLeavesInTheContainer) {
    EXPECT_THAT(rules_of(check(plain())), UnorderedElementsAre("moov-first", "edit-list", "av-sync"));
}

TEST_F(Check, SeesThePrivacyTagsOfAPhone) {
    support::ClipSpec spec = plain();
    spec.format_options["movflags"] = "use_metadata_tags";
    spec.tags = {{"com.apple.quicktime.location.ISO6709", "+40.7128-074.0060/"},
                 {"com.apple.quicktime.model", "iPhone 13"}};
    EXPECT_THAT(rules_of(check(spec)), testing::IsSupersetOf({"metadata-location", "metadata-device"}));
    spec = plain();
    spec.tags = {{"location", "+40.7128-074.0060/"}};
    EXPECT_THAT(rules_of(check(spec)), Contains("metadata-location"));
    spec.tags = {{"creation_time", "2026-03-01T10:00:00Z"}};
    EXPECT_THAT(rules_of(check(spec)), Contains("metadata-device"));
    spec.tags = {{"artist", "Dr. Somebody"}};
    EXPECT_THAT(rules_of(check(spec, "clip.mkv")), Contains("metadata-device"));
}

TEST_F(Check, LooksIntoOtherContainersToo) {
    // Matroska as libav writes it lets the encoder delay be heard, a packet before the picture.
    EXPECT_THAT(rules_of(check(plain(), "clip.mkv")), ElementsAre("container", "av-sync"));
    EXPECT_EQ(qc::gather(dir_.path() / "clip.mkv", {}).container, "mkv");
    EXPECT_EQ(facts(plain(), "clip.mov").container, "mov");
    support::ClipSpec spec = plain();
    spec.video_codec = "libvpx";
    spec.video_options = {{"deadline", "realtime"}, {"cpu-used", "8"}};
    spec.sound = "";
    EXPECT_THAT(rules_of(check(spec, "clip.webm")), testing::IsSupersetOf({"container", "video-codec"}));
    EXPECT_EQ(qc::gather(dir_.path() / "clip.webm", {}).container, "webm");
}

TEST_F(Check, SeesFragments) {
    support::ClipSpec spec = plain();
    spec.format_options["movflags"] = "frag_keyframe+empty_moov";
    EXPECT_THAT(rules_of(check(spec)), Contains("fragmented"));
}

TEST_F(Check, SeesHowThePictureIsCoded) {
    support::ClipSpec spec = plain();
    spec.picture =
        "testsrc2=size=180x320:rate=30:duration=3,format=yuv444p,setparams=color_primaries=bt709:color_trc=bt709:"
        "colorspace=bt709:range=tv";
    EXPECT_THAT(rules_of(check(spec)), testing::IsSupersetOf({"pix-fmt", "video-codec"}));
    spec = plain();
    spec.picture = "testsrc2=size=180x320:rate=30:duration=3,format=yuv420p";
    EXPECT_THAT(rules_of(check(spec)), Contains("color-tags"));
    spec.picture =
        "testsrc2=size=180x320:rate=30:duration=3,format=yuv420p10le,setparams=color_primaries=bt2020:color_trc=arib-"
        "std-b67:colorspace=bt2020nc:range=tv";
    EXPECT_THAT(rules_of(check(spec)), testing::IsSupersetOf({"hdr", "pix-fmt"}));
    EXPECT_THAT(rules_of(check(spec)), Not(Contains("color-tags"))) << "said once";
    spec = plain();
    spec.picture += ",setsar=4/3";
    EXPECT_THAT(rules_of(check(spec)), Contains("sar"));
    spec = plain();
    spec.video_options["flags"] = "+ildct+ilme";
    spec.picture += ",setfield=tff";
    EXPECT_THAT(rules_of(check(spec)), Contains("progressive"));
}

TEST_F(Check, TellsTheTagsOfTheStreamFromThoseOfTheContainer) {
    support::ClipSpec spec = plain();
    spec.picture = "testsrc2=size=180x320:rate=30:duration=3,format=yuv420p";
    // The container says BT.709, the stream says nothing.
    support::write_clip(dir_.path() / "untagged.mp4", spec);
    std::string bytes = base::read_file(dir_.path() / "untagged.mp4", 10'000'000, "read");
    const std::string colr = std::string("nclx\0\2\0\2\0\2", 10);
    if (const auto at = bytes.find(colr); at != std::string::npos) {
        bytes.replace(at, colr.size(), std::string("nclx\0\1\0\1\0\1", 10));
        base::write_file_atomically(dir_.path() / "untagged.mp4", bytes);
    }
    EXPECT_EQ(qc::gather(dir_.path() / "untagged.mp4", {}).picture->colours.primaries, "unknown");
}

TEST_F(Check, SeesRotationAndMirroring) {
    support::ClipSpec spec = plain();
    for (const int degrees : {90, 180, 270}) {
        spec.rotation = degrees;
        EXPECT_EQ(facts(spec).picture->rotation, degrees);
        EXPECT_FALSE(facts(spec).picture->mirrored);
    }
    EXPECT_THAT(rules_of(qc::check(dir_.path() / "clip.mp4", target_, {})), Contains("rotation"));
    spec.rotation = 0;
    spec.mirrored = true;
    EXPECT_TRUE(facts(spec).picture->mirrored);
    EXPECT_EQ(facts(plain()).picture->rotation, 0);
}

TEST_F(Check, CountsKeyFramesAndTellsOpenGopsFromClosedOnes) {
    support::ClipSpec spec = plain();
    spec.video_options["g"] = "30";
    const qc::Facts closed = facts(spec);
    EXPECT_EQ(closed.picture->key_frames, 3);
    EXPECT_EQ(closed.picture->instant_refreshes, 3);
    EXPECT_EQ(closed.picture->longest_gop, 30);
    EXPECT_TRUE(closed.picture->b_frames);
    spec.video_options["x264-params"] = "open-gop=1:scenecut=0";
    const auto open = check(spec);
    EXPECT_THAT(rules_of(open), testing::IsSupersetOf({"closed-gop"}));
    EXPECT_EQ(qc::gather(dir_.path() / "clip.mp4", {}).picture->longest_gop, 90);
    spec = plain();
    spec.video_options["g"] = "250";
    EXPECT_THAT(rules_of(check(spec)), Contains("gop"));
}

TEST_F(Check, TellsOpenGopsOfHevcToo) {
    support::ClipSpec spec = plain();
    spec.video_codec = "libx265";
    for (const bool open : {true, false}) {
        spec.video_options = {
            {"preset", "ultrafast"},
            {"x265-params",
             std::string("log-level=none:keyint=30:min-keyint=30:bframes=2:open-gop=") + (open ? "1" : "0")}};
        const auto rules = rules_of(check(spec));
        EXPECT_EQ(std::count(rules.begin(), rules.end(), "closed-gop"), open ? 1 : 0);
        EXPECT_THAT(rules, Contains("video-codec")) << "libav tags it hev1";
    }
}

TEST_F(Check, TellsAVariableRate) {
    support::ClipSpec spec = plain();
    spec.picture = std::string("testsrc2=size=180x320:rate=30:duration=3,select='not(eq(mod(n,7),3))'") + kTagged;
    const auto report = check(spec);
    EXPECT_THAT(rules_of(report), Contains("cfr"));
    EXPECT_THAT(rules_of(check(plain())), Not(Contains("cfr")));
    spec.picture = std::string("testsrc2=size=180x320:rate=30000/1001:duration=3") + kTagged;
    const qc::Facts ntsc = facts(spec, "clip.mkv");
    EXPECT_EQ(ntsc.picture->rate, (base::FrameRate{30000, 1001}));
    EXPECT_TRUE(ntsc.picture->constant_rate) << "milliseconds of Matroska are no jitter";
}

TEST_F(Check, HearsTheSound) {
    support::ClipSpec spec = plain();
    spec.sound = "sine=frequency=1000:sample_rate=44100:duration=3,aformat=channel_layouts=mono";
    const auto mono = check(spec);
    EXPECT_THAT(rules_of(mono), testing::IsSupersetOf({"audio-rate", "loudness"}));
    EXPECT_THAT(rules_of(mono), Not(Contains("audio-channels")));
    spec.sound = "aevalsrc=exprs='1.2*sin(2*PI*997*t)|1.2*sin(2*PI*997*t)':s=48000:d=3,aformat=channel_layouts=stereo";
    EXPECT_THAT(rules_of(check(spec)), testing::IsSupersetOf({"true-peak", "loudness"}));
    spec.sound = "anullsrc=r=48000:cl=stereo:d=3,atrim=duration=3";
    const auto silent = check(spec);
    EXPECT_FALSE(silent.sound.measurable);
    EXPECT_THAT(rules_of(silent), Contains("loudness"));
    spec.sound = "";
    EXPECT_THAT(rules_of(check(spec)), Contains("streams"));
    spec = plain();
    spec.sound_first = true;
    EXPECT_THAT(rules_of(check(spec)), Contains("streams"));
    spec = plain();
    spec.audio_codec = "pcm_s16le";
    EXPECT_THAT(rules_of(check(spec, "clip.mov")), Contains("audio-codec"));
}

TEST_F(Check, MeasuresTheOffsetBetweenSoundAndPicture) {
    support::ClipSpec spec = plain();
    spec.sound_starts = 0.1;
    const qc::Facts late = facts(spec);
    EXPECT_NEAR(base::to_seconds(late.sound->heard.in - late.picture->shown.in), 0.1 - 1024.0 / 48000, 0.002)
        << "the encoder delay is heard";
    EXPECT_THAT(rules_of(check(spec)), Contains("av-sync"));
    // 2 frames of composition offset against 1024 samples of encoder delay, both hidden by edit lists.
    const qc::Facts hidden = facts(plain());
    EXPECT_NEAR(base::to_seconds(hidden.sound->heard.in - hidden.picture->shown.in), 0, 0.0005);
    ASSERT_TRUE(hidden.offset_without_edits);
    EXPECT_NEAR(base::to_seconds(*hidden.offset_without_edits), -2.0 / 30, 0.0005);
    EXPECT_NEAR(base::to_seconds(hidden.sound->first_packet), -1024.0 / 48000, 0.0005);
    spec = plain();
    spec.sound = "sine=frequency=1000:sample_rate=48000:duration=2,aformat=channel_layouts=stereo";
    EXPECT_THAT(rules_of(check(spec)), Contains("av-sync")) << "the sound ends a second early";
}

TEST_F(Check, SeesABlackStart) {
    support::ClipSpec spec = plain();
    spec.picture += ",fade=in:0:10";
    EXPECT_THAT(rules_of(check(spec)), Contains("black-start"));
    EXPECT_THAT(rules_of(check(plain())), Not(Contains("black-start")));
}

TEST_F(Check, SeesThatAFileBreaksOff) {
    write_upload_ready(dir_.path() / "a.mp4");
    const std::string whole = base::read_file(dir_.path() / "a.mp4", 10'000'000, "read");
    base::write_file_atomically(dir_.path() / "a.mp4", whole.substr(0, whole.size() * 2 / 3));
    EXPECT_THAT(rules_of(qc::check(dir_.path() / "a.mp4", target_, {})), Contains("decodes"));
}

TEST_F(Check, SeesDamageInThePicture) {
    write_upload_ready(dir_.path() / "a.mp4");
    std::string bytes = base::read_file(dir_.path() / "a.mp4", 10'000'000, "read");
    const std::size_t media = bytes.find("mdat");
    for (std::size_t i = media + 2000; i + 50 < bytes.size(); i += 700) bytes[i] = static_cast<char>(~bytes[i]);
    base::write_file_atomically(dir_.path() / "a.mp4", bytes);
    EXPECT_THAT(rules_of(qc::check(dir_.path() / "a.mp4", target_, {})), Contains("decodes"));
}

TEST_F(Check, RefusesWhatIsNoMedia) {
    base::write_file_atomically(dir_.path() / "a.mp4", "This is a shopping list.");
    for (const fs::path& file : {dir_.path() / "a.mp4", dir_.path() / "missing.mp4", dir_.path()}) {
        try {
            (void)qc::check(file, target_, {});
            FAIL() << file;
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input);
        }
    }
}

TEST_F(Check, StopsWhenCancelled) {
    write_upload_ready(dir_.path() / "a.mp4");
    const base::CancelToken cancel;
    cancel.cancel();
    try {
        (void)qc::check(dir_.path() / "a.mp4", target_, cancel);
        FAIL();
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
}

// Files that made other programs crash or hang.
using NastyFiles = support::RealMedia;

TEST_F(NastyFiles, EndInFindingsOrOneError) {
    constexpr double kMostSeconds = 20;  // of processor time, so that a busy machine fails nobody
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(real("5-nasty"))) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const std::clock_t start = std::clock();
        try {
            const qc::Report report = qc::check(entry.path(), reels(), {});
            EXPECT_FALSE(report.findings.empty()) << entry.path();
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input) << entry.path();
        }
        EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, kMostSeconds) << entry.path();
    }
    EXPECT_GT(files, 50);
}

}  // namespace
