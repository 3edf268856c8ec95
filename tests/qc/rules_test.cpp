// SPDX-License-Identifier: GPL-3.0-or-later
#include "qc/rules.h"

#include <gmock/gmock.h>

#include <functional>

#include "samples.h"

namespace {

using qc::Facts;
using qc::Finding;
using qc::Mend;
using qc::Severity;

std::string names_of(const std::vector<Finding>& findings) {
    std::string names;
    for (const Finding& finding : findings) names += finding.rule + " ";
    return names;
}

TEST(Rules, HaveNothingToSayOfAnUploadReadyFile) { EXPECT_EQ(names_of(qc::judge(upload_ready(), reels())), ""); }

struct Case {
    Facts facts = upload_ready();
    delivery::Target target = reels();
};

// One defect, the rule that must find it, and nothing else may be found.
struct Defect {
    std::string name;
    std::string rule;
    Severity severity;
    Mend mend;
    std::string actual;  // is in the finding
    std::function<void(Case&)> make;
};
void PrintTo(const Defect& defect, std::ostream* out) { *out << defect.name; }

class OneDefect : public testing::TestWithParam<Defect> {};

TEST_P(OneDefect, IsFoundAndNothingElse) {
    Case c;
    GetParam().make(c);
    const auto findings = qc::judge(c.facts, c.target);
    ASSERT_EQ(names_of(findings), GetParam().rule + " ");
    const Finding& finding = findings.front();
    EXPECT_EQ(finding.severity, GetParam().severity);
    EXPECT_EQ(finding.mend, GetParam().mend);
    EXPECT_THAT(finding.actual, testing::HasSubstr(GetParam().actual));
    EXPECT_FALSE(finding.expected.empty());
    EXPECT_THAT(finding.message, testing::EndsWith("."));
    EXPECT_EQ(qc::passed(findings), GetParam().severity != Severity::block);
}

const Defect defects[] = {
    {"webm", "container", Severity::block, Mend::remux, "webm",
     [](Case& c) { c.facts.container = "webm"; c.facts.boxes.reset(); }},
    {"index_last", "moov-first", Severity::block, Mend::remux, "mdat before moov",
     [](Case& c) { c.facts.boxes->order = {"ftyp", "mdat", "moov"}; }},
    {"index_last_where_it_only_annoys", "moov-first", Severity::warn, Mend::remux, "mdat",
     [](Case& c) {
         c.target.rules.moov_first = delivery::Demand::warn;
         c.facts.boxes->order = {"ftyp", "free", "mdat", "moov"};
     }},
    {"edit_for_encoder_delay", "edit-list", Severity::block, Mend::remux, "soun: 1 edit, from 1024 of 48000",
     [](Case& c) { c.facts.boxes->tracks[1].edits = {{10'000, 1024, true}}; }},
    {"empty_edit", "edit-list", Severity::block, Mend::remux, "vide: 2 edits",
     [](Case& c) { c.facts.boxes->tracks[0].edits = {{40, -1, true}, {9000, 0, true}}; }},
    {"slow_motion_edit", "edit-list", Severity::block, Mend::remux, "vide: 1 edit",
     [](Case& c) { c.facts.boxes->tracks[0].edits = {{40, 0, false}}; }},
    {"edit_that_is_only_ignored", "edit-list", Severity::warn, Mend::remux, "soun",
     [](Case& c) {
         c.target.rules.edit_list = delivery::Demand::warn;
         c.facts.boxes->tracks[1].edits = {{10'000, 1024, true}};
     }},
    {"fragments", "fragmented", Severity::block, Mend::remux, "moof",
     [](Case& c) { c.facts.boxes->fragmented = true; }},
    {"two_sounds", "streams", Severity::block, Mend::remux, "2 sound", [](Case& c) { c.facts.audio_tracks = 2; }},
    {"timecode_track", "streams", Severity::block, Mend::remux, "data",
     [](Case& c) { c.facts.other_tracks = {"data"}; }},
    {"no_sound", "streams", Severity::warn, Mend::reencode, "0 sound",
     [](Case& c) { c.facts.audio_tracks = 0; c.facts.sound.reset(); c.facts.loudness = {}; }},
    {"no_sound_where_it_must_be", "streams", Severity::block, Mend::reencode, "0 sound",
     [](Case& c) {
         c.target.rules.audio_required = delivery::Demand::block;
         c.facts.audio_tracks = 0;
         c.facts.sound.reset();
         c.facts.loudness = {};
     }},
    {"sound_track_first", "streams", Severity::warn, Mend::remux, "sound first",
     [](Case& c) { c.facts.picture_first = false; }},
    {"too_long", "duration", Severity::block, Mend::edit, "90.10 s",
     [](Case& c) { c.facts.duration = base::from_seconds(90.1); }},
    {"too_short", "duration", Severity::block, Mend::edit, "2.90 s",
     [](Case& c) { c.facts.duration = base::from_seconds(2.9); }},
    {"too_large", "size", Severity::block, Mend::reencode, "300000001", [](Case& c) { c.facts.bytes = 300'000'001; }},
    {"too_small", "size", Severity::block, Mend::none, "74999",
     [](Case& c) { c.target.limits.min_bytes = 75'000; c.facts.bytes = 74'999; }},
    {"damaged", "decodes", Severity::block, Mend::reencode, "3 damaged", [](Case& c) { c.facts.damaged = 3; }},
    {"broken_off", "decodes", Severity::block, Mend::reencode, "parts are missing", [](Case& c) { c.facts.broke_off = true; }},
    {"mpeg4", "video-codec", Severity::block, Mend::reencode, "mpeg4",
     [](Case& c) { c.facts.picture->codec = "mpeg4"; }},
    {"hevc_with_the_wrong_tag", "video-codec", Severity::block, Mend::remux, "hev1",
     [](Case& c) { c.facts.picture->codec = "hevc"; c.facts.boxes->tracks[0].codecs = {"hev1"}; }},
    {"b_frames_for_whatsapp", "video-codec", Severity::block, Mend::reencode, "B-frames",
     [](Case& c) { c.target.rules.b_frames_allowed = false; }},
    {"high_profile_for_whatsapp", "video-codec", Severity::block, Mend::reencode, "High",
     [](Case& c) {
         c.target.rules.b_frames_allowed = false;
         c.target.video.profile = "main";
         c.facts.picture->b_frames = false;
     }},
    {"level_5_1", "video-codec", Severity::warn, Mend::reencode, "5.1", [](Case& c) { c.facts.picture->level = 51; }},
    {"full_chroma", "pix-fmt", Severity::block, Mend::reencode, "yuv444p",
     [](Case& c) { c.facts.picture->pix_fmt = "yuv444p"; }},
    {"ten_bit", "pix-fmt", Severity::block, Mend::reencode, "10le",
     [](Case& c) { c.facts.picture->pix_fmt = "yuv420p10le"; }},
    {"hlg", "hdr", Severity::block, Mend::reencode, "arib",
     [](Case& c) { c.facts.picture->colours = {"bt2020", "arib-std-b67", "bt2020nc", false}; }},
    {"pq", "hdr", Severity::block, Mend::reencode, "smpte2084",
     [](Case& c) { c.facts.picture->colours.transfer = "smpte2084"; }},
    {"dolby_vision", "hdr", Severity::block, Mend::reencode, "Dolby",
     [](Case& c) { c.facts.picture->dolby_vision = true; }},
    {"untagged", "color-tags", Severity::block, Mend::reencode, "unknown",
     [](Case& c) { c.facts.picture->colours = {}; }},
    {"full_range", "color-tags", Severity::block, Mend::reencode, "full",
     [](Case& c) { c.facts.picture->colours.full_range = true; }},
    {"no_colr", "color-tags", Severity::block, Mend::remux, "no colr",
     [](Case& c) { c.facts.boxes->tracks[0].colour.reset(); }},
    {"other_colr", "color-tags", Severity::block, Mend::remux, "colr 6, 1, 6",
     [](Case& c) { c.facts.boxes->tracks[0].colour = {6, 1, 6, false}; }},
    {"interlaced", "progressive", Severity::block, Mend::reencode, "interlaced",
     [](Case& c) { c.facts.picture->scan = qc::Scan::interlaced; }},
    {"slow", "frame-rate", Severity::block, Mend::reencode, "15 fps",
     [](Case& c) { c.facts.picture->rate = {15, 1}; c.facts.picture->longest_gop = 30; }},
    {"fast", "frame-rate", Severity::block, Mend::reencode, "120 fps",
     [](Case& c) { c.facts.picture->rate = {120, 1}; }},
    {"variable", "cfr", Severity::warn, Mend::reencode, "variable",
     [](Case& c) { c.facts.picture->constant_rate = c.facts.picture->on_grid = false; }},
    {"jitter", "cfr", Severity::warn, Mend::remux, "uneven", [](Case& c) { c.facts.picture->constant_rate = false; }},
    {"variable_where_it_must_not", "cfr", Severity::block, Mend::reencode, "variable",
     [](Case& c) {
         c.target.rules.constant_rate = delivery::Demand::block;
         c.facts.picture->constant_rate = c.facts.picture->on_grid = false;
     }},
    {"long_gop", "gop", Severity::warn, Mend::reencode, "250 frames, 8.33 s",
     [](Case& c) { c.facts.picture->longest_gop = 250; }},
    {"long_gop_where_it_matters_little", "gop", Severity::info, Mend::reencode, "250",
     [](Case& c) { c.target.rules.closed_gop = delivery::Demand::warn; c.facts.picture->longest_gop = 250; }},
    {"longer_gop_than_advised", "gop", Severity::warn, Mend::reencode, "154",
     [](Case& c) { c.target.limits.max_gop_seconds = 5; c.facts.picture->longest_gop = 154; }},
    {"more_frames_than_x_takes", "gop", Severity::block, Mend::reencode, "513",
     [](Case& c) { c.target.limits.max_gop_frames = 512; c.facts.picture->longest_gop = 513; }},
    {"open_gop", "closed-gop", Severity::block, Mend::reencode, "1 closed key frames, 4 marks",
     [](Case& c) { c.facts.picture->instant_refreshes = 1; c.facts.picture->open_gop_marks = 4; }},
    {"key_frames_that_are_none", "closed-gop", Severity::block, Mend::remux, "5 of 7",
     [](Case& c) { c.facts.picture->key_frames = 7; }},
    {"no_refresh_at_all", "closed-gop", Severity::block, Mend::reencode, "0 closed",
     [](Case& c) { c.facts.picture->instant_refreshes = c.facts.picture->key_frames = 0; }},
    {"lying", "rotation", Severity::block, Mend::reencode, "90°",
     [](Case& c) { c.facts.picture->rotation = 90; std::swap(c.facts.picture->width, c.facts.picture->height); }},
    {"mirrored", "rotation", Severity::block, Mend::reencode, "mirrored",
     [](Case& c) { c.facts.picture->mirrored = true; }},
    {"odd_height", "dimensions", Severity::block, Mend::reencode, "1080×1919",
     [](Case& c) { c.facts.picture->height = 1919; }},
    {"small", "dimensions", Severity::block, Mend::reencode, "360×640",
     [](Case& c) { c.facts.picture->width = 360; c.facts.picture->height = 640; }},
    {"large", "dimensions", Severity::block, Mend::reencode, "2160×3840",
     [](Case& c) {
         c.target.limits.max_size = {1920, 1200};
         c.facts.picture->width = 2160;
         c.facts.picture->height = 3840;
     }},
    {"wide", "dimensions", Severity::block, Mend::reencode, "3840×2160",
     [](Case& c) { c.facts.picture->width = 3840; c.facts.picture->height = 2160; }},
    {"shape_that_is_refused", "dimensions", Severity::block, Mend::reencode, "1920×1080",
     [](Case& c) {
         c.target.limits.max_aspect = 0.565;
         c.facts.picture->width = 1920;
         c.facts.picture->height = 1080;
     }},
    {"shape_that_is_taken", "dimensions", Severity::info, Mend::edit, "1920×1080",
     [](Case& c) { c.facts.picture->width = 1920; c.facts.picture->height = 1080; }},
    {"squeezed", "sar", Severity::block, Mend::reencode, "4:3",
     [](Case& c) { c.facts.picture->width = 810; c.facts.picture->sar_num = 4; c.facts.picture->sar_den = 3; }},
    {"heavy", "bitrate", Severity::block, Mend::reencode, "25.10",
     [](Case& c) { c.facts.picture->bitrate = 25'100'000; }},
    {"heavy_second", "bitrate", Severity::warn, Mend::reencode, "26.00",
     [](Case& c) { c.facts.picture->peak_bitrate = 26'000'000; }},
    {"thin", "bitrate", Severity::warn, Mend::none, "0.10",
     [](Case& c) { c.target.limits.min_bitrate = 192'000; c.facts.picture->bitrate = 100'000; }},
    {"black", "black-start", Severity::warn, Mend::edit, "16", [](Case& c) { c.facts.picture->first_luma = 16; }},
    {"opus", "audio-codec", Severity::block, Mend::reencode, "opus",
     [](Case& c) { c.facts.sound->codec = "opus"; c.facts.sound->profile = "unknown"; }},
    {"he_aac", "audio-codec", Severity::block, Mend::reencode, "HE-AAC",
     [](Case& c) { c.facts.sound->profile = "HE-AAC"; }},
    {"cd_rate", "audio-rate", Severity::warn, Mend::reencode, "44100",
     [](Case& c) { c.facts.sound->sample_rate = 44'100; }},
    {"studio_rate", "audio-rate", Severity::block, Mend::reencode, "96000",
     [](Case& c) { c.facts.sound->sample_rate = 96'000; }},
    {"surround", "audio-channels", Severity::block, Mend::reencode, "6", [](Case& c) { c.facts.sound->channels = 6; }},
    {"mono_where_it_must_not", "audio-channels", Severity::block, Mend::reencode, "1",
     [](Case& c) { c.target.rules.mono_allowed = false; c.facts.sound->channels = 1; }},
    {"quiet", "loudness", Severity::warn, Mend::reencode, "-23.0",
     [](Case& c) { c.facts.loudness.integrated_lufs = -23; }},
    {"a_little_quiet", "loudness", Severity::info, Mend::reencode, "-15.0",
     [](Case& c) { c.facts.loudness.integrated_lufs = -15; }},
    {"nothing_but_noise", "loudness", Severity::info, Mend::none, "-60.0",
     [](Case& c) { c.facts.loudness.integrated_lufs = -60; }},
    {"loud", "loudness", Severity::warn, Mend::reencode, "-12.0",
     [](Case& c) { c.facts.loudness.integrated_lufs = -12; }},
    {"silent", "loudness", Severity::info, Mend::none, "silence", [](Case& c) { c.facts.loudness = {}; }},
    {"clipping", "true-peak", Severity::block, Mend::reencode, "0.2 dBTP",
     [](Case& c) { c.facts.loudness.true_peak_dbtp = 0.2; }},
    {"sound_late", "av-sync", Severity::block, Mend::reencode, "+25 ms",
     [](Case& c) { c.facts.sound->heard.in = c.facts.sound->first_packet = base::from_seconds(0.025); }},
    {"a_packet_of_delay_that_is_heard", "av-sync", Severity::block, Mend::remux, "-21 ms",
     [](Case& c) { c.facts.sound->heard.in = c.facts.sound->first_packet = base::from_ticks(-1024, 1, 48'000); }},
    {"sound_early", "av-sync", Severity::block, Mend::reencode, "-67 ms",
     [](Case& c) {
         c.facts.picture->shown.in = base::from_seconds(0.0667);
         c.facts.picture->shown.out += c.facts.picture->shown.in;
     }},
    {"sound_ends_early", "av-sync", Severity::block, Mend::reencode, "-100 ms",
     [](Case& c) { c.facts.sound->heard.out = base::from_seconds(9.9); }},
    {"sound_ends_late", "av-sync", Severity::block, Mend::remux, "+100 ms",
     [](Case& c) { c.facts.sound->heard.out = base::from_seconds(10.1); }},
    {"apart_without_edits", "av-sync", Severity::block, Mend::remux, "-67 ms without edits",
     [](Case& c) { c.facts.offset_without_edits = base::from_seconds(-0.0667); }},
    {"gps", "metadata-location", Severity::block, Mend::remux, "©xyz", [](Case& c) { c.facts.tags = {"©xyz"}; }},
    {"apple_gps", "metadata-location", Severity::block, Mend::remux, "ISO6709",
     [](Case& c) { c.facts.tags = {"com.apple.quicktime.location.ISO6709"}; }},
    {"position_track", "metadata-location", Severity::block, Mend::remux, "position track",
     [](Case& c) { c.facts.boxes->tracks.emplace_back().codecs = {"gpmd"}; }},
    {"phone_model", "metadata-device", Severity::block, Mend::remux, "com.apple.quicktime.model",
     [](Case& c) { c.facts.tags = {"©too", "com.apple.quicktime.model"}; }},
    {"date", "metadata-device", Severity::block, Mend::remux, "creation_time",
     [](Case& c) { c.facts.tags = {"creation_time"}; }},
    {"editor_project", "metadata-device", Severity::block, Mend::remux, "XMP", [](Case& c) { c.facts.tags = {"XMP"}; }},
};

INSTANTIATE_TEST_SUITE_P(Rules, OneDefect, testing::ValuesIn(defects),
                         [](const auto& test) { return test.param.name; });

// Just inside each border: nothing may be found.
struct Harmless {
    std::string name;
    std::function<void(Case&)> make;
};
void PrintTo(const Harmless& harmless, std::ostream* out) { *out << harmless.name; }

class AlmostADefect : public testing::TestWithParam<Harmless> {};

TEST_P(AlmostADefect, IsLetThrough) {
    Case c;
    GetParam().make(c);
    EXPECT_EQ(names_of(qc::judge(c.facts, c.target)), "");
}

const Harmless harmless[] = {
    {"mov_where_it_is_taken", [](Case& c) { c.facts.container = "mov"; }},
    {"identity_edit",
     [](Case& c) {
         c.facts.boxes->tracks[0].edits = {{10'000, 0, true}};
     }},
    {"empty_edit_list", [](Case& c) { c.facts.boxes->tracks[0].edits.emplace(); }},
    {"edits_where_nobody_minds",
     [](Case& c) {
         c.target.rules.edit_list = delivery::Demand::ignore;
         c.facts.boxes->tracks[1].edits = {{1, 1024, true}};
     }},
    {"no_sound_where_nobody_minds",
     [](Case& c) {
         c.target.rules.audio_required = delivery::Demand::ignore;
         c.facts.audio_tracks = 0;
         c.facts.sound.reset();
     }},
    {"exactly_as_long", [](Case& c) { c.facts.duration = base::from_seconds(90); }},
    {"exactly_as_short", [](Case& c) { c.facts.duration = base::from_seconds(3); }},
    {"exactly_as_large", [](Case& c) { c.facts.bytes = 300'000'000; }},
    {"film_rate",
     [](Case& c) {
         c.target.limits.min_fps = 23.976;
         c.facts.picture->rate = {24000, 1001};
         c.facts.picture->longest_gop = 48;
     }},
    {"ntsc_rate_and_its_gop",
     [](Case& c) {
         c.target.limits.max_fps = 29.97;
         c.facts.picture->rate = {30000, 1001};
     }},
    {"mono", [](Case& c) { c.facts.sound->channels = 1; }},
    {"uneven_where_nobody_minds",
     [](Case& c) {
         c.target.rules.constant_rate = delivery::Demand::ignore;
         c.facts.picture->constant_rate = false;
     }},
    {"main_profile_for_whatsapp",
     [](Case& c) {
         c.target.rules.b_frames_allowed = false;
         c.target.video.profile = "main";
         c.facts.picture->b_frames = false;
         c.facts.picture->profile = "Main";
     }},
    {"hvc1",
     [](Case& c) {
         c.facts.picture->codec = "hevc";
         c.facts.picture->profile = "Main";
         c.facts.boxes->tracks[0].codecs = {"hvc1"};
     }},
    {"sound_19_ms_late", [](Case& c) { c.facts.sound->heard.in = base::from_seconds(0.019); }},
    {"sound_a_frame_longer", [](Case& c) { c.facts.sound->heard.out = base::from_seconds(10.05); }},
    {"smaller_of_the_same_shape",
     [](Case& c) {
         c.facts.picture->width = 720;
         c.facts.picture->height = 1280;
     }},
    {"dark_but_not_black", [](Case& c) { c.facts.picture->first_luma = 21; }},
    {"the_writing_program",
     [](Case& c) {
         c.facts.tags = {"©too", "encoder", "handler_name", "DURATION"};
     }},
};
INSTANTIATE_TEST_SUITE_P(Rules, AlmostADefect, testing::ValuesIn(harmless),
                         [](const auto& test) { return test.param.name; });

TEST(Rules, PutTheWorstFirst) {
    Facts facts = upload_ready();
    facts.picture->first_luma = 16;
    facts.loudness.integrated_lufs = -15;
    facts.tags = {"©xyz"};
    EXPECT_EQ(names_of(qc::judge(facts, reels())), "metadata-location black-start loudness ");
}

TEST(Rules, SayWhatASoundFileLacks) {
    Facts facts = upload_ready();
    facts.picture.reset();
    facts.video_tracks = 0;
    const auto findings = qc::judge(facts, reels());
    ASSERT_NE(find(findings, "streams"), nullptr);
    EXPECT_EQ(find(findings, "streams")->mend, Mend::none);
}

TEST(Finding, IsWrittenAsTheContractSays) {
    const Finding finding{
        "edit-list", Severity::block, "Mend it.", "none", "one", Mend::remux, base::Span{{}, base::from_seconds(1.5)}};
    EXPECT_EQ(
        qc::to_json(finding).dump(),
        R"({"rule":"edit-list","severity":"block","message":"Mend it.","expected":"none","actual":"one","fix":"remux","at":[0.0,1.5]})");
}

}  // namespace
