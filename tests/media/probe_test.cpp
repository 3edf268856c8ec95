// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/probe.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "support/clips.h"

namespace {

using support::ClipSpec;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// A second of a small moving picture, without sound.
ClipSpec picture_clip(const std::string& filters = {}, const std::string& size = "64x48") {
    ClipSpec spec;
    spec.picture = fmt::format("testsrc2=s={}:r=30:d=1{}{}", size, filters.empty() ? "" : ",", filters);
    spec.sound.clear();
    return spec;
}

// Such a picture with two seconds of it and `seconds` of sound.
ClipSpec sound_clip(double seconds = 2, const std::string& sound = "r=48000", const std::string& layout = "stereo") {
    ClipSpec spec;
    spec.picture = "testsrc2=s=64x48:r=30:d=2";
    spec.sound = fmt::format("sine=frequency=440:{}:duration={},aformat=channel_layouts={}", sound, seconds, layout);
    return spec;
}

media::Info probed(const ClipSpec& spec, const std::string& extension = "mp4") {
    const base::TempDir dir;
    const base::Path file = dir.path() / ("clip." + extension);
    support::write_clip(file, spec);
    return media::probe(file, {});
}

std::string bytes_of(const ClipSpec& spec, const std::string& extension) {
    const base::TempDir dir;
    const base::Path file = dir.path() / ("clip." + extension);
    support::write_clip(file, spec);
    return base::read_file(file, 100'000'000, "read");
}

// What probing a file of these bytes says, or why it is refused.
struct Verdict {
    std::optional<media::Info> info;
    std::string refusal;
    std::string hint;
};

Verdict judge(const std::string& bytes, const std::string& name) {
    const base::TempDir dir;
    const base::Path file = dir.path() / name;
    std::ofstream(file, std::ios::binary) << bytes;
    try {
        return {media::probe(file, {}), {}, {}};
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::input) << error.what();
        EXPECT_THAT(error.what(), HasSubstr(file.string()));
        return {std::nullopt, error.what(), error.hint};
    }
}

TEST(Probe, SaysHowThePictureMustBeTurned) {
    for (const int rotation : {0, 90, 180, 270}) {
        for (const bool mirrored : {false, true}) {
            ClipSpec spec = picture_clip();
            spec.rotation = rotation;
            spec.mirrored = mirrored;
            const media::Info info = probed(spec);
            const media::VideoInfo& v = *info.video;
            EXPECT_EQ(v.mirrored, mirrored) << rotation;
            EXPECT_EQ(v.width, rotation % 180 == 0 ? 64 : 48);
            EXPECT_EQ(v.height, rotation % 180 == 0 ? 48 : 64);
            EXPECT_EQ(v.coded_width, 64);
            EXPECT_EQ(v.coded_height, 48);
            // Mirroring what was turned clockwise is turning what was mirrored counter-clockwise.
            EXPECT_EQ(v.rotation, mirrored ? (360 - rotation) % 360 : rotation);
            const auto notes = media::import_notes(info);
            EXPECT_EQ(testing::Matches(Contains("rotate upright"))(notes), v.rotation != 0);
            EXPECT_EQ(testing::Matches(Contains("undo mirroring"))(notes), mirrored);
        }
    }
}

TEST(Probe, ShowsNonSquarePixelsAtTheirWidth) {
    const media::Info info = probed(picture_clip("setsar=16/15", "720x576"));
    EXPECT_EQ(info.video->sar_num, 16);
    EXPECT_EQ(info.video->sar_den, 15);
    EXPECT_EQ(info.video->width, 768);
    EXPECT_EQ(info.video->height, 576);
    EXPECT_EQ(info.video->coded_width, 720);
    EXPECT_THAT(media::import_notes(info), Contains("make pixels square"));
    ClipSpec turned = picture_clip("setsar=16/15", "720x576");
    turned.rotation = 90;
    const media::Info upright = probed(turned);
    EXPECT_EQ(upright.video->width, 576);
    EXPECT_EQ(upright.video->height, 768);
}

