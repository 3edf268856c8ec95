// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/frame_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "av/bitstream.h"
#include "media/probe.h"
#include "support/clips.h"
#include "support/measure.h"

namespace {

using Options = std::map<std::string, std::string>;

// The order of `count` indices, mixed up the same way on every machine.
std::vector<std::size_t> shuffled(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::mt19937 random(7);
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

// Holds a reader against plain decoding from the beginning: every moment of every picture, in mixed order.
void expect_exact(const base::Path& file) {
    const media::Info info = media::probe(file, {});
    const std::vector<support::Still> stills = support::decode_stills(file);
    ASSERT_FALSE(stills.empty());
    media::FrameReader reader(file, info, {});
    const base::Time tick{1};
    for (const std::size_t i : shuffled(stills.size())) {
        const base::Time begins = stills[i].time - info.start;
        const base::Time ends =
            i + 1 < stills.size() ? stills[i + 1].time - info.start : begins + base::from_seconds(1);
        for (const base::Time t : {begins, begins + (ends - begins) / 2, ends - tick}) {
            const av::Frame& picture = reader.at(t);
            ASSERT_EQ(reader.shown_pts(), stills[i].pts) << "picture " << i << " at " << base::to_seconds(t);
            ASSERT_EQ(support::checksum(picture), stills[i].checksum)
                << "picture " << i << " at " << base::to_seconds(t);
        }
    }
}

// What a clip is encoded like.
struct Pattern {
    std::string name;
    std::string extension = "mp4";
    std::string codec = "libx264";
    Options options;
    std::string filters;  // after numbered_pictures()
    int clock = 90'000;
    int pictures = 120;
};

void PrintTo(const Pattern& pattern, std::ostream* out) { *out << pattern.name; }

class EveryPicture : public testing::TestWithParam<Pattern> {};

TEST_P(EveryPicture, IsFoundInAnyOrder) {
    const Pattern& pattern = GetParam();
    const base::TempDir dir;
    const base::Path file = dir.path() / ("clip." + pattern.extension);
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(pattern.pictures) + pattern.filters;
    spec.sound.clear();
    spec.video_codec = pattern.codec;
    spec.video_options = pattern.options;
    spec.clock = pattern.clock;
    support::write_clip(file, spec);
    const std::vector<support::Still> stills = support::decode_stills(file);
    ASSERT_EQ(stills.size(), static_cast<std::size_t>(pattern.pictures));
    for (std::size_t i = 0; i < stills.size(); ++i) ASSERT_EQ(stills[i].number, static_cast<int>(i));
    expect_exact(file);
}

Options x264(int gop, int b_frames, const std::string& parameters = {}) {
    Options options{{"preset", "superfast"}, {"g", fmt::format("{}", gop)}, {"bf", fmt::format("{}", b_frames)},
                    {"b_strategy", "0"},     {"sc_threshold", "0"},         {"qp", "24"}};
    if (!parameters.empty()) options["x264-params"] = parameters;
    return options;
}

std::vector<Pattern> patterns() {
    std::vector<Pattern> all;
    for (const int gop : {1, 2, 12, 30, 250})
        for (const int b_frames : {0, 2, 5})
            if (gop > 1 || b_frames == 0)
                all.push_back(
                    {fmt::format("h264_gop{}_b{}", gop, b_frames), "mp4", "libx264", x264(gop, b_frames), {}});
    const std::string open = "open-gop=1:bframes=5:b-adapt=0:b-pyramid=normal:keyint=12:min-keyint=12";
    all.push_back({"h264_b_pyramid", "mp4", "libx264", x264(30, 5, "b-pyramid=normal"), {}});
    all.push_back({"h264_open_gop", "mp4", "libx264", x264(12, 5, open), {}});
    all.push_back({"h264_open_gop_444", "mp4", "libx264", x264(12, 5, open), ",format=yuv444p"});
    all.push_back({"h264_open_gop_mkv", "mkv", "libx264", x264(12, 5, open), {}});
    all.push_back({"h264_open_gop_ts", "ts", "libx264", x264(12, 5, open), {}});
    all.push_back({"h264_ts", "ts", "libx264", x264(30, 2), {}});
    all.push_back({"h264_intra_refresh", "mp4", "libx264", x264(30, 0, "intra-refresh=1"), {}});
    const std::string x265 = "log-level=none:ctu=16:min-cu-size=8:frame-threads=1:pools=1:bframes=4:b-adapt=0";
    all.push_back({"hevc_closed_gop",
                   "mp4",
                   "libx265",
                   {{"preset", "ultrafast"}, {"x265-params", x265 + ":keyint=30:open-gop=0"}},
                   {}});
    all.push_back({"hevc_open_gop",
                   "mp4",
                   "libx265",
                   {{"preset", "ultrafast"}, {"x265-params", x265 + ":keyint=12:open-gop=1"}},
                   {}});
    all.push_back({"vp9",
                   "webm",
                   "libvpx-vp9",
                   {{"deadline", "realtime"},
                    {"cpu-used", "8"},
                    {"g", "30"},
                    {"lag-in-frames", "16"},
                    {"auto-alt-ref", "1"},
                    {"b", "2M"}},
                   {}});
    all.push_back(
        {"vp8", "webm", "libvpx", {{"deadline", "realtime"}, {"cpu-used", "8"}, {"g", "30"}, {"b", "2M"}}, {}});
    const Options mpeg{{"g", "12"}, {"bf", "2"}, {"b", "4M"}};
    all.push_back({"mpeg2_open_gop_ps", "mpg", "mpeg2video", mpeg, {}, 30});
    all.push_back({"mpeg2_open_gop_ts", "ts", "mpeg2video", mpeg, {}, 30});
    all.push_back({"mpeg2_open_gop_mp4", "mp4", "mpeg2video", mpeg, {}, 30});
    all.push_back({"mpeg4_avi", "avi", "mpeg4", {{"g", "30"}, {"b", "2M"}}, {}, 30});
    all.push_back({"mpeg4_avi_b", "avi", "mpeg4", mpeg, {}, 30});
    all.push_back({"mjpeg_avi", "avi", "mjpeg", {{"q", "3"}}, ",format=yuvj420p", 30});
    return all;
}

INSTANTIATE_TEST_SUITE_P(Patterns, EveryPicture, testing::ValuesIn(patterns()),
                         [](const auto& pattern) { return pattern.param.name; });

// Whether `file` has key frames that decoding cannot begin at.
bool has_false_key_frames(const base::Path& file) {
    av::Demuxer demuxer(file, {});
    const av::PacketPtr packet(av_packet_alloc());
    while (demuxer.read(*packet))
        if ((packet->flags & AV_PKT_FLAG_KEY) != 0 && !av::is_random_access_point(*packet, *demuxer.stream(0).codecpar))
            return true;
    return false;
}

// What a naive seek to `t` shows: libav's seek, then the first picture at or after the moment.
std::uint64_t naive_seek(const base::Path& file, std::int64_t pts) {
    av::Demuxer demuxer(file, {});
    av::Decoder decoder(demuxer.stream(0), file.string());
    demuxer.seek(0, pts);
    std::uint64_t sum = 0;
    const av::PacketPtr packet(av_packet_alloc());
    while (sum == 0 && demuxer.read(*packet)) {
        decoder.decode(packet.get(), [&](const av::Frame& frame) {
            if (frame->pts >= pts) sum = support::checksum(frame);
            return sum == 0;
        });
    }
    return sum;
}

TEST(OpenGop, ShowsGarbageAfterANaiveSeekAndTheRightPictureHere) {
    for (const char* format : {"yuv420p", "yuv444p"}) {
        const base::TempDir dir;
        const base::Path file = dir.path() / "a.mp4";
        support::ClipSpec spec;
        spec.picture = support::numbered_pictures(100) + ",format=" + format;
        spec.sound.clear();
        spec.video_options = x264(12, 5, "open-gop=1:bframes=5:b-adapt=0:b-pyramid=normal:keyint=12:min-keyint=12");
        support::write_clip(file, spec);
        ASSERT_TRUE(has_false_key_frames(file));
        const std::vector<support::Still> stills = support::decode_stills(file);
        media::FrameReader reader(file, media::probe(file, {}), {});
        int wrong = 0;
        for (std::size_t i = 1; i < stills.size(); i += 5) {
            if (naive_seek(file, stills[i].pts) != stills[i].checksum) ++wrong;
            const std::size_t j = stills.size() - i;
            EXPECT_EQ(support::checksum(reader.at(stills[j].time)), stills[j].checksum) << j;
        }
        EXPECT_GT(wrong, 0) << "the clip is no test of anything";
    }
}

TEST(FrameReader, FindsTheFirstPictureAgainAfterAJumpToALaterKeyFrame) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(150);
    spec.video_options = x264(30, 0);
    support::write_clip(file, spec);
    media::FrameReader reader(file, media::probe(file, {}), {});
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(4))), 120);
    EXPECT_EQ(support::picture_number(reader.at({})), 0);
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(-1))), 0);
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(100))), 149);
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(2))), 60);
}

