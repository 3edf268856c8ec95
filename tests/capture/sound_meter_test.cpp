// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/sound_meter.h"

#include <gmock/gmock.h>

#include <cmath>
#include <functional>
#include <numbers>

#include "av/filter_graph.h"
#include "support/sound_block.h"

namespace {

using namespace testing;
using capture::Hint;

double amplitude(double db) { return std::pow(10.0, db / 20); }

// The sample at a time, 1 at full scale.
using Sound = std::function<double(double)>;

double noise_at(double t) {
    const auto n = static_cast<unsigned>(t * 48'000) * 2654435761U;
    const unsigned mixed = (n ^ (n >> 15)) * 2246822519U;
    return static_cast<double>((mixed ^ (mixed >> 13)) & 0xFFFFU) / 32768 - 1;
}
// Syllables, four a second, as loud as `voice`, in a room as loud as `room`, in dB.
Sound talking(double voice, double room) {
    return [=](double t) {
        const double syllable = std::max(0.0, std::sin(2 * std::numbers::pi * 2 * t));
        return amplitude(room) * std::sqrt(3) * noise_at(t) +
               amplitude(voice) * std::sqrt(2) * syllable * std::sin(2 * std::numbers::pi * 180 * t);
    };
}
// A room where nobody speaks.
Sound room(double level) {
    return [=](double t) { return amplitude(level) * std::sqrt(3) * noise_at(t); };
}

std::vector<Hint> heard(const Sound& sound, double seconds = 5, int channels = 1, int rate = 48'000) {
    capture::SoundMeter meter;
    for (double from = 0; from < seconds - 1e-9; from += 0.02) {
        std::vector<float> block;
        for (int i = 0; i < rate / 50; ++i)
            for (int c = 0; c < channels; ++c)
                block.push_back(static_cast<float>(std::clamp(sound(from + static_cast<double>(i) / rate), -1.0, 1.0)));
        meter.hear(support::sound_block(block, channels, rate));
    }
    const capture::Hints hints = meter.wrong({});
    std::vector<Hint> list;
    for (std::size_t i = 0; i < capture::kHints; ++i)
        if (hints.test(i)) list.push_back(static_cast<Hint>(i));
    return list;
}

TEST(SoundMeter, HasNothingToSayOfAGoodVoice) {
    for (const int channels : {1, 2})
        for (const int rate : {44'100, 48'000})
            EXPECT_THAT(heard(talking(-20, -60), 5, channels, rate), IsEmpty()) << channels << " " << rate;
    EXPECT_THAT(heard(talking(-10, -50)), IsEmpty());
}

TEST(SoundMeter, HasNothingToSayOfAQuietRoomWhereNobodySpeaks) { EXPECT_THAT(heard(room(-58)), IsEmpty()); }

TEST(SoundMeter, HearsASilentMicrophone) {
    EXPECT_THAT(heard([](double) { return 0; }), ElementsAre(Hint::mic_silent));
    EXPECT_THAT(heard(room(-85)), ElementsAre(Hint::mic_silent));
}

TEST(SoundMeter, HearsAVoiceThatIsFarAway) { EXPECT_THAT(heard(talking(-42, -65)), ElementsAre(Hint::mic_quiet)); }

TEST(SoundMeter, HearsSoundThatIsTooLoudForItsMicrophone) {
    EXPECT_THAT(heard(talking(6, -60)), ElementsAre(Hint::mic_clipping));
    // One knock on the table is none of it.
    EXPECT_THAT(heard([voice = talking(-20, -60)](double t) { return std::abs(t - 4) < 0.02 ? 1.0 : voice(t); }),
                IsEmpty());
}

TEST(SoundMeter, HearsANoisyRoom) {
    EXPECT_THAT(heard(talking(-20, -30)), ElementsAre(Hint::mic_noisy));
    EXPECT_THAT(heard(room(-30)), ElementsAre(Hint::mic_noisy));
}

TEST(SoundMeter, WaitsUntilItHasHeardEnough) {
    EXPECT_THAT(heard([](double) { return 0; }, 1.5), IsEmpty());
}

TEST(SoundMeter, TakesSoundAsMicrophonesGiveIt) {
    for (const char* format : {"s16:cl=mono:r=44100", "s32p:cl=stereo", "fltp:cl=mono:r=16000", "u8:cl=stereo"}) {
        capture::SoundMeter meter;
        const std::string text = format;
        const std::string name = text.substr(0, text.find(':'));
        const std::string layout = text.find("mono") != std::string::npos ? "mono" : "stereo";
        av::generate("sine=frequency=300:sample_rate=44100:duration=3,volume=0dB,aformat=sample_fmts=" + name +
                         ":channel_layouts=" + layout,
                     true, [&](const av::Frame& block) { meter.hear(block); });
        EXPECT_NEAR(meter.loud(), -21, 3.5) << format;  // libavfilter's sine has an eighth of full scale
        EXPECT_NEAR(meter.take_heard(), 3, 0.1) << format;
    }
}

}  // namespace
