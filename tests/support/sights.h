// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "av/filter_graph.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "media/probe.h"

// Pictures for what looks at faces. Link a test that uses it to the room media.
namespace support {

// The presenter of the clip that comes with the program, upright and in the middle, in good light.
inline const av::Frame& presenter() {
    static const av::Frame picture = [] {
        const base::Path file = base::Path(ASKREEL_SOURCE_DIR) / "assets/demo/clip.mp4";
        const media::Info info = media::probe(file, {});
        media::FrameReader reader(file, info, {});
        return media::Normaliser(*info.video, 1080)(reader.at(base::from_seconds(2)));
    }();
    return picture;
}

// A picture that libavfilter's chain changed.
inline av::Frame changed(const av::Frame& picture, const std::string& chain) {
    return av::FilterGraph(chain).apply(picture);
}

// The first picture of one of libavfilter's sources.
inline av::Frame made(const std::string& source) {
    av::Frame first;
    av::generate(source + (source.find('=') == std::string::npos ? "=" : ":") + "rate=5:duration=0.2", false,
                 [&](av::Frame frame) {
                     if (!first) first = std::move(frame);
                 });
    return first;
}

// A picture that is nobody: black, flat, noise fine and coarse, bars, checks, bricks.
struct Nobody {
    std::string name, source, chain;
};
inline std::vector<Nobody> nobodies() {
    std::vector<Nobody> all{{"bars", "smptehdbars=size=640x360", "null"}, {"test", "testsrc2=size=640x360", "null"}};
    for (const char* colour : {"black", "gray", "white", "0x101010", "0xe0b090"})
        all.push_back({colour, "color=color=" + std::string(colour) + ":size=640x360", "null"});
    for (const int size : {8, 16, 40, 90})
        all.push_back({"checks " + std::to_string(size), "color=color=gray:size=640x360",
                       "format=gray,geq=lum='if(mod(floor(X/" + std::to_string(size) + ")+floor(Y/" +
                           std::to_string(size) + "),2),210,60)'"});
    for (const int size : {12, 30, 60}) {
        const std::string s = std::to_string(size);
        all.push_back({"bricks " + s, "color=color=gray:size=640x360",
                       "format=gray,geq=lum='if(lt(mod(Y," + s + "),3)+lt(mod(X+mod(floor(Y/" + s + "),2)*" + s +
                           ",2*" + s + "),3),200,110)'"});
    }
    return all;
}
// White noise, or clouds of it where `coarse` is more than 1.
inline av::Frame noise(unsigned seed, int coarse) {
    av::Frame picture = av::allocate_picture(640 / coarse, 360 / coarse, AV_PIX_FMT_GRAY8);
    unsigned state = seed * 2654435761U + 1;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            picture.plane(0)[y * picture.stride(0) + x] = static_cast<std::uint8_t>(state >> 24);
        }
    return changed(picture, "scale=640:360:flags=bicubic");
}

}  // namespace support
