// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "qc/facts.h"
#include "qc/rules.h"

// A target like Instagram's Reels, written out here so that the tests do not move when its figures do, and the facts of
// a file that it takes without a word.
inline delivery::Target reels() {
    delivery::Target target;
    target.id = "reels";
    target.name = "Reels";
    target.video.size = {1080, 1920};
    target.limits.min_duration = base::from_seconds(3);
    target.limits.max_duration = base::from_seconds(90);
    target.limits.max_bytes = 300'000'000;
    target.limits.max_bitrate = 25'000'000;
    target.limits.min_fps = 23;
    target.limits.max_fps = 60;
    target.limits.min_size = {720, 720};
    target.limits.max_width = 1920;
    target.limits.min_aspect = 0.01;
    target.limits.max_aspect = 10;
    target.rules.containers = {"mp4", "mov"};
    target.rules.video_codecs = {"h264", "hevc"};
    target.rules.edit_list = delivery::Demand::block;
    target.safe = {269, 672, 65, 65};
    return target;
}

inline qc::Facts upload_ready() {
    qc::Facts facts;
    facts.container = "mp4";
    facts.bytes = 20'000'000;
    facts.duration = base::from_seconds(10);
    facts.video_tracks = facts.audio_tracks = 1;
    facts.offset_without_edits = base::Time{};

    qc::mp4::File boxes;
    boxes.brand = "mp42";
    boxes.order = {"ftyp", "moov", "mdat"};
    boxes.tracks.resize(2);
    boxes.tracks[0].handler = "vide";
    boxes.tracks[0].codecs = {"avc1"};
    boxes.tracks[0].timescale = 30'000;
    boxes.tracks[0].colour = {1, 1, 1, false};
    boxes.tracks[1].handler = "soun";
    boxes.tracks[1].codecs = {"mp4a"};
    boxes.tracks[1].timescale = 48'000;
    facts.boxes = boxes;

    qc::PictureFacts picture;
    picture.codec = "h264";
    picture.profile = "High";
    picture.pix_fmt = "yuv420p";
    picture.level = 40;
    picture.b_frames = true;
    picture.width = 1080;
    picture.height = 1920;
    picture.colours = {"bt709", "bt709", "bt709", false};
    picture.rate = {30, 1};
    picture.frames = 300;
    picture.shown = {{}, base::from_seconds(10)};
    picture.key_frames = picture.instant_refreshes = 5;
    picture.longest_gop = 60;
    picture.bitrate = 15'000'000;
    picture.peak_bitrate = 18'000'000;
    picture.first_luma = 110;
    facts.picture = picture;

    qc::SoundFacts sound;
    sound.codec = "aac";
    sound.profile = "LC";
    sound.channels = 2;
    sound.sample_rate = 48'000;
    sound.bitrate = 128'000;
    sound.heard = {{}, base::from_ticks(469 * 1024, 1, 48'000)};
    facts.sound = sound;
    facts.loudness = {-14.1, -1.3, true};
    return facts;
}

// The one finding of a rule, or nullptr.
inline const qc::Finding* find(const std::vector<qc::Finding>& findings, const std::string& rule) {
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const qc::Finding& f) { return f.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}
