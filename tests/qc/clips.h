// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"
#include "support/clips.h"

// Clips of 3 s for checking and mending, and the target that they are held against: Reels at a size that encodes
// quickly.
inline delivery::Target small_reels() {
    delivery::Target target = reels();
    target.video.size = {180, 320};
    target.limits.min_size = {};
    target.limits.min_duration = base::from_seconds(1);
    target.safe = {};
    return target;
}

inline constexpr const char* kTagged =
    ",format=yuv420p,setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv";

// What a program that knows nothing of sites writes: edit lists and the index at the end. Otherwise nothing is wrong
// with it.
inline support::ClipSpec plain() {
    support::ClipSpec spec;
    spec.picture = std::string("testsrc2=size=180x320:rate=30:duration=3") + kTagged;
    // A tone whose loudness is that of the target.
    spec.sound =
        "aevalsrc=exprs='0.199*sin(2*PI*1000*t)|0.199*sin(2*PI*1000*t)':s=48000:d=3,aformat=channel_layouts=stereo";
    spec.video_options = {{"preset", "veryfast"}, {"g", "60"}, {"bf", "2"}};
    return spec;
}

// The same flash and beep, tagged and at 48 kHz, so that only its container is wrong.
inline support::ClipSpec plain_flash_and_beep(int seconds = 5) {
    support::ClipSpec spec = support::flash_and_beep(seconds);
    spec.picture += kTagged;
    const auto rate = spec.sound.find("44100");
    if (rate != std::string::npos) spec.sound.replace(rate, 5, "48000");
    spec.video_options = {{"preset", "veryfast"}, {"g", "60"}, {"bf", "2"}};
    return spec;
}

// An upload-ready file with 3 s of `spec`'s picture and sound, by AskReel's own encoders and muxer.
void write_upload_ready(const base::Path& file);
