// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/filter_graph.h"

#include <gtest/gtest.h>

#include <vector>

#include "av/scaler.h"
#include "base/error.h"

namespace {

// A picture whose luma grows from left to right.
av::Frame ramp(int width, int height, std::int64_t pts = 0) {
    av::Frame picture = av::allocate_picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) picture.plane(0)[y * picture.stride(0) + x] = static_cast<std::uint8_t>(x * 2);
    for (int plane = 1; plane < 3; ++plane)
        for (int y = 0; y < height / 2; ++y)
            std::fill_n(picture.plane(plane) + y * picture.stride(plane), width / 2, std::uint8_t{128});
    picture->pts = pts;
    return picture;
}

TEST(FilterGraph, GivesAPictureForAPicture) {
    av::FilterGraph mirror("hflip");
    for (const std::int64_t pts : {0, 1001, 90'000'123}) {
        const av::Frame in = ramp(64, 48, pts);
        const av::Frame out = mirror.apply(in);
        EXPECT_EQ(out->pts, pts);
        EXPECT_EQ(out.plane(0)[0], 126);
        EXPECT_EQ(out.plane(0)[63], 0);
        EXPECT_EQ(in.plane(0)[0], 0) << "what went in is not changed";
    }
}

TEST(FilterGraph, BeginsAnewWhenTheFormatChanges) {
    av::FilterGraph turn("transpose=clock");
    EXPECT_EQ(turn.apply(ramp(64, 48)).width(), 48);
    EXPECT_EQ(turn.apply(ramp(32, 20)).width(), 20);
    const av::Frame colour = av::allocate_picture(30, 10, AV_PIX_FMT_RGBA);
    const av::Frame out = turn.apply(colour);
    EXPECT_EQ(out.width(), 10);
    EXPECT_EQ(out->format, AV_PIX_FMT_RGBA);
    EXPECT_EQ(turn.apply(ramp(64, 48)).width(), 48);
}

TEST(FilterGraph, PassesAllPicturesThroughAChainWithADelay) {
    av::FilterGraph deinterlace("bwdif=mode=send_frame:deint=all");
    std::vector<std::int64_t> times;
    const auto take = [&](const av::Frame& frame) { times.push_back(frame->pts); };
    for (int n = 0; n < 5; ++n) deinterlace.push(ramp(64, 48, n * 40), take);
    EXPECT_LT(times.size(), 5U);
    // Another size: what is inside comes out first.
    deinterlace.push(ramp(32, 48, 200), take);
    EXPECT_EQ(times, (std::vector<std::int64_t>{0, 40, 80, 120, 160}));
    deinterlace.push({}, take);
    EXPECT_EQ(times.back(), 200);
    deinterlace.push(ramp(32, 48, 240), take);
    deinterlace.push({}, take);
    EXPECT_EQ(times.size(), 7U);
}

TEST(FilterGraph, SaysThatAChainIsWrong) {
    for (const char* chain : {"no_such_filter", "hflip,,", "scale=w=abc", "crop=w=9999:h=9999"}) {
        av::FilterGraph graph(chain);
        EXPECT_THROW((void)graph.apply(ramp(64, 48)), base::Error) << chain;
    }
}

TEST(Generate, MakesPicturesAndSoundInOrder) {
    std::vector<std::int64_t> times;
    av::generate("testsrc2=size=32x32:rate=25:duration=1", false, [&](av::Frame frame) {
        times.push_back(av_rescale_q(frame->pts, frame->time_base, {1, 25}));
    });
    ASSERT_EQ(times.size(), 25U);
    for (std::size_t i = 0; i < times.size(); ++i) EXPECT_EQ(times[i], static_cast<std::int64_t>(i));
    int samples = 0;
    av::generate("sine=sample_rate=8000:duration=1", true, [&](av::Frame frame) { samples += frame->nb_samples; });
    EXPECT_EQ(samples, 8000);
    EXPECT_THROW(av::generate("no_such_source", false, [](av::Frame) {}), base::Error);
}

TEST(Scaler, ScalesAndLeavesAloneWhatFits) {
    av::Scaler scaler(av::Scaler::Kernel::bicubic);
    const av::Frame in = ramp(64, 48);
    EXPECT_EQ(scaler.scale(in, 64, 48).plane(0), in.plane(0));
    for (const auto& [width, height] : {std::pair(32, 24), {128, 96}, {33, 25}, {32, 24}}) {
        const av::Frame out = scaler.scale(in, width, height);
        EXPECT_EQ(out.width(), width);
        EXPECT_EQ(out.height(), height);
        EXPECT_NEAR(out.plane(0)[height / 2 * out.stride(0) + width / 2], 64, 3);
        EXPECT_NEAR(out.plane(1)[0], 128, 1);
    }
}

TEST(Crop, SharesTheSamples) {
    const av::Frame in = ramp(64, 48);
    const av::Frame part = av::crop(in, 10, 6, 20, 12);
    EXPECT_EQ(part.width(), 20);
    EXPECT_EQ(part.height(), 12);
    EXPECT_EQ(part.plane(0), in.plane(0) + 6 * in.stride(0) + 10);
    EXPECT_EQ(part.plane(2), in.plane(2) + 3 * in.stride(2) + 5);
    EXPECT_EQ(part.plane(0)[0], 20);
}

TEST(Frame, CopiesShareSamplesUntilAWritableOneIsMade) {
    const av::Frame in = ramp(64, 48, 7);
    const av::Frame same = in;
    EXPECT_EQ(same.plane(0), in.plane(0));
    av::Frame own = av::writable_copy(in);
    EXPECT_NE(own.plane(0), in.plane(0));
    EXPECT_EQ(own->pts, 7);
    own.plane(0)[0] = 99;
    EXPECT_EQ(in.plane(0)[0], 0);
}

}  // namespace