// A clip of numbered pictures with something odd about its timestamps.
struct Timing {
    std::string name;
    std::string extension = "mp4";
    std::string timestamps;  // setpts expression
    std::function<void(support::ClipSpec&)> change = [](support::ClipSpec&) {};
};

void PrintTo(const Timing& timing, std::ostream* out) { *out << timing.name; }

class EveryMoment : public testing::TestWithParam<Timing> {};

TEST_P(EveryMoment, ShowsThePictureOnScreen) {
    const Timing& timing = GetParam();
    const base::TempDir dir;
    const base::Path file = dir.path() / ("clip." + timing.extension);
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(90) + ",settb=1/90000";
    if (!timing.timestamps.empty()) spec.picture += fmt::format(",setpts='{}'", timing.timestamps);
    spec.sound = "sine=440:r=48000:d=3";
    spec.video_options = x264(12, 2);
    timing.change(spec);
    support::write_clip(file, spec);
    expect_exact(file);
}

std::vector<Timing> timings() {
    using support::ClipSpec;
    // Distances of 10 to 90 ms.
    const std::string variable = "N*3000+mod(N*7,5)*600";
    const std::string gap = "N*3000+gte(N,40)*450000";
    const auto late = [](double seconds) { return [seconds](ClipSpec& spec) { spec.starts = seconds; }; };
    const auto muxer = [](const Options& options) {
        return [options](ClipSpec& spec) { spec.format_options = options; };
    };
    return {{"variable_rate", "mp4", variable},
            {"variable_rate_mkv", "mkv", variable},
            {"gap", "mp4", gap},
            {"gap_ts", "ts", gap},
            {"one_long_picture", "mkv", "N*3000+gte(N,1)*270000"},
            {"starts_late_ts", "ts", {}, late(600)},
            {"starts_late_mkv", "mkv", {}, late(12.345)},
            {"edit_list_cuts_into_a_gop", "mp4", "N*3000-20*3000"},
            {"edit_list_delays_the_picture", "mp4", {}, [](ClipSpec& spec) { spec.sound_starts = -0.4; }},
            {"no_edit_list", "mp4", {}, muxer({{"use_editlist", "0"}})},
            {"fragmented", "mp4", {}, muxer({{"movflags", "frag_keyframe+empty_moov+default_base_moof"}})},
            {"live_without_duration", "mkv", {}, muxer({{"live", "1"}})},
            {"sound_first", "mp4", {}, [](ClipSpec& spec) { spec.sound_first = true; }}};
}

