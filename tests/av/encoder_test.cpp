// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/encoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "av/bitstream.h"
#include "av/filter_graph.h"

namespace {

constexpr int kWidth = 160;
constexpr int kHeight = 96;

av::VideoSettings settings() {
    av::VideoSettings s;
    s.width = kWidth;
    s.height = kHeight;
    s.rate = {30, 1};
    s.speed = "veryfast";
    s.profile = "high";
    s.level = "4.0";
    s.gop_frames = 60;
    s.b_frames = 2;
    return s;
}

// Moving pictures with a hard cut every 40, made once.
const std::vector<av::Frame>& pictures() {
    static const std::vector<av::Frame> all = [] {
        std::vector<av::Frame> made;
        av::generate("testsrc2=s=160x96:r=30:d=6,format=yuv420p,hue=h='floor(n/40)*70',noise=alls=12:allf=t", false,
                     [&](av::Frame frame) { made.push_back(std::move(frame)); });
        return made;
    }();
    return all;
}

std::vector<av::PacketPtr> encoded(av::VideoEncoder& encoder) {
    std::vector<av::PacketPtr> packets;
    const auto sink = [&](av::PacketPtr packet) { packets.push_back(std::move(packet)); };
    for (const av::Frame& picture : pictures()) encoder.encode(picture, sink);
    encoder.finish(sink);
    return packets;
}

std::int64_t bits_of(const std::vector<av::PacketPtr>& packets) {
    std::int64_t bits = 0;
    for (const auto& packet : packets) bits += packet->size * 8;
    return bits;
}

TEST(VideoEncoder, MakesClosedGopsThatEachBeginWithAnIdrPicture) {
    for (const int b_frames : {0, 3}) {
        av::VideoSettings s = settings();
        s.b_frames = b_frames;
        av::VideoEncoder encoder(s);
        const auto packets = encoded(encoder);
        ASSERT_EQ(packets.size(), pictures().size());
        std::vector<std::int64_t> keys;
        std::int64_t latest = -1;
        for (const auto& packet : packets) {
            if ((packet->flags & AV_PKT_FLAG_KEY) != 0) {
                keys.push_back(packet->pts);
                EXPECT_TRUE(av::is_random_access_point(*packet, *encoder.parameters())) << packet->pts;
                // Nothing that is shown later was decoded before: the GOP before is closed.
                EXPECT_GT(packet->pts, latest);
            }
            ASSERT_FALSE(keys.empty());
            EXPECT_GE(packet->pts, keys.back()) << "shown before the key frame it follows";
            latest = std::max(latest, packet->pts);
        }
        for (std::int64_t n = 0; n < 180; n += 60) EXPECT_TRUE(std::count(keys.begin(), keys.end(), n)) << n;
    }
}

TEST(VideoEncoder, CountsInFrames) {
    av::VideoEncoder encoder(settings());
    auto packets = encoded(encoder);
    std::sort(packets.begin(), packets.end(), [](const auto& a, const auto& b) { return a->pts < b->pts; });
    for (std::size_t i = 0; i < packets.size(); ++i) {
        EXPECT_EQ(packets[i]->pts, static_cast<std::int64_t>(i));
        EXPECT_EQ(packets[i]->duration, 1);
        EXPECT_LE(packets[i]->dts, packets[i]->pts);
    }
}

TEST(VideoEncoder, SaysItsColoursAndShape) {
    const av::VideoEncoder encoder(settings());
    const av::CodecParametersPtr p = encoder.parameters();
    EXPECT_EQ(p->codec_id, AV_CODEC_ID_H264);
    EXPECT_EQ(p->width, kWidth);
    EXPECT_EQ(p->height, kHeight);
    EXPECT_EQ(p->color_space, AVCOL_SPC_BT709);
    EXPECT_EQ(p->color_primaries, AVCOL_PRI_BT709);
    EXPECT_EQ(p->color_trc, AVCOL_TRC_BT709);
    EXPECT_EQ(p->color_range, AVCOL_RANGE_MPEG);
    // The sequence parameter set for the container: profile_idc, constraints, level_idc.
    const std::string header(reinterpret_cast<const char*>(p->extradata), static_cast<std::size_t>(p->extradata_size));
    const std::size_t sps = header.find(std::string("\0\0\1\x67", 4));
    ASSERT_NE(sps, std::string::npos);
    EXPECT_EQ(header[sps + 4], 100);
    EXPECT_EQ(header[sps + 6], 40);
}

TEST(VideoEncoder, TellsNothingOfItself) {
    const std::string kStartCode("\0\0\1", 3);
    av::VideoEncoder encoder(settings());
    for (const auto& packet : encoded(encoder)) {
        const std::string bytes(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size));
        EXPECT_EQ(bytes.find("x264"), std::string::npos);
        for (std::size_t i = 0; i + 4 < bytes.size(); ++i)
            EXPECT_FALSE(bytes.compare(i, 3, kStartCode) == 0 && (bytes[i + 3] & 0x1F) == 6) << "an SEI unit";
    }
}

