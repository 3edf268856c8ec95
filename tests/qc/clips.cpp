// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"

#include <cmath>
#include <numbers>

#include "av/encoder.h"
#include "av/filter_graph.h"
#include "av/muxer.h"

void write_upload_ready(const base::Path& file) {
    constexpr int kSeconds = 3;
    av::VideoSettings settings;
    settings.width = 180;
    settings.height = 320;
    settings.rate = {30, 1};
    settings.speed = "veryfast";
    settings.profile = "high";
    settings.level = "4.0";
    settings.max_bitrate = 16'000'000;
    settings.buffer = 31'250'000;
    av::VideoEncoder encoder(settings);
    std::vector<float> samples;
    for (int i = 0; i < kSeconds * av::kSampleRate; ++i)
        samples.insert(samples.end(), 2,
                       static_cast<float>(0.199 * std::sin(2 * std::numbers::pi * 1000 * i / av::kSampleRate)));
    av::Sound sound = av::encode_aac(samples, 2, 128'000);
    av::Mp4Muxer muxer(file, *encoder.parameters(), settings.rate, *sound.parameters);
    for (auto& packet : sound.packets) muxer.write_sound(std::move(packet));
    const auto sink = [&](av::PacketPtr packet) { muxer.write_picture(std::move(packet)); };
    av::generate(std::string("testsrc2=size=180x320:rate=30:duration=3") + kTagged, false,
                 [&](const av::Frame& frame) { encoder.encode(frame, sink); });
    encoder.finish(sink);
    muxer.finish();
}