TEST(Probe, TakesASampleAspectRatioBeyondReasonForDamage) {
    const media::Info info = probed(picture_clip("setsar=100/1"));
    EXPECT_EQ(info.video->width, 64);
}

struct Format {
    std::string filters;
    std::string pix_fmt;
    std::vector<std::string> notes;
};

TEST(Probe, SaysWhatTheSamplesAreLike) {
    const std::string hdr = "format=yuv420p10le,setparams=color_primaries=bt2020:colorspace=bt2020nc:color_trc=";
    const std::string old = "setparams=colorspace=smpte170m:color_primaries=smpte170m:color_trc=smpte170m";
    const std::vector<Format> formats{{"format=yuv420p", "yuv420p", {}},
                                      {"format=yuv422p", "yuv422p", {"to 4:2:0"}},
                                      {"format=yuv444p", "yuv444p", {"to 4:2:0"}},
                                      {"format=yuv420p10le", "yuv420p10le", {"to 8 bits"}},
                                      {"format=yuv422p10le", "yuv422p10le", {"to 8 bits", "to 4:2:0"}},
                                      {"format=yuvj420p", "yuvj420p", {"full to limited range"}},
                                      {"format=yuv420p," + old, "yuv420p", {"BT.601 to BT.709"}},
                                      {hdr + "arib-std-b67", "yuv420p10le", {"HLG to BT.709"}},
                                      {hdr + "smpte2084", "yuv420p10le", {"PQ to BT.709"}}};
    for (const Format& format : formats) {
        const media::Info info = probed(picture_clip(format.filters));
        EXPECT_EQ(info.video->pix_fmt, format.pix_fmt);
        std::vector<std::string> expected = format.notes;
        expected.emplace_back("no sound: silence is added");
        EXPECT_EQ(media::import_notes(info), expected) << format.filters;
    }
}

TEST(Probe, NamesColours) {
    const std::string tagged =
        "format=yuv420p10le,setparams=color_primaries=bt2020:colorspace=bt2020nc:color_trc=arib-std-b67";
    const media::Info info = probed(picture_clip(tagged), "mov");
    EXPECT_EQ(info.container, "mov");
    EXPECT_EQ(info.video->hdr, media::Hdr::hlg);
    EXPECT_EQ(info.video->primaries, "bt2020");
    EXPECT_EQ(info.video->transfer, "arib-std-b67");
    EXPECT_EQ(info.video->matrix, "bt2020nc");
    EXPECT_FALSE(info.video->full_range);
    EXPECT_EQ(probed(picture_clip("format=yuv420p")).video->matrix, "unknown");
}

TEST(Probe, TakesOddDimensions) {
    ClipSpec spec = picture_clip("format=yuv444p", "63x47");
    const media::Info info = probed(spec);
    EXPECT_EQ(info.video->width, 63);
    EXPECT_EQ(info.video->height, 47);
    EXPECT_THAT(media::import_notes(info), Contains("make dimensions even"));
}

TEST(Probe, SeesInterlacing) {
    ClipSpec spec = picture_clip("setfield=bff");
    spec.video_options["flags"] = "+ildct+ilme";
    const media::Info info = probed(spec);
    EXPECT_TRUE(info.video->interlaced);
    EXPECT_FALSE(info.video->top_field_first);
    EXPECT_EQ(info.video->rate, (base::FrameRate{30, 1}));
    EXPECT_THAT(media::import_notes(info), Contains("deinterlace"));
    EXPECT_FALSE(probed(picture_clip()).video->interlaced);
}

TEST(Probe, NamesConstantRatesExactly) {
    for (const base::FrameRate rate : {base::FrameRate{24000, 1001},
                                       {24, 1},
                                       {25, 1},
                                       {30000, 1001},
                                       {30, 1},
                                       {50, 1},
                                       {60000, 1001},
                                       {60, 1},
                                       {15, 1},
                                       {10, 1}}) {
        for (const char* extension : {"mp4", "mkv", "ts"}) {
            ClipSpec spec;
            spec.picture = fmt::format("testsrc2=s=32x32:r={}/{}:d=3", rate.num, rate.den);
            spec.sound.clear();
            const media::Info info = probed(spec, extension);
            EXPECT_EQ(info.video->rate, rate)
                << info.video->rate.num << "/" << info.video->rate.den << " " << extension;
            EXPECT_FALSE(info.video->variable_rate) << extension;
        }
    }
}