TEST(VideoEncoder, WritesTheSameBytesTwice) {
    av::VideoEncoder first(settings());
    av::VideoEncoder second(settings());
    const auto a = encoded(first);
    const auto b = encoded(second);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_EQ(a[i]->size, b[i]->size) << i;
        EXPECT_TRUE(std::equal(a[i]->data, a[i]->data + a[i]->size, b[i]->data)) << i;
    }
}

TEST(VideoEncoder, KeepsWithinItsBuffer) {
    av::VideoSettings s = settings();
    s.crf = 10;
    av::VideoEncoder free(s);
    s.max_bitrate = 600'000;
    s.buffer = 600'000;
    av::VideoEncoder held(s);
    ASSERT_GT(bits_of(encoded(free)), 6 * s.max_bitrate) << "the limit would not matter";
    // A buffer that fills at the greatest rate and that each picture is taken out of never runs dry.
    double level = static_cast<double>(s.buffer);
    for (const auto& packet : encoded(held)) {
        level -= packet->size * 8;
        EXPECT_GT(level, -0.05 * static_cast<double>(s.buffer)) << packet->dts;
        level = std::min(level + static_cast<double>(s.max_bitrate) / 30, static_cast<double>(s.buffer));
    }
}

TEST(VideoEncoder, ReachesARateInTwoPasses) {
    const base::TempDir dir;
    for (const std::int64_t rate : {200'000, 500'000}) {
        av::VideoSettings s = settings();
        s.bitrate = rate;
        s.statistics = dir.path() / "two passes: 1.log";
        s.pass = 1;
        {
            av::VideoEncoder first(s);
            (void)encoded(first);
        }
        s.pass = 2;
        av::VideoEncoder second(s);
        EXPECT_NEAR(static_cast<double>(bits_of(encoded(second))) / 6, static_cast<double>(rate),
                    0.1 * static_cast<double>(rate));
    }
}

TEST(EncodeAac, HoldsAllOfTheSoundAndNoMoreThanAPacket) {
    for (const std::size_t samples : {1UL, 1024UL, 1025UL, 48'000UL, 50'001UL}) {
        std::vector<float> tone(samples * 2);
        for (std::size_t i = 0; i < tone.size(); ++i)
            tone[i] = 0.3F * std::sin(static_cast<float>(i / 2) * 2 * std::numbers::pi_v<float> * 1000 / 48000);
        const av::Sound sound = av::encode_aac(tone, 2, 128'000);
        EXPECT_EQ(sound.packets.size(), (samples + 1023) / 1024);
        EXPECT_EQ(sound.parameters->initial_padding, 0);
        EXPECT_EQ(sound.parameters->sample_rate, 48'000);
        for (std::size_t i = 0; i < sound.packets.size(); ++i)
            EXPECT_EQ(sound.packets[i]->pts, static_cast<std::int64_t>(i) * 1024);
        const std::vector<float> heard = av::decode_sound(sound);
        EXPECT_EQ(heard.size(), sound.packets.size() * 1024 * 2);
        if (samples < 48'000) continue;
        double power = 0;
        for (std::size_t i = 8000; i < 80'000; ++i) power += static_cast<double>(heard[i]) * heard[i];
        EXPECT_NEAR(std::sqrt(power / 72'000), 0.3 / std::numbers::sqrt2, 0.005);
    }
}

TEST(EncodeAac, TakesMono) {
    const av::Sound sound = av::encode_aac(std::vector<float>(4096), 1, 64'000);
    EXPECT_EQ(sound.parameters->ch_layout.nb_channels, 1);
    EXPECT_EQ(av::decode_sound(sound).size(), 4096U);
}

}  // namespace