INSTANTIATE_TEST_SUITE_P(Timings, EveryMoment, testing::ValuesIn(timings()),
                         [](const auto& timing) { return timing.param.name; });

TEST(FrameReader, HidesWhatAnEditListCutsOff) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(60) + ",settb=1/90000,setpts=N*3000-20*3000";
    spec.sound.clear();
    spec.video_options = x264(12, 2);
    support::write_clip(file, spec);
    media::FrameReader reader(file, media::probe(file, {}), {});
    EXPECT_EQ(support::picture_number(reader.at({})), 20);
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(1.1))), 53);
    EXPECT_EQ(support::picture_number(reader.at(base::from_seconds(-1))), 20);
}

TEST(FrameReader, DeinterlacesTheSameWhereverItStarted) {
    const base::TempDir dir;
    for (const char* extension : {"mp4", "ts"}) {
        const base::Path file = dir.path() / (std::string("a.") + extension);
        support::ClipSpec spec;
        spec.picture = support::numbered_pictures(150) + ",setfield=tff";
        spec.sound.clear();
        spec.video_options = x264(12, 2);
        spec.video_options["flags"] = "+ildct+ilme";
        support::write_clip(file, spec);
        const media::Info info = media::probe(file, {});
        ASSERT_TRUE(info.video->interlaced);
        media::FrameReader walking(file, info, {});
        std::vector<std::uint64_t> sums;
        for (int n = 0; n < 150; ++n) sums.push_back(support::checksum(walking.at(base::FrameRate{30, 1}.middle(n))));
        media::FrameReader jumping(file, info, {});
        for (const std::size_t n : shuffled(sums.size()))
            EXPECT_EQ(support::checksum(jumping.at(base::FrameRate{30, 1}.middle(static_cast<int>(n)))), sums[n]) << n;
    }
}