TEST(Probe, MakesAnswersAtTheNearestUsualRate) {
    const std::vector<std::pair<base::FrameRate, base::FrameRate>> rates{{{24000, 1001}, {24000, 1001}},
                                                                         {{24, 1}, {24, 1}},
                                                                         {{25, 1}, {25, 1}},
                                                                         {{30000, 1001}, {30000, 1001}},
                                                                         {{30, 1}, {30, 1}},
                                                                         {{48, 1}, {24, 1}},
                                                                         {{50, 1}, {25, 1}},
                                                                         {{60000, 1001}, {30000, 1001}},
                                                                         {{60, 1}, {30, 1}},
                                                                         {{27, 1}, {25, 1}},
                                                                         {{14437, 500}, {30000, 1001}}};
    for (const auto& [from, to] : rates) {
        media::Info info;
        info.video.emplace().rate = from;
        EXPECT_EQ(media::output_rate(info), to) << from.num << "/" << from.den;
    }
    EXPECT_EQ(media::output_rate(media::Info{}), (base::FrameRate{30, 1}));
}

TEST(Probe, SeesAVariableRate) {
    const media::Info info = probed(picture_clip("settb=1/90000,setpts='N*3000+mod(N*7,5)*600'"));
    EXPECT_TRUE(info.video->variable_rate);
    EXPECT_THAT(media::import_notes(info), Contains("variable to constant 30 fps"));
}

TEST(Probe, LostPicturesDoNotMoveTheRate) {
    // Every tenth picture is missing: 27 a second on average.
    ClipSpec dropped = picture_clip("select='mod(n,10)'");
    const media::Info vary = probed(dropped);
    EXPECT_EQ(vary.video->rate, (base::FrameRate{30, 1}));
    EXPECT_TRUE(vary.video->variable_rate);
    // One gap of 2 s in 3 s of pictures is no variable rate.
    ClipSpec gap = picture_clip();
    gap.picture = "testsrc2=s=64x48:r=30:d=3,settb=1/90000,setpts='N*3000+gte(N,30)*180000'";
    const media::Info held = probed(gap);
    EXPECT_EQ(held.video->rate, (base::FrameRate{30, 1}));
    EXPECT_FALSE(held.video->variable_rate);
    EXPECT_NEAR(base::to_seconds(held.video->longest_gap), 2 + 1.0 / 30, 1e-6);
    EXPECT_THAT(media::import_notes(held), Contains("hold the picture over a gap of 2.03 s"));
}

TEST(Probe, MeasuresWhatHasNoDuration) {
    for (const char* extension : {"webm", "mkv"}) {
        ClipSpec spec = sound_clip();
        spec.video_codec = "libvpx";
        spec.video_options = {{"deadline", "realtime"}, {"cpu-used", "8"}};
        spec.audio_codec = "libopus";
        spec.format_options = {{"live", "1"}};
        const media::Info info = probed(spec, extension);
        EXPECT_EQ(info.container, "webm") << "by what is in it";
        EXPECT_NEAR(base::to_seconds(info.duration), 2, 0.034);
        EXPECT_EQ(info.video->frames, 60);
        EXPECT_EQ(info.video->codec, "vp8");
        EXPECT_EQ(info.audio->codec, "opus");
        EXPECT_THAT(info.problems, IsEmpty());
    }
}

