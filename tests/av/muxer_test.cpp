// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/muxer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "av/encoder.h"
#include "base/error.h"
#include "support/measure.h"

namespace {

// A flash and a beep together at every second, straight from the encoders into the muxer.
void write_flash_and_beep(const base::Path& file, base::FrameRate rate, int b_frames) {
    constexpr int kSeconds = 5;
    av::VideoSettings settings;
    settings.width = 320;
    settings.height = 180;
    settings.rate = rate;
    settings.speed = "veryfast";
    settings.profile = b_frames > 0 ? "high" : "main";
    settings.level = "4.0";
    settings.gop_frames = 60;
    settings.b_frames = b_frames;
    av::VideoEncoder encoder(settings);
    std::vector<float> samples;
    for (int i = 0; i < kSeconds * av::kSampleRate; ++i) {
        const double t = static_cast<double>(i) / av::kSampleRate;
        const bool on = t >= 1 && std::fmod(t, 1.0) < 0.1;
        const auto value = static_cast<float>(on ? 0.5 * std::sin(2 * std::numbers::pi * 1000 * t) : 0.0);
        samples.push_back(value);
        samples.push_back(value);
    }
    av::Sound sound = av::encode_aac(samples, 2, 128'000);
    av::Mp4Muxer muxer(file, *encoder.parameters(), rate, *sound.parameters);
    for (auto& packet : sound.packets) muxer.write_sound(std::move(packet));
    const auto sink = [&](av::PacketPtr packet) { muxer.write_picture(std::move(packet)); };
    for (std::int64_t n = 0; rate.start(n) < base::from_seconds(kSeconds); ++n) {
        const double t = base::to_seconds(rate.start(n));
        av::Frame frame = av::allocate_picture(320, 180);
        const bool on = t >= 0.9999 && std::fmod(t + 0.0001, 1.0) < 0.1;
        for (int plane = 0; plane < 3; ++plane)
            for (int y = 0; y < (plane == 0 ? 180 : 90); ++y)
                std::fill_n(frame.plane(plane) + y * frame.stride(plane), plane == 0 ? 320 : 160,
                            static_cast<std::uint8_t>(plane == 0 ? (on ? 235 : 16) : 128));
        encoder.encode(frame, sink);
    }
    encoder.finish(sink);
    muxer.finish();
}

bool contains(const std::string& bytes, std::string_view what) { return bytes.find(what) != std::string::npos; }

TEST(Mp4Muxer, StaysInSyncWithoutAnEditList) {
    for (const int b_frames : {0, 2}) {
        for (const base::FrameRate rate : {base::FrameRate{30, 1}, base::FrameRate{25, 1}}) {
            const base::TempDir dir;
            const base::Path file = dir.path() / "a.mp4";
            write_flash_and_beep(file, rate, b_frames);
            EXPECT_NEAR(support::beep_minus_flash(file), 0, 0.001) << rate.num << "/" << rate.den << " bf " << b_frames;
            const std::string bytes = base::read_file(file, 10'000'000, "read");
            EXPECT_FALSE(contains(bytes, "elst"));
            EXPECT_TRUE(contains(bytes, "colr"));
            EXPECT_LT(bytes.find("moov"), bytes.find("mdat"));
            EXPECT_FALSE(contains(bytes, "x264"));
            EXPECT_FALSE(contains(bytes, "Lavf"));
        }
    }
}

TEST(Mp4Muxer, StartsThePictureAtZeroAndKeepsItConstant) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    write_flash_and_beep(file, {30000, 1001}, 2);
    const support::Decoded decoded = support::decode_all(file);
    ASSERT_EQ(decoded.pictures.size(), 150U);
    EXPECT_DOUBLE_EQ(decoded.pictures.front().seconds, 0);
    for (std::size_t i = 0; i < decoded.pictures.size(); ++i)
        EXPECT_NEAR(decoded.pictures[i].seconds, static_cast<double>(i) * 1001 / 30000, 1e-6);
    EXPECT_DOUBLE_EQ(decoded.sound_starts, 0);
}

TEST(Mp4Muxer, NamesTheFolderItCannotWriteTo) {
    const av::Sound sound = av::encode_aac(std::vector<float>(4800), 2, 128'000);
    av::CodecParametersPtr picture(avcodec_parameters_alloc());
    picture->codec_type = AVMEDIA_TYPE_VIDEO;
    picture->codec_id = AV_CODEC_ID_H264;
    try {
        av::Mp4Muxer muxer("/nonexistent/folder/a.mp4", *picture, {30, 1}, *sound.parameters);
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.file, "/nonexistent/folder/a.mp4");
    }
}

TEST(EncodeAac, LeavesTheDelayOut) {
    // An impulse at a known sample comes back at that sample.
    std::vector<float> samples(static_cast<std::size_t>(av::kSampleRate) * 2);
    constexpr std::size_t kAt = 20'000;
    samples[kAt * 2] = samples[kAt * 2 + 1] = 0.9F;
    const std::vector<float> heard = av::decode_sound(av::encode_aac(samples, 2, 192'000));
    std::size_t loudest = 0;
    for (std::size_t i = 0; i < heard.size(); i += 2)
        if (std::abs(heard[i]) > std::abs(heard[loudest])) loudest = i;
    EXPECT_NEAR(static_cast<double>(loudest) / 2, static_cast<double>(kAt), 2);
}

}  // namespace