TEST(FrameReader, DecodesEachPictureOnceGoingForward) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(150);
    spec.video_options = x264(30, 2);
    support::write_clip(file, spec);
    const media::Info info = media::probe(file, {});
    const base::FrameRate grid{25, 1};
    for (const int threads : {1, 2}) {
        media::FrameReader reader(file, info, {}, threads);
        for (int n = 0; n < 125; ++n) {
            const base::Time moment = grid.middle(n);
            EXPECT_EQ(support::picture_number(reader.at(moment)), info.video->rate.frame_at(moment));
        }
        EXPECT_LE(reader.frames_decoded(), 150);
    }
}

TEST(FrameReader, GoesBackAStepWithoutBeginningAnew) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(600);
    spec.sound.clear();
    spec.video_options = x264(30, 2);
    support::write_clip(file, spec);
    media::FrameReader reader(file, media::probe(file, {}), {});
    for (int n = 599; n > 589; --n) EXPECT_EQ(support::picture_number(reader.at(base::FrameRate{30, 1}.middle(n))), n);
    EXPECT_LE(reader.frames_decoded(), 10 * 35);
}

TEST(FrameReader, ShowsTheSameWhateverTheThreads) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(120);
    spec.sound.clear();
    spec.video_options = x264(30, 2);
    // Two packets are damaged: one inside and the last.
    int packets = 0;
    spec.spoil = [&](AVPacket& packet, bool) {
        if (++packets == 70 || packets == 120)
            std::fill(packet.data + packet.size / 3, packet.data + packet.size, std::uint8_t{0x55});
    };
    support::write_clip(file, spec);
    const media::Info info = media::probe(file, {});
    media::FrameReader one(file, info, {}, 1);
    media::FrameReader four(file, info, {}, 4);
    for (int n = 0; n < 120; ++n) {
        const base::Time moment = base::FrameRate{30, 1}.middle(n);
        EXPECT_EQ(support::checksum(one.at(moment)), support::checksum(four.at(moment))) << n;
        EXPECT_EQ(one.shown_pts(), four.shown_pts()) << n;
    }
}

class FarJumps : public testing::TestWithParam<Pattern> {};

TEST_P(FarJumps, DecodeNoMoreThanAGopEach) {
    constexpr int kPictures = 600;
    constexpr int kGop = 30;
    constexpr int kJumps = 12;
    const Pattern& pattern = GetParam();
    const base::TempDir dir;
    const base::Path file = dir.path() / ("clip." + pattern.extension);
    support::ClipSpec spec;
    spec.picture = support::numbered_pictures(kPictures);
    spec.video_codec = pattern.codec;
    spec.video_options = pattern.options;
    spec.clock = pattern.clock;
    spec.sound.clear();
    support::write_clip(file, spec);
    media::FrameReader reader(file, media::probe(file, {}), {});
    for (int i = 0; i < kJumps; ++i) {
        const int wanted = (i * 253 + 300) % kPictures;
        const int shown = support::picture_number(reader.at(base::FrameRate{30, 1}.middle(wanted)));
        EXPECT_LE(std::abs(shown - wanted), pattern.name == "avi" ? 1 : 0);
    }
    EXPECT_LE(reader.frames_decoded(), kJumps * (kGop + 12));
}

INSTANTIATE_TEST_SUITE_P(
    Containers, FarJumps,
    testing::Values(Pattern{"mp4", "mp4", "libx264", x264(30, 2), {}},
                    Pattern{"mkv", "mkv", "libx264", x264(30, 2), {}}, Pattern{"ts", "ts", "libx264", x264(30, 2), {}},
                    Pattern{"mpg", "mpg", "mpeg2video", {{"g", "30"}, {"bf", "2"}, {"b", "1M"}}, {}, 30},
                    Pattern{"avi", "avi", "mpeg4", {{"g", "30"}, {"b", "1M"}}, {}, 30},
                    Pattern{"webm", "webm", "libvpx", {{"deadline", "realtime"}, {"cpu-used", "8"}, {"g", "30"}}, {}}),
    [](const auto& pattern) { return pattern.param.name; });

}  // namespace