TEST(Probe, BeginsWithThePictureWhereAnEncodersDelayPrecedesIt) {
    for (const auto& [codec, extension] :
         {std::pair{"aac", "mp4"}, {"aac", "mov"}, {"libopus", "mkv"}, {"libmp3lame", "mp4"}}) {
        ClipSpec spec = sound_clip();
        spec.audio_codec = codec;
        const media::Info info = probed(spec, extension);
        // Matroska moves everything by the delay instead of going below zero.
        EXPECT_LT(base::to_seconds(info.start), 0.01) << codec;
        EXPECT_GE(base::to_seconds(info.start), 0) << codec;
        EXPECT_EQ(info.video->start_offset.count(), 0) << codec;
        EXPECT_NEAR(base::to_seconds(info.audio->start_offset), 0, 0.0006) << codec;
        EXPECT_NEAR(base::to_seconds(info.duration), 2, 0.05) << codec;
    }
}

TEST(Probe, SaysWhenTheSoundStartsAndEnds) {
    ClipSpec late = sound_clip();
    late.sound_starts = 0.5;
    late.audio_codec = "pcm_s16le";
    const media::Info l = probed(late, "mov");
    EXPECT_NEAR(base::to_seconds(l.audio->start_offset), 0.5, 0.002);
    EXPECT_EQ(l.start.count(), 0);
    EXPECT_THAT(media::import_notes(l), ElementsAre("silence for 0.50 s until the sound starts"));

    ClipSpec early = sound_clip();
    early.sound_starts = -0.5;
    const media::Info e = probed(early);
    EXPECT_NEAR(base::to_seconds(e.audio->start_offset), 0, 0.02);
    EXPECT_NEAR(base::to_seconds(e.video->start_offset), 0.5, 0.02);
    EXPECT_NEAR(base::to_seconds(e.duration), 2.5, 0.02);
    EXPECT_THAT(media::import_notes(e), Contains(HasSubstr("show the first picture for 0.5")));

    const media::Info ends = probed(sound_clip(1));
    EXPECT_NEAR(base::to_seconds(ends.audio->end_offset), 1, 0.05);
    EXPECT_NEAR(base::to_seconds(ends.duration), 2, 0.001);
    EXPECT_THAT(media::import_notes(ends), ElementsAre(HasSubstr("after the sound ends")));
}

TEST(Probe, KnowsSoundOfAnyKind) {
    for (const int rate : {8000, 16000, 22050, 44100, 48000, 96000}) {
        const media::Info info = probed(sound_clip(2, fmt::format("r={}", rate), "mono"));
        EXPECT_EQ(info.audio->sample_rate, rate);
        EXPECT_EQ(info.audio->channels, 1);
        EXPECT_FALSE(info.audio->silent);
        const auto notes = media::import_notes(info);
        EXPECT_THAT(notes, Contains("mono to stereo"));
        EXPECT_EQ(testing::Matches(Contains(fmt::format("{} Hz to 48 kHz", rate)))(notes), rate != 48000);
    }
    const media::Info surround = probed(sound_clip(2, "r=48000", "5.1"));
    EXPECT_EQ(surround.audio->channels, 6);
    EXPECT_THAT(media::import_notes(surround), ElementsAre("mix 6 channels to stereo"));
}

TEST(Probe, HearsThatASoundTrackIsSilent) {
    ClipSpec spec = sound_clip();
    spec.sound = "anullsrc=r=48000:cl=stereo,atrim=duration=2";
    const media::Info info = probed(spec);
    EXPECT_TRUE(info.audio->silent);
    EXPECT_THAT(media::import_notes(info), ElementsAre("the sound is silent"));
}

TEST(Probe, DoesWithoutSoundOrPicture) {
    const media::Info mute = probed(picture_clip());
    EXPECT_FALSE(mute.audio);
    EXPECT_THAT(media::import_notes(mute), ElementsAre("no sound: silence is added"));
    ClipSpec voice = sound_clip();
    voice.picture.clear();
    const media::Info blind = probed(voice);
    EXPECT_FALSE(blind.video);
    EXPECT_NEAR(base::to_seconds(blind.duration), 2, 0.05);
    EXPECT_THAT(media::import_notes(blind), ElementsAre("no picture: a plain background is shown"));
}

