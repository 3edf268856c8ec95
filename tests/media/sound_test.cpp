// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/sound.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "av/frame.h"
#include "media/probe.h"
#include "support/clips.h"

namespace {

using base::from_seconds;
using support::ClipSpec;

constexpr int kRate = av::kSampleRate;

// Silence with a short burst, a raised cosine of 4 ms, around each of these moments.
std::string bursts_at(const std::vector<double>& moments, int rate, double seconds,
                      const std::string& layout = "mono") {
    std::string sum = "0";
    for (const double t : moments) sum += fmt::format("+if(lt(abs(t-{0}),0.002),0.4*(1+cos(PI*(t-{0})/0.002)),0)", t);
    return fmt::format("aevalsrc='{}':s={}:d={},aformat=channel_layouts={}", sum, rate, seconds, layout);
}

// The sample pair at the middle of the burst that is loudest near `about`.
double burst_near(const std::vector<float>& sound, double about, double within = 0.08) {
    const auto from = static_cast<std::size_t>(std::max(0.0, about - within) * kRate);
    const auto to = std::min(sound.size() / 2, static_cast<std::size_t>((about + within) * kRate));
    double weight = 0, moment = 0;
    for (std::size_t i = from; i < to; ++i) {
        const double power = static_cast<double>(sound[2 * i]) * sound[2 * i];
        weight += power;
        moment += power * static_cast<double>(i);
    }
    return weight > 0.01 ? moment / weight : -1;
}

// A clip on disk and what probing says of it.
struct Written {
    Written(const ClipSpec& spec, const std::string& extension) : file(dir.path() / ("clip." + extension)) {
        support::write_clip(file, spec);
        info = media::probe(file, {});
    }

