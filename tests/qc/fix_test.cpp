// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/fix.h"

#include <gmock/gmock.h>

#include <cmath>

#include "base/error.h"
#include "clips.h"
#include "support/measure.h"

namespace {

namespace fs = std::filesystem;
using qc::Fixed;

constexpr double kInSync = 0.001;  // s

class Fix : public testing::Test {
  protected:
    [[nodiscard]] base::Path in() const { return dir_.path() / "in.mp4"; }
    [[nodiscard]] base::Path out() const { return dir_.path() / "out.mp4"; }

    // Writes a clip and takes its level for the wanted one, so that only what a test is about is wrong with it.
    base::Path write(const support::ClipSpec& spec, const std::string& name = "in.mp4") {
        const base::Path file = dir_.path() / name;
        support::write_clip(file, spec);
        const qc::SoundMeasure measure = qc::gather(file, {}).loudness;
        if (measure.measurable) target_.loudness.integrated_lufs = measure.integrated_lufs;
        target_.loudness.max_true_peak = std::max(-1.0, measure.true_peak_dbtp + 1);
        return file;
    }
    qc::FixResult fix(const base::Path& file) {
        const auto encode_all = [this](const base::Path& from, const base::Path& to) {
            ++encodes_;
            EXPECT_TRUE(fs::exists(from));
            write_upload_ready(to);
        };
        return qc::fix(file, target_, out(), encode_all, {});
    }
    base::Errc error_of(const base::Path& file, const base::Path& to) {
        try {
            (void)qc::fix(file, target_, to, [this](const base::Path&, const base::Path&) { ++encodes_; }, {});
        } catch (const base::Error& error) {
            return error.code;
        }
        return base::Errc::internal;
    }

    // By its boxes, and for a player that knows nothing of edit lists.
    void expect_upload_ready() {
        const qc::Facts facts = qc::gather(out(), {});
        EXPECT_TRUE(qc::passed(qc::judge(facts, target_)));
        ASSERT_TRUE(facts.boxes && facts.picture && facts.sound);
        ASSERT_EQ(facts.boxes->tracks.size(), 2U);
        EXPECT_EQ(facts.boxes->tracks[0].handler, "vide");
        EXPECT_EQ(facts.boxes->tracks[1].handler, "soun");
        for (const qc::mp4::Track& track : facts.boxes->tracks) EXPECT_FALSE(track.edits) << track.handler;
        EXPECT_EQ(facts.boxes->tracks[0].colour, (qc::mp4::Colour{1, 1, 1, false}));
        EXPECT_EQ(facts.boxes->tracks[0].spacing.smallest, facts.boxes->tracks[0].spacing.largest);
        EXPECT_TRUE(facts.boxes->tags.empty());
        EXPECT_FALSE(facts.boxes->fragmented);
        EXPECT_EQ(facts.picture->shown.in, base::Time{});
        EXPECT_EQ(facts.sound->heard.in, base::Time{});
        EXPECT_EQ(facts.offset_without_edits, base::Time{});
        EXPECT_FALSE(fs::exists(out().string() + ".part"));
    }

