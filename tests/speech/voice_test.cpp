// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/voice.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>
#include <numbers>

namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// Sound made of stretches of a buzz, as a voice, and of pauses, over noise that is always there.
class Sound {
  public:
    explicit Sound(double noise) : noise_(noise) {}
    Sound& voice(double seconds, double level = 8000) {
        for (int i = 0; i < samples(seconds); ++i) {
            double sum = 0;
            for (int harmonic = 1; harmonic <= 20; ++harmonic)
                sum += std::sin(2 * std::numbers::pi * 130 * harmonic * i / speech::kSampleRate) / 4;
            push(sum * level);
        }
        return *this;
    }
    Sound& pause(double seconds) {
        for (int i = 0; i < samples(seconds); ++i) push(0);
        return *this;
    }
    [[nodiscard]] const std::vector<std::int16_t>& pcm() const { return pcm_; }

  private:
    static int samples(double seconds) { return static_cast<int>(std::lround(seconds * speech::kSampleRate)); }
    void push(double sample) {
        random_ = random_ * 1664525 + 1013904223;
        const double noise = (static_cast<double>(random_ >> 8) / (1 << 23) - 1) * noise_;
        pcm_.push_back(static_cast<std::int16_t>(std::lround(sample + noise)));
    }

    double noise_;
    std::uint32_t random_ = 1;
    std::vector<std::int16_t> pcm_;
};

void expect_near(const std::vector<base::Span>& found, const std::vector<std::pair<double, double>>& wanted,
                 double padding) {
    ASSERT_THAT(found, SizeIs(wanted.size()));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double in = base::to_seconds(found[i].in), out = base::to_seconds(found[i].out);
        EXPECT_LE(in, wanted[i].first);
        EXPECT_GT(in, wanted[i].first - padding);
        EXPECT_GE(out, wanted[i].second);
        EXPECT_LT(out, wanted[i].second + padding);
    }
}

TEST(Voice, IsFoundBetweenPauses) {
    const auto spans = speech::voiced_spans(Sound(5).pause(0.5).voice(1).pause(0.6).voice(0.8).pause(1).pcm());
    expect_near(spans, {{0.5, 1.5}, {2.1, 2.9}}, 0.06);
}

TEST(Voice, IsFoundInNoiseWithMoreRoomAroundIt) {
    const auto spans =
        speech::voiced_spans(Sound(900).pause(0.5).voice(1, 3000).pause(0.6).voice(0.8, 3000).pause(1).pcm());
    expect_near(spans, {{0.5, 1.5}, {2.1, 2.9}}, 0.16);
}

TEST(Voice, ASoftEndOfAWordBelongsToIt) {
    const auto spans = speech::voiced_spans(Sound(5).pause(0.5).voice(1).voice(0.2, 200).pause(0.6).voice(1).pcm());
    expect_near(spans, {{0.5, 1.7}, {2.3, 3.3}}, 0.06);
}

TEST(Voice, AShortGapIsNoPause) {
    EXPECT_THAT(speech::voiced_spans(Sound(5).pause(0.5).voice(1).pause(0.1).voice(1).pause(0.5).pcm()), SizeIs(1));
}

TEST(Voice, NothingIsToldApartInSteadyNoiseOrSilence) {
    EXPECT_THAT(speech::voiced_spans(Sound(2000).pause(3).pcm()), IsEmpty());
    EXPECT_THAT(speech::voiced_spans(Sound(0).pause(3).pcm()), IsEmpty());
    EXPECT_THAT(speech::voiced_spans(speech::Pcm{}), IsEmpty());
}

TEST(Voice, SoundMayComeInPieces) {
    const Sound sound = Sound(5).pause(0.5).voice(1.003).pause(0.6);
    speech::LevelMeter meter;
    for (std::size_t at = 0; at < sound.pcm().size(); at += 777)
        meter.add(speech::Pcm(sound.pcm()).subspan(at, std::min<std::size_t>(777, sound.pcm().size() - at)));
    EXPECT_EQ(speech::voiced_spans(meter.levels()), speech::voiced_spans(sound.pcm()));
    EXPECT_THAT(meter.levels(), SizeIs(211));
}

}  // namespace
