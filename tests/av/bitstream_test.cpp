// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/bitstream.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

av::PacketPtr packet_of(const Bytes& bytes, bool key = true) {
    av::PacketPtr packet(av_packet_alloc());
    EXPECT_EQ(av_new_packet(packet.get(), static_cast<int>(bytes.size())), 0);
    std::copy(bytes.begin(), bytes.end(), packet->data);
    packet->flags = key ? AV_PKT_FLAG_KEY : 0;
    return packet;
}

av::CodecParametersPtr parameters_of(AVCodecID codec, const Bytes& header = {}) {
    av::CodecParametersPtr parameters(avcodec_parameters_alloc());
    parameters->codec_id = codec;
    if (!header.empty()) {
        parameters->extradata = static_cast<std::uint8_t*>(av_mallocz(header.size() + AV_INPUT_BUFFER_PADDING_SIZE));
        std::copy(header.begin(), header.end(), parameters->extradata);
        parameters->extradata_size = static_cast<int>(header.size());
    }
    return parameters;
}

bool begins(AVCodecID codec, const Bytes& bytes, const Bytes& header = {}, bool key = true) {
    return av::is_random_access_point(*packet_of(bytes, key), *parameters_of(codec, header));
}

// An avcC that says lengths of four bytes.
const Bytes kAvcC{1, 100, 0, 31, 0xFF, 0xE1};

Bytes hvcc() {
    Bytes header(23);
    header[0] = 1;
    header[21] = 0x0F;
    return header;
}

TEST(RandomAccess, OfH264IsAnIdrPictureAndNoRecoveryPoint) {
    const Bytes idr{0, 0, 0, 2, 0x67, 0x64, 0, 0, 0, 3, 0x65, 0x88, 0x84};
    const Bytes recovery{0, 0, 0, 5, 0x06, 0x06, 0x01, 0xC4, 0x80, 0, 0, 0, 3, 0x41, 0x9A, 0x02};
    EXPECT_TRUE(begins(AV_CODEC_ID_H264, idr, kAvcC));
    EXPECT_FALSE(begins(AV_CODEC_ID_H264, recovery, kAvcC));
    EXPECT_FALSE(begins(AV_CODEC_ID_H264, idr, kAvcC, false)) << "the container does not think so";
}

TEST(RandomAccess, ReadsStartCodesWhereThereAreNoLengths) {
    EXPECT_TRUE(begins(AV_CODEC_ID_H264, {0, 0, 0, 1, 0x67, 0x64, 0, 0, 1, 0x65, 0x88}));
    EXPECT_FALSE(begins(AV_CODEC_ID_H264, {0, 0, 0, 1, 0x06, 0x06, 0x01, 0xC4, 0x80, 0, 0, 1, 0x41, 0x9A}));
}

TEST(RandomAccess, OfHevcIsAnyIrapPicture) {
    const auto unit = [](int type) { return Bytes{0, 0, 0, 3, static_cast<std::uint8_t>(type << 1), 1, 0x80}; };
    for (const int type : {16, 18, 19, 20, 21}) EXPECT_TRUE(begins(AV_CODEC_ID_HEVC, unit(type), hvcc())) << type;
    for (const int type : {0, 1, 8, 9, 24, 32, 39}) EXPECT_FALSE(begins(AV_CODEC_ID_HEVC, unit(type), hvcc())) << type;
}

TEST(RandomAccess, OfOtherCodecsIsWhatTheContainerSays) {
    EXPECT_TRUE(begins(AV_CODEC_ID_VP9, {1, 2, 3}));
    EXPECT_FALSE(begins(AV_CODEC_ID_VP9, {1, 2, 3}, {}, false));
}

TEST(RandomAccess, SurvivesHostilePackets) {
    const std::vector<Bytes> packets{{},
                                     {0},
                                     {0, 0, 1},
                                     {0, 0, 0, 0, 0x65},
                                     {0xFF, 0xFF, 0xFF, 0xFF, 0x65},
                                     {0, 0, 0, 9, 0x65},
                                     {0, 0, 0, 1},
                                     {0, 0, 0, 2, 6, 6},
                                     {0, 0, 0, 4, 6, 0xFF, 0xFF, 0xFF},
                                     {0, 0, 0, 4, 6, 1, 0xFF, 0xFF}};
    for (const Bytes& bytes : packets) {
        EXPECT_FALSE(begins(AV_CODEC_ID_H264, bytes, kAvcC));
        EXPECT_FALSE(begins(AV_CODEC_ID_HEVC, bytes, hvcc()));
        EXPECT_FALSE(av::marks_open_gop(*packet_of(bytes), *parameters_of(AV_CODEC_ID_H264, kAvcC)));
    }
}

TEST(RecoveryPoint, IsFoundAmongOtherMessages) {
    const auto found = [](const Bytes& bytes) {
        return av::marks_open_gop(*packet_of(bytes), *parameters_of(AV_CODEC_ID_H264, kAvcC));
    };
    EXPECT_TRUE(found({0, 0, 0, 5, 0x06, 0x06, 0x01, 0xC4, 0x80}));
    EXPECT_TRUE(found({0, 0, 0, 8, 0x06, 0x05, 0x01, 0xAA, 0x06, 0x01, 0xC4, 0x80}));
    EXPECT_FALSE(found({0, 0, 0, 5, 0x06, 0x05, 0x01, 0x06, 0x80})) << "a 6 inside another message";
    EXPECT_FALSE(found({0, 0, 0, 3, 0x65, 0x06, 0x01}));
}

}  // namespace