    base::TempDir dir;
    base::Path file;
    media::Info info;
};

// Ten seconds of tiny picture and of sound with bursts.
ClipSpec clip_with(const std::string& sound, const std::string& codec = "pcm_s16le", int seconds = 10) {
    ClipSpec spec;
    spec.picture = fmt::format("color=gray:s=32x32:r=30:d={}", seconds);
    spec.sound = sound;
    spec.audio_codec = codec;
    return spec;
}

std::vector<float> heard(const Written& w, double in, double out) {
    return media::read_sound(w.file, w.info, {from_seconds(in), from_seconds(out)}, {});
}

// That bursts made at these moments of the picture are heard at their sample, in the whole and in stretches that begin
// in the middle.
void expect_bursts(const Written& w, const std::vector<double>& moments, double tolerance, const std::string& what) {
    const double length = base::to_seconds(w.info.duration);
    const std::vector<float> whole = heard(w, 0, length);
    for (const double moment : moments) {
        const double t = moment + base::to_seconds(w.info.video->start_offset);
        EXPECT_NEAR(burst_near(whole, t), t * kRate, tolerance) << what << ", at " << t;
        const double in = std::max(0.0, t - 0.3);
        EXPECT_NEAR(burst_near(heard(w, in, t + 0.3), t - in), (t - in) * kRate, tolerance) << what << ", from " << in;
    }
}

const std::vector<double> kMoments{0.25, 1, 4.75, 8.5};

TEST(ReadSound, PutsEverySampleWhereItBelongs) {
    for (const int rate : {8000, 11025, 16000, 22050, 44100, 48000, 96000})
        expect_bursts(Written(clip_with(bursts_at(kMoments, rate, 10)), "mov"), kMoments, 2,
                      fmt::format("{} Hz", rate));
}

TEST(ReadSound, TakesTheEncodersDelayOut) {
    // Opus smears a burst by half a millisecond; MPEG-TS keeps no note of AC-3's delay of 256 samples.
    struct Coding {
        const char *codec, *extension;
        double tolerance;
    };
    for (const auto& [codec, extension, tolerance] : {Coding{"aac", "mp4", 3},
                                                      {"libmp3lame", "mp4", 3},
                                                      {"flac", "mkv", 3},
                                                      {"libopus", "mp4", 30},
                                                      {"ac3", "ts", 260}})
        expect_bursts(Written(clip_with(bursts_at(kMoments, 48000, 10, "stereo"), codec), extension), kMoments,
                      tolerance, codec);
}

TEST(ReadSound, AveragesTimestampsThatAreRoundedToMilliseconds) {
    for (const char* codec : {"aac", "pcm_s16le"})
        expect_bursts(Written(clip_with(bursts_at(kMoments, 44100, 10), codec), "mkv"), kMoments, 12, codec);
}

TEST(ReadSound, KeepsSilenceUntilLateSoundStarts) {
    ClipSpec spec = clip_with(bursts_at({0.25, 4}, 44100, 8));
    spec.sound_starts = 1.5;
    for (const char* extension : {"mov", "mkv"}) {
        const Written w(spec, extension);
        expect_bursts(w, {1.75, 5.5}, extension[2] == 'v' && extension[1] == 'k' ? 12 : 2, extension);
        const std::vector<float> before = heard(w, 0, 1.4);
        EXPECT_TRUE(std::all_of(before.begin(), before.end(), [](float s) { return s == 0; }));
    }
}

TEST(ReadSound, CountsFromTheSoundWhereItStartsBeforeThePicture) {
    ClipSpec spec = clip_with(bursts_at({0.25, 4}, 48000, 8));
    spec.sound_starts = -0.5;
    const Written w(spec, "mov");
    EXPECT_EQ(w.info.video->start_offset, from_seconds(0.5));
    expect_bursts(w, {-0.25, 3.5}, 2, "early");
}

TEST(ReadSound, CountsFromTheClipsStart) {
    ClipSpec spec = clip_with(bursts_at(kMoments, 48000, 10), "aac");
    spec.starts = 300;
    const Written w(spec, "ts");
    const std::vector<float> whole = heard(w, 0, 10);
    const double first = burst_near(whole, kMoments[0]);
    // MPEG-TS keeps no note of the encoder's delay of 1024 samples.
    EXPECT_NEAR(first, kMoments[0] * kRate + 1024, 1030);
    for (const double t : kMoments) EXPECT_NEAR(burst_near(whole, t) - first, (t - kMoments[0]) * kRate, 3);
}

TEST(ReadSound, KeepsGapsAsSilence) {
    for (const auto& [codec, extension] : {std::pair{"aac", "mp4"}, {"pcm_s16le", "mkv"}}) {
        for (const double gap : {0.043, 0.25, 3.0}) {
            ClipSpec spec = clip_with(bursts_at({1, 6, 9}, 48000, 10), codec, 13);
            spec.spoil = [gap](AVPacket& packet, bool sound) {
                if (!sound || packet.pts < 2 * kRate) return;
                packet.pts += std::lround(gap * kRate);
                packet.dts = packet.pts;
            };
            expect_bursts(Written(spec, extension), {1, 6 + gap, 9 + gap}, 12,
                          fmt::format("{}, gap of {} s", codec, gap));
        }
    }
}

TEST(ReadSound, HearsThroughTimestampsThatJitter) {
    // Packets are stamped up to 80 ms late, as some browsers do.
    ClipSpec spec = clip_with(bursts_at(kMoments, 48000, 10));
    int n = 0;
    spec.spoil = [&n](AVPacket& packet, bool sound) {
        if (sound) packet.pts += (++n * 7 % 5) * 960;
    };
    const Written w(spec, "mkv");
    const std::vector<float> whole = heard(w, 0, 10.2);
    const double typical = 0.04;
    for (const double t : kMoments) EXPECT_NEAR(burst_near(whole, t + typical), (t + typical) * kRate, 1000) << t;
    // Nothing was cut out or doubled: the distances are right.
    const double first = burst_near(whole, kMoments.front() + typical);
    for (const double t : kMoments)
        EXPECT_NEAR(burst_near(whole, t + typical) - first, (t - kMoments.front()) * kRate, 240) << t;
}

TEST(ReadSound, TakesDriftUp) {
    // Timestamps run 0.1 % faster than the samples: after 20 s, 20 ms.
    ClipSpec spec = clip_with(bursts_at({1, 10, 19}, 48000, 20), "pcm_s16le", 20);
    spec.spoil = [](AVPacket& packet, bool sound) {
        if (!sound) return;
        packet.pts += packet.pts / 1000;
        packet.dts = packet.pts;
    };
    const Written w(spec, "mkv");
    const std::vector<float> whole = heard(w, 0, 20);
    for (const double t : {1.0, 10.0, 19.0}) EXPECT_NEAR(burst_near(whole, t * 1.001) / kRate, t * 1.001, 0.002) << t;
}

TEST(ReadSound, MixesChannels) {
    const auto level = [](const std::string& source, const std::string& codec) {
        const Written w(clip_with(source, codec, 1), "mov");
        const std::vector<float> sound = heard(w, 0.2, 0.8);
        double left = 0, right = 0;
        for (std::size_t i = 0; i < sound.size(); i += 2) {
            left += std::abs(static_cast<double>(sound[i]));
            right += std::abs(static_cast<double>(sound[i + 1]));
        }
        return std::pair(left / (static_cast<double>(sound.size()) / 2),
                         right / (static_cast<double>(sound.size()) / 2));
    };
    // A sine of amplitude a has a mean of 2a/π.
    const double mean = 0.25 * 2 / std::numbers::pi;
    const double half = std::sqrt(0.5);
    const auto [mono_left, mono_right] = level("aevalsrc='0.25*sin(880*t)':s=48000:d=1", "pcm_s16le");
    EXPECT_NEAR(mono_left, mono_right, 1e-6);
    EXPECT_NEAR(mono_left, mean * half, 0.01) << "half of the power in each ear";
    const auto [left, right] = level("aevalsrc='0.25*sin(880*t)|0':c=stereo:s=48000:d=1", "pcm_s16le");
    EXPECT_NEAR(left, mean, 0.01);
    EXPECT_LT(right, 0.001);
    // The speaker is in the centre of 5.1.
    const auto [front_left, front_right] = level("aevalsrc='0|0|0.25*sin(880*t)|0|0|0':c=5.1:s=48000:d=1", "pcm_s16le");
    EXPECT_NEAR(front_left, front_right, 1e-4);
    EXPECT_GT(front_left, mean * 0.25);
    const auto [far_left, nothing] = level("aevalsrc='0.25*sin(880*t)|0|0|0|0|0':c=5.1:s=48000:d=1", "pcm_s16le");
    EXPECT_GT(far_left, 10 * nothing);
}

TEST(ReadSound, IsAsLongAsTheSpanWhateverTheClipHolds) {
    const Written w(clip_with(bursts_at({0.5}, 44100, 2), "aac", 3), "mp4");
    for (const auto& [in, out] :
         {std::pair(0.0, 3.0), {1.0, 30.0}, {2.5, 2.9}, {10.0, 11.0}, {0.0, 0.0}, {0.123456, 1.234567}}) {
        const auto samples = base::to_ticks(from_seconds(out), 1, kRate) - base::to_ticks(from_seconds(in), 1, kRate);
        EXPECT_EQ(heard(w, in, out).size(), static_cast<std::size_t>(samples) * 2);
    }
    const std::vector<float> beyond = heard(w, 2.2, 6);
    EXPECT_TRUE(std::all_of(beyond.begin(), beyond.end(), [](float s) { return s == 0; }));
}

TEST(ReadSound, IsSilentWithoutASoundTrack) {
    ClipSpec spec = clip_with({});
    const Written w(spec, "mp4");
    const std::vector<float> sound = heard(w, 0, 1);
    ASSERT_EQ(sound.size(), 2U * kRate);
    EXPECT_TRUE(std::all_of(sound.begin(), sound.end(), [](float s) { return s == 0; }));
}

TEST(ReadSound, JoinsStretchesWithoutASeam) {
    const Written w(clip_with("sine=frequency=440:r=44100:d=10", "aac"), "mp4");
    const std::vector<float> whole = heard(w, 0, 10);
    std::vector<float> joined;
    for (const auto& [in, out] : {std::pair(0.0, 2.5), {2.5, 6.75}, {6.75, 10.0}}) {
        const std::vector<float> part = heard(w, in, out);
        joined.insert(joined.end(), part.begin(), part.end());
    }
    ASSERT_EQ(joined.size(), whole.size());
    for (std::size_t i = 2000; i + 4000 < whole.size(); ++i) ASSERT_NEAR(joined[i], whole[i], 0.003) << i / 2;
}

TEST(ReadSound, StopsWhenCancelled) {
    const Written w(clip_with(bursts_at({1}, 48000, 10)), "mov");
    const base::CancelToken cancel;
    cancel.cancel();
    EXPECT_THROW((void)media::read_sound(w.file, w.info, {{}, from_seconds(5)}, cancel), base::Error);
}

}  // namespace
