// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/peaks.h"

#include <gtest/gtest.h>

#include <fstream>

#include "media/probe.h"
#include "support/clips.h"

namespace {

using base::from_seconds;

media::Peaks peaks_of(const support::ClipSpec& spec, media::Info* info_out = nullptr) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.mov";
    support::write_clip(file, spec);
    const media::Info info = media::probe(file, {});
    if (info_out != nullptr) *info_out = info;
    return media::measure_peaks(file, info, {});
}

// Half of full scale, for 300 ms from second 1 on.
support::ClipSpec one_tone() {
    support::ClipSpec spec;
    spec.picture = "color=gray:s=32x32:r=30:d=3";
    spec.sound =
        "aevalsrc='if(between(t,1,1.3),0.5*sin(2*PI*1000*t),0)':s=48000:d=3,aformat=channel_layouts=mono,pan=stereo|c0="
        "c0|c1=c0";
    spec.audio_codec = "pcm_s16le";
    return spec;
}

TEST(Peaks, StandWhereTheSoundIs) {
    const media::Peaks peaks = peaks_of(one_tone());
    ASSERT_EQ(peaks.values.size(), 300U);
    for (std::size_t i = 0; i < 300; ++i)
        EXPECT_NEAR(peaks.values[i], i >= 100 && i < 130 ? 128 : 0, 2) << "at " << i << "0 ms";
}

TEST(Peaks, OfSpansAreTheirLoudest) {
    const media::Peaks peaks{{10, 200, 30, 0}};
    EXPECT_EQ(peaks.loudest({from_seconds(0), from_seconds(0.04)}), 200);
    EXPECT_EQ(peaks.loudest({from_seconds(0.02), from_seconds(0.0201)}), 30);
    EXPECT_EQ(peaks.loudest({from_seconds(0.019), from_seconds(0.03)}), 200);
    EXPECT_EQ(peaks.loudest({from_seconds(0.03), from_seconds(9)}), 0);
    EXPECT_EQ(peaks.loudest({from_seconds(-5), from_seconds(-1)}), 0);
    EXPECT_EQ(peaks.loudest({from_seconds(7), from_seconds(8)}), 0);
    EXPECT_EQ(peaks.loudest({from_seconds(0.02), from_seconds(0.01)}), 0);
}

TEST(Peaks, CoverAClipWithoutSound) {
    support::ClipSpec spec = one_tone();
    spec.sound.clear();
    EXPECT_EQ(peaks_of(spec), media::Peaks{std::vector<std::uint8_t>(300, 0)});
}

TEST(Peaks, GoOnWhereOneStretchEnds) {
    support::ClipSpec spec;
    spec.picture = "color=gray:s=32x32:r=5:d=65";
    spec.sound = "sine=frequency=500:sample_rate=48000:duration=65,volume=4,pan=stereo|c0=c0|c1=c0";
    media::Info info;
    const media::Peaks peaks = peaks_of(spec, &info);
    EXPECT_EQ(peaks.values.size(), static_cast<std::size_t>((base::to_seconds(info.duration) * 100) + 0.999));
    for (std::size_t i = 2; i < 6498; ++i) ASSERT_NEAR(peaks.values[i], 128, 8) << "at " << i << "0 ms";
}

TEST(Peaks, StopWhenCancelled) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.mov";
    support::write_clip(file, one_tone());
    const media::Info info = media::probe(file, {});
    const base::RunContext run;
    run.cancel.cancel();
    EXPECT_THROW((void)media::measure_peaks(file, info, run), base::Error);
}

TEST(Peaks, AreKeptAndDamageIsSeen) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "clip.peaks";
    EXPECT_FALSE(media::read_peaks(file));
    const media::Peaks peaks{{0, 1, 128, 255}};
    media::write_peaks(file, peaks);
    EXPECT_EQ(media::read_peaks(file), peaks);
    const std::string whole = base::read_file(file, 1000, "test");
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        base::write_file_atomically(file, damaged);
        EXPECT_FALSE(media::read_peaks(file)) << "byte " << i;
        base::write_file_atomically(file, whole.substr(0, i));
        EXPECT_FALSE(media::read_peaks(file)) << i << " bytes";
    }
    media::write_peaks(file, {});
    EXPECT_EQ(media::read_peaks(file), media::Peaks{});
}

}  // namespace