TEST(Probe, ChoosesAmongTracks) {
    ClipSpec spec = sound_clip();
    spec.sound_first = true;
    spec.more_sounds = {"sine=frequency=880:r=44100:d=2"};
    const media::Info info = probed(spec);
    EXPECT_EQ(info.audio_tracks, 2);
    EXPECT_EQ(info.audio->stream, 0);
    EXPECT_EQ(info.audio->sample_rate, 48000);
    EXPECT_EQ(info.video->stream, 2);
    EXPECT_THAT(media::import_notes(info), ElementsAre("use one of 2 sound tracks"));
}

TEST(Probe, TakesACoverPictureForNoVideo) {
    ClipSpec spec = sound_clip();
    spec.cover = true;
    const media::Info info = probed(spec);
    EXPECT_EQ(info.video->codec, "h264");
    EXPECT_EQ(info.video_tracks, 1);
    EXPECT_EQ(info.other_tracks, 1);
    spec.picture.clear();
    const media::Info song = probed(spec);
    EXPECT_FALSE(song.video);
    EXPECT_EQ(song.other_tracks, 1);
}

TEST(Probe, LeavesDataTracksOut) {
    ClipSpec spec = sound_clip();
    spec.tags = {{"timecode", "01:00:00:00"}};
    const media::Info info = probed(spec, "mov");
    EXPECT_EQ(info.other_tracks, 1);
    EXPECT_THAT(media::import_notes(info), Contains("leave out other tracks"));
}

TEST(Probe, SaysWhatAFileTellsOfItsMaker) {
    ClipSpec spec = picture_clip();
    spec.format_options = {{"movflags", "use_metadata_tags"}};
    spec.tags = {{"com.apple.quicktime.location.ISO6709", "+48.8577+002.2950+035.000/"},
                 {"com.apple.quicktime.make", "Apple"},
                 {"com.apple.quicktime.model", "iPhone 15"},
                 {"com.apple.quicktime.creationdate", "2024-05-01T10:00:00+0200"}};
    const media::Info info = probed(spec, "mov");
    EXPECT_TRUE(info.privacy.location);
    EXPECT_EQ(info.privacy.device, "Apple iPhone 15");
    EXPECT_THAT(info.privacy.other, Contains("com.apple.quicktime.creationdate"));
    const auto notes = media::import_notes(info);
    for (const char* note : {"drop location", "drop device", "drop other tags"}) EXPECT_THAT(notes, Contains(note));

    ClipSpec android = picture_clip();
    android.tags = {{"location", "+48.8577+002.2950/"}};
    EXPECT_TRUE(probed(android).privacy.location);

    const media::Info plain = probed(picture_clip());
    EXPECT_FALSE(plain.privacy.location);
    EXPECT_THAT(plain.privacy.device, IsEmpty());
    EXPECT_THAT(plain.privacy.other, IsEmpty());
}

TEST(Probe, SalvagesWhatIsLeftOfATruncatedFileAndSaysSo) {
    ClipSpec index_first = sound_clip();
    index_first.format_options = {{"movflags", "faststart"}};
    index_first.picture = "testsrc2=s=64x48:r=30:d=8";
    for (const auto& [extension, spec] : {std::pair{"mp4", index_first}, {"mkv", index_first}}) {
        const std::string bytes = bytes_of(spec, extension);
        const Verdict whole = judge(bytes, std::string("a.") + extension);
        ASSERT_TRUE(whole.info) << whole.refusal;
        EXPECT_THAT(whole.info->problems, IsEmpty());
        const Verdict cut = judge(bytes.substr(0, bytes.size() * 6 / 10), std::string("a.") + extension);
        ASSERT_TRUE(cut.info) << cut.refusal;
        EXPECT_THAT(cut.info->problems, Not(IsEmpty())) << extension;
        EXPECT_GT(cut.info->duration, base::from_seconds(1));
        EXPECT_LT(cut.info->duration, base::from_seconds(7));
    }
}

