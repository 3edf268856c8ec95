// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/decoder.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/error.h"

namespace {

// A stream that no file holds.
class Stream {
  public:
    Stream(AVCodecID codec, AVMediaType type) : format_(avformat_alloc_context(), avformat_free_context) {
        stream_ = avformat_new_stream(format_.get(), nullptr);
        stream_->codecpar->codec_id = codec;
        stream_->codecpar->codec_type = type;
    }
    AVStream& operator*() { return *stream_; }
    AVStream* operator->() { return stream_; }

  private:
    std::unique_ptr<AVFormatContext, decltype(&avformat_free_context)> format_;
    AVStream* stream_ = nullptr;
};

TEST(Decoder, HearsEveryFrameOfASpeechPacket) {
    struct Kind {
        AVCodecID codec;
        int rate;
        std::uint8_t header;
        std::size_t size;
    };
    for (const Kind& kind : {Kind{AV_CODEC_ID_AMR_NB, 8000, 0x3C, 32}, {AV_CODEC_ID_AMR_WB, 16000, 0x04, 18}}) {
        Stream stream(kind.codec, AVMEDIA_TYPE_AUDIO);
        stream->time_base = {1, kind.rate};
        stream->codecpar->sample_rate = kind.rate;
        av_channel_layout_default(&stream->codecpar->ch_layout, 1);
        av::Decoder decoder(*stream, "speech.3gp");
        // Five frames of 20 ms; the last is cut short.
        const int bytes = static_cast<int>(kind.size) * 5 - 3;
        av::PacketPtr packet(av_packet_alloc());
        ASSERT_EQ(av_new_packet(packet.get(), bytes), 0);
        std::fill_n(packet->data, bytes, std::uint8_t{0});
        for (std::size_t n = 0; n < 5; ++n) packet->data[n * kind.size] = kind.header;
        packet->pts = packet->dts = 1000;
        std::vector<std::int64_t> times;
        decoder.decode(packet.get(), [&](const av::Frame& frame) {
            EXPECT_EQ(frame->nb_samples, kind.rate / 50);
            times.push_back(frame->pts);
            return true;
        });
        const std::int64_t step = kind.rate / 50;
        ASSERT_GE(times.size(), 4U);
        for (std::size_t n = 0; n < times.size(); ++n) EXPECT_EQ(times[n], 1000 + static_cast<std::int64_t>(n) * step);
    }
}

TEST(Decoder, CountsDamagedPacketsAndGoesOn) {
    Stream stream(AV_CODEC_ID_MJPEG, AVMEDIA_TYPE_VIDEO);
    stream->time_base = {1, 25};
    av::Decoder decoder(*stream, "a.avi");
    for (int n = 0; n < 3; ++n) {
        av::PacketPtr packet(av_packet_alloc());
        ASSERT_EQ(av_new_packet(packet.get(), 100), 0);
        std::fill_n(packet->data, 100, std::uint8_t{0x5A});
        decoder.decode(packet.get(), [](const av::Frame&) { return true; });
    }
    decoder.decode(nullptr, [](const av::Frame&) { return true; });
    EXPECT_GT(decoder.damaged(), 0);
}

TEST(Decoder, RefusesWhatItCannotHold) {
    Stream huge(AV_CODEC_ID_H264, AVMEDIA_TYPE_VIDEO);
    huge->codecpar->width = 30'000;
    huge->codecpar->height = 20'000;
    EXPECT_THROW(av::Decoder(*huge, "huge.mp4"), base::Error);
    Stream unknown(AV_CODEC_ID_NONE, AVMEDIA_TYPE_VIDEO);
    try {
        const av::Decoder decoder(*unknown, "strange.mp4");
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input);
        EXPECT_EQ(error.file, "strange.mp4");
        EXPECT_FALSE(error.hint.empty());
    }
}

}  // namespace
