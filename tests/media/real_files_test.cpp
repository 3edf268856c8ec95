// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "av/check.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "media/probe.h"
#include "media/sound.h"
#include "support/measure.h"
#include "support/real_media.h"

// Clips of phones, webcams and screens, and broken files.
namespace {

namespace fs = std::filesystem;

// One folder of files, or a part of it: tests can run side by side.
constexpr const char* kFolders[] = {"0-faq", "1-talk", "2-iphone", "3-android", "4-webcam", "5-nasty", "5-nasty/fuzz"};

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Seen {
    std::map<base::Time, std::uint64_t> pictures;
    int damaged = 0;
};

// The picture at each of these moments, read by one reader in the given order.
Seen pictures_at(const fs::path& file, const media::Info& info, const std::vector<base::Time>& moments) {
    Seen seen;
    media::FrameReader reader(file, info, {}, 2);
    media::Normaliser normalise(*info.video, 360);
    for (const base::Time moment : moments) {
        const av::Frame picture = normalise(reader.at(moment));
        EXPECT_EQ(picture->format, AV_PIX_FMT_YUV420P);
        EXPECT_EQ(picture.width(), normalise.size().width);
        EXPECT_EQ(picture.height(), normalise.size().height);
        seen.pictures[moment] = support::checksum(picture);
        seen.damaged += reader.damaged();
    }
    return seen;
}

void read_through(const fs::path& file) {
    const auto start = std::chrono::steady_clock::now();
    media::Info info;
    try {
        info = media::probe(file, {});
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input) << error.what();
        EXPECT_FALSE(error.hint.empty()) << error.what();
        EXPECT_LT(seconds_since(start), 10);
        return;
    }
    EXPECT_LT(seconds_since(start), 10);
    EXPECT_GT(info.duration, base::Time{});
    const base::Time end = info.duration;
    if (info.video) {
        // From the end to the beginning, and forward: the same pictures, so seeking shows nothing that decoding does
        // not. What libav makes of damage depends on what it decoded before.
        const std::vector<base::Time> moments{{}, end * 3 / 10, end * 7 / 10, end};
        const Seen forward = pictures_at(file, info, moments);
        const Seen backward = pictures_at(file, info, {moments.rbegin(), moments.rend()});
        EXPECT_TRUE(forward.pictures == backward.pictures || forward.damaged + backward.damaged > 0);
    }
    const base::Time heard = std::min(end, base::from_seconds(60));
    const std::vector<float> sound = media::read_sound(file, info, {{}, heard}, {});
    EXPECT_EQ(sound.size(), 2 * static_cast<std::size_t>(base::to_ticks(heard, 1, av::kSampleRate)));
    EXPECT_TRUE(std::all_of(sound.begin(), sound.end(), [](float s) { return std::abs(s) <= 8; }));
    const bool audible = std::any_of(sound.begin(), sound.end(), [](float sample) { return sample != 0; });
    EXPECT_TRUE(audible || !info.audio || info.audio->silent);
    const std::vector<float> middle = media::read_sound(file, info, {end / 2, end / 2 + base::from_seconds(1)}, {});
    EXPECT_EQ(middle.size(), 2U * av::kSampleRate);
}

class FolderOfFiles : public support::RealMedia, public testing::WithParamInterface<const char*> {};

TEST_P(FolderOfFiles, IsReadOrRefused) {
    const std::vector<fs::path> files = files_in(real(GetParam()));
    ASSERT_FALSE(files.empty());
    av::set_up_logging(false);
    const double before = peak_megabytes();
    for (const fs::path& file : files) {
        SCOPED_TRACE(file.filename().string());
        read_through(file);
    }
    EXPECT_LT(peak_megabytes() - before, 1500);
}

INSTANTIATE_TEST_SUITE_P(RealFiles, FolderOfFiles, testing::ValuesIn(kFolders), [](const auto& folder) {
    std::string name = folder.param;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return name;
});

// What is known of some of them.
using RealFiles = support::RealMedia;

TEST_F(RealFiles, AreUnderstood) {
    av::set_up_logging(false);
    const auto probed = [](const char* file) { return media::probe(real(file), {}); };

    const media::Info iphone = probed("2-iphone/rotated_hdr_video.mov");
    EXPECT_EQ(iphone.video->hdr, media::Hdr::dolby_vision);
    EXPECT_EQ(iphone.video->rotation, 90);
    EXPECT_EQ(iphone.video->width, 1080);
    EXPECT_TRUE(iphone.privacy.location);
    EXPECT_EQ(iphone.privacy.device, "Apple iPhone 14 Pro");

    const media::Info android = probed("3-android/hlg10-color-test.mp4");
    EXPECT_EQ(android.video->hdr, media::Hdr::hlg);
    EXPECT_TRUE(android.privacy.location);

    EXPECT_EQ(probed("3-android/hdr10plus_tool__regular.mkv").video->hdr, media::Hdr::pq);
    EXPECT_EQ(probed("3-android/portrait_4k60.mp4").video->rate, (base::FrameRate{60, 1}));
    EXPECT_EQ(probed("3-android/moviepy__fire2.mp4").video->rotation, 180);
    EXPECT_TRUE(probed("4-webcam/cursed-vfr.mp4").video->variable_rate);
    EXPECT_NEAR(base::to_seconds(probed("4-webcam/no_duration.webm").duration), 4.94, 0.05);
    EXPECT_TRUE(probed("5-nasty/Sony ILCE-7M3 (A7M3).mts").video->interlaced);
    EXPECT_EQ(probed("5-nasty/Sony ILCE-7M3 (A7M3).mts").video->rate, (base::FrameRate{25, 1}));
    EXPECT_EQ(probed("5-nasty/bigbuckbunny.mp4").audio->channels, 6);
    EXPECT_EQ(probed("5-nasty/sar_2x1.mp4").video->width, 1280);
    EXPECT_FALSE(probed("5-nasty/annex-b.mp4").problems.empty()) << "100 kB of a file of 35 s";
    EXPECT_FALSE(probed("5-nasty/video_without_video_stream.mp4").video);

    // Packets of fifty frames of speech each.
    const media::Info speech = probed("3-android/MOV00006.3gp");
    const std::vector<float> sound =
        media::read_sound(real("3-android/MOV00006.3gp"), speech, {{}, speech.duration}, {});
    int silent_tenths = 0;
    for (std::size_t i = 0; i + 9600 <= sound.size(); i += 9600)
        if (std::none_of(sound.begin() + static_cast<std::ptrdiff_t>(i),
                         sound.begin() + static_cast<std::ptrdiff_t>(i + 9600),
                         [](float s) { return std::abs(s) > 0.001F; }))
            ++silent_tenths;
    EXPECT_LT(silent_tenths, 40);
}

}  // namespace