    base::TempDir dir_;
    delivery::Target target_ = small_reels();
    int encodes_ = 0;
};

std::vector<double> lumas(const base::Path& file) {
    std::vector<double> out;
    for (const support::Shown& picture : support::decode_all(file).pictures) out.push_back(picture.luma);
    return out;
}

TEST_F(Fix, CopiesAFileThatNothingIsWrongWith) {
    write_upload_ready(in());
    EXPECT_EQ(fix(in()).how, Fixed::nothing);
    EXPECT_EQ(base::read_file(in(), 50'000'000, "read"), base::read_file(out(), 50'000'000, "read"));
}

TEST_F(Fix, RemuxesWhereTheContainerAloneIsWrong) {
    support::ClipSpec spec = plain_flash_and_beep();
    spec.format_options["movflags"] = "use_metadata_tags";
    spec.tags = {{"location", "+40.7128-074.0060/"},
                 {"com.apple.quicktime.model", "iPhone 13"},
                 {"creation_time", "2026-03-01T10:00:00Z"}};
    const base::Path file = write(spec);
    const qc::FixResult result = fix(file);
    EXPECT_EQ(result.how, Fixed::remuxed);
    EXPECT_TRUE(qc::passed(result.report.findings));
    EXPECT_EQ(encodes_, 0);
    expect_upload_ready();
    EXPECT_EQ(lumas(file), lumas(out())) << "the very pictures";
    EXPECT_NEAR(support::beep_minus_flash(out()), support::beep_minus_flash(file), kInSync);
    EXPECT_NEAR(support::beep_minus_flash(out()), 0, kInSync);
    const std::string bytes = base::read_file(out(), 50'000'000, "read");
    for (const char* leak : {"+40.7128", "iPhone", "com.apple", "2026-03", "elst"})
        EXPECT_EQ(bytes.find(leak), std::string::npos) << leak;
}

TEST_F(Fix, RemuxesOtherContainers) {
    for (const char* name : {"in.mkv", "in.mov"}) {
        const base::Path file = write(plain_flash_and_beep(), name);
        EXPECT_EQ(fix(file).how, Fixed::remuxed) << name;
        expect_upload_ready();
        EXPECT_NEAR(support::beep_minus_flash(out()), 0, 0.002) << name << ": Matroska counts in milliseconds";
    }
}

TEST_F(Fix, RemuxesEveryPatternOfBFrames) {
    for (const char* frames : {"0", "1", "2", "3", "8"}) {
        support::ClipSpec spec = plain_flash_and_beep(3);
        spec.video_options["bf"] = frames;
        spec.video_options["b-pyramid"] = std::string(frames) == "8" ? "normal" : "none";
        const base::Path file = write(spec);
        EXPECT_EQ(fix(file).how, Fixed::remuxed) << frames;
        expect_upload_ready();
        EXPECT_EQ(lumas(file), lumas(out())) << frames;
    }
}

TEST_F(Fix, RemuxesHevcUnderTheTagThatApplePlays) {
    support::ClipSpec spec = plain();
    spec.video_codec = "libx265";
    spec.video_options = {{"preset", "ultrafast"}, {"x265-params", "log-level=none:keyint=30:open-gop=0:bframes=2"}};
    const base::Path file = write(spec);
    EXPECT_EQ(fix(file).how, Fixed::remuxed);
    expect_upload_ready();
    EXPECT_EQ(qc::gather(out(), {}).boxes->tracks[0].codecs.front(), "hvc1");
    EXPECT_EQ(lumas(file), lumas(out()));
}

TEST_F(Fix, EncodesTheSoundWhereTheEncoderDelayIsNoWholeNumberOfPackets) {
    for (const double starts : {-0.01, 0.013, 0.4}) {
        support::ClipSpec spec = plain_flash_and_beep();
        spec.sound_starts = starts;
        const base::Path file = write(spec);
        const double before = support::beep_minus_flash(file);
        EXPECT_EQ(fix(file).how, Fixed::sound_encoded) << starts;
        expect_upload_ready();
        EXPECT_EQ(lumas(file), lumas(out())) << starts;
        EXPECT_NEAR(support::beep_minus_flash(out()), before, kInSync)
            << "what was late stays as late, without an edit list";
    }
}

TEST_F(Fix, EncodesTheSoundWhereItIsTheWrongKind) {
    support::ClipSpec spec = plain_flash_and_beep();
    spec.sound.replace(spec.sound.find("48000"), 5, "44100");
    const base::Path file = write(spec);
    EXPECT_EQ(fix(file).how, Fixed::sound_encoded);
    expect_upload_ready();
    EXPECT_EQ(lumas(file), lumas(out()));
    EXPECT_NEAR(support::beep_minus_flash(out()), 0, kInSync);
    EXPECT_EQ(qc::gather(out(), {}).sound->sample_rate, 48'000);
    EXPECT_NEAR(qc::gather(out(), {}).loudness.integrated_lufs, target_.loudness.integrated_lufs, 0.3)
        << "the level was right";

    spec = plain();
    spec.audio_codec = "pcm_s16le";
    EXPECT_EQ(fix(write(spec, "in.mov")).how, Fixed::sound_encoded);
    expect_upload_ready();
}

TEST_F(Fix, BringsTheSoundToItsLevel) {
    support::ClipSpec spec = plain();
    spec.sound =
        "aevalsrc=exprs='0.03*sin(2*PI*997*t)|0.03*sin(2*PI*997*t)':s=48000:d=3,aformat=channel_layouts=stereo";
    support::write_clip(in(), spec);
    EXPECT_EQ(fix(in()).how, Fixed::sound_encoded);
    EXPECT_NEAR(qc::gather(out(), {}).loudness.integrated_lufs, -14, 0.5);

    spec.sound = "aevalsrc=exprs='1.2*sin(2*PI*997*t)|1.2*sin(2*PI*997*t)':s=48000:d=3,aformat=channel_layouts=stereo";
    support::write_clip(in(), spec);
    EXPECT_EQ(fix(in()).how, Fixed::sound_encoded);
    EXPECT_LE(qc::gather(out(), {}).loudness.true_peak_dbtp, -1);

    // Short peaks over a quiet ground: without a limiter the peaks decide.
    spec.sound =
        "aevalsrc=exprs='if(lt(mod(t,1),0.002),0.9,0.01)*sin(2*PI*997*t)':s=48000:d=3,aformat=channel_layouts=stereo";
    support::write_clip(in(), spec);
    EXPECT_EQ(fix(in()).how, Fixed::sound_encoded);
    EXPECT_LE(qc::gather(out(), {}).loudness.true_peak_dbtp, -1);
}

TEST_F(Fix, GivesSilenceToAFileWithoutSound) {
    support::ClipSpec spec = plain();
    spec.sound = "";
    EXPECT_EQ(fix(write(spec)).how, Fixed::sound_encoded);
    expect_upload_ready();
    EXPECT_FALSE(qc::gather(out(), {}).loudness.measurable);
}

TEST_F(Fix, FillsUpSoundThatEndsEarlyAndCutsWhatEndsLate) {
    support::ClipSpec spec = plain();
    const auto length = spec.sound.find("d=3");
    spec.sound.replace(length, 3, "d=2");
    EXPECT_EQ(fix(write(spec)).how, Fixed::sound_encoded);
    expect_upload_ready();
    spec.sound.replace(length, 3, "d=3.3");
    EXPECT_EQ(fix(write(spec)).how, Fixed::remuxed);
    expect_upload_ready();
    spec.sound.replace(length, 5, "d=5");
    EXPECT_EQ(fix(write(spec)).how, Fixed::all_encoded)
        << "two seconds of speech without a picture are not for cutting off";
}

TEST_F(Fix, EncodesAllWhereThePictureIsWrong) {
    const auto how = [this](const support::ClipSpec& spec) { return fix(write(spec)).how; };
    support::ClipSpec spec = plain();
    spec.video_options["g"] = "250";
    EXPECT_EQ(how(spec), Fixed::all_encoded) << "long GOP";
    spec = plain();
    spec.rotation = 90;
    EXPECT_EQ(how(spec), Fixed::all_encoded) << "rotation";
    spec = plain();
    spec.picture = "testsrc2=size=180x320:rate=30:duration=3,format=yuv444p";
    EXPECT_EQ(how(spec), Fixed::all_encoded) << "4:4:4";
    spec = plain();
    spec.picture = std::string("testsrc2=size=180x320:rate=30:duration=3,select='not(eq(mod(n,7),3))'") + kTagged;
    EXPECT_EQ(how(spec), Fixed::all_encoded) << "variable rate";
    EXPECT_EQ(encodes_, 4);
    expect_upload_ready();
}

TEST_F(Fix, LeavesALongGopWhereTheTargetMindsLittle) {
    support::ClipSpec spec = plain();
    spec.video_options["g"] = "250";
    target_.rules.closed_gop = delivery::Demand::warn;
    EXPECT_EQ(fix(write(spec)).how, Fixed::remuxed);
}

TEST_F(Fix, SaysBeforeAnyWorkThatItCannotBeDone) {
    support::write_clip(in(), plain());
    target_.limits.max_duration = base::from_seconds(2);
    EXPECT_EQ(error_of(in(), out()), base::Errc::input) << "too long";
    target_ = small_reels();
    EXPECT_EQ(error_of(in(), in()), base::Errc::usage) << "onto itself";
    EXPECT_EQ(error_of(dir_.path() / "missing.mp4", out()), base::Errc::input);
    support::ClipSpec spec = plain();
    spec.picture = "";
    support::write_clip(dir_.path() / "sound.mp4", spec);
    EXPECT_EQ(error_of(dir_.path() / "sound.mp4", out()), base::Errc::input) << "no picture";
    EXPECT_EQ(encodes_, 0);
    EXPECT_FALSE(fs::exists(out()));
}

TEST_F(Fix, LeavesNothingHalfDone) {
    support::ClipSpec spec = plain();
    spec.video_options["g"] = "250";
    support::write_clip(in(), spec);
    base::write_file_atomically(out(), "what was here before");
    const auto fails = [](const base::Path&, const base::Path& to) {
        base::write_file_atomically(to, "half");
        throw base::Error(base::Errc::disk, "cannot write", to.string(), "No space left on device");
    };
    EXPECT_THROW((void)qc::fix(in(), target_, out(), fails, {}), base::Error);
    EXPECT_EQ(base::read_file(out(), 100, "read"), "what was here before");
    EXPECT_FALSE(fs::exists(out().string() + ".part"));
    base::RunContext cancelled;
    cancelled.cancel.cancel();
    EXPECT_THROW((void)qc::fix(in(), target_, out(), fails, cancelled), base::Error);
    EXPECT_EQ(base::read_file(out(), 100, "read"), "what was here before");
    support::write_clip(in(), plain());
    EXPECT_EQ(error_of(in(), dir_.path() / "no" / "such" / "folder.mp4"), base::Errc::disk);
}

}  // namespace