TEST(Probe, RefusesWhatIsNoClipInOneClearSentence) {
    const std::string clip = bytes_of(sound_clip(), "mp4");
    std::mt19937 random(5);
    std::string noise(100'000, '\0');
    for (char& byte : noise) byte = static_cast<char>(random());
    const std::vector<std::pair<std::string, std::string>> files{
        {"empty.mp4", ""},
        {"index-missing.mp4", clip.substr(0, clip.size() / 2)},
        {"noise.mp4", noise},
        {"noise.mkv", noise},
        {"text.mov", "To whom it may concern:\nthis is a letter.\n"},
        {"playlist.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n"},
        {"list.mp4", "ffconcat version 1.0\nfile /etc/passwd\n"},
        {"captions.srt", "1\n00:00:00,000 --> 00:00:01,000\nHello\n"}};
    for (const auto& [name, bytes] : files) {
        const Verdict verdict = judge(bytes, name);
        EXPECT_FALSE(verdict.info) << name;
        EXPECT_THAT(verdict.refusal, HasSubstr("cannot read the clip")) << name;
        EXPECT_THAT(verdict.hint, Not(IsEmpty())) << name;
    }
}

TEST(Probe, RefusesTimestampsBeyondReason) {
    ClipSpec spec = picture_clip();
    spec.spoil = [](AVPacket& packet, bool) {
        if (packet.pts > 80'000) packet.pts = packet.dts = packet.pts + 90'000LL * 3600 * 24 * 400;
    };
    EXPECT_THAT(judge(bytes_of(spec, "mkv"), "years.mkv").refusal, HasSubstr("its timestamps are damaged"));
}

TEST(Probe, NamesTheFileThatIsNotThere) {
    const base::TempDir dir;
    for (const base::Path& file : {dir.path() / "missing.mp4", dir.path()}) {
        try {
            (void)media::probe(file, {});
            FAIL() << file;
        } catch (const base::Error& error) {
            EXPECT_EQ(error.code, base::Errc::input);
            EXPECT_EQ(error.file, file.string());
        }
    }
}

TEST(Probe, StopsWhenCancelled) {
    const base::TempDir dir;
    const base::Path file = dir.path() / "a.mp4";
    support::write_clip(file, picture_clip());
    const base::CancelToken cancel;
    cancel.cancel();
    try {
        (void)media::probe(file, cancel);
        FAIL() << "no error";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.code, base::Errc::cancelled);
    }
}

TEST(ProbeJson, HasEveryKeyOfTheContract) {
    ClipSpec spec = sound_clip();
    spec.rotation = 90;
    spec.picture = "testsrc2=s=64x48:r=30000/1001:d=2";
    const base::Json json = media::to_json(probed(spec, "mov"), "clips/a.mov");
    for (const char* key : {"file", "container", "duration", "start", "size", "video", "audio", "privacy", "import"})
        EXPECT_TRUE(json.contains(key)) << key;
    for (const char* key :
         {"codec", "profile", "width", "height", "coded_width", "coded_height", "rotation", "sar", "pix_fmt", "fps",
          "rate", "vfr", "hdr", "primaries", "transfer", "matrix", "range", "interlaced"})
        EXPECT_TRUE(json["video"].contains(key)) << key;
    for (const char* key : {"codec", "channels", "sample_rate", "start_offset", "silent"})
        EXPECT_TRUE(json["audio"].contains(key)) << key;
    for (const char* key : {"location", "device", "other"}) EXPECT_TRUE(json["privacy"].contains(key)) << key;
    EXPECT_EQ(json["file"], "clips/a.mov");
    EXPECT_EQ(json["container"], "mov");
    EXPECT_EQ(json["video"]["rate"], "30000/1001");
    EXPECT_EQ(json["video"]["fps"], 29.97);
    EXPECT_EQ(json["video"]["rotation"], 90);
    EXPECT_EQ(json["video"]["width"], 48);
    EXPECT_EQ(json["video"]["sar"], "1:1");
    EXPECT_EQ(json["video"]["hdr"], "none");
    EXPECT_EQ(json["video"]["range"], "tv");
    EXPECT_EQ(json["video"]["vfr"], false);
    EXPECT_EQ(json["import"], base::Json::array({"rotate upright"}));
    const base::Json mute = media::to_json(probed(picture_clip()), "a.mp4");
    EXPECT_TRUE(mute["audio"].is_null());
}

}  // namespace
