// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "media/probe.h"

namespace media {
namespace {

// Offsets of less than a picture are nobody's concern.
const base::Time kWorthANote = base::from_seconds(0.034);

std::string rate_text(base::FrameRate rate) {
    return rate.den == 1 ? fmt::format("{}", rate.num) : fmt::format("{:.2f}", rate.fps());
}

void picture_notes(const VideoInfo& v, base::FrameRate out, std::vector<std::string>& notes) {
    if (v.rotation != 0) notes.emplace_back("rotate upright");
    if (v.mirrored) notes.emplace_back("undo mirroring");
    if (v.sar_num != v.sar_den) notes.emplace_back("make pixels square");
    if (v.interlaced) notes.emplace_back("deinterlace");
    if (v.hdr == Hdr::hlg) notes.emplace_back("HLG to BT.709");
    if (v.hdr == Hdr::pq) notes.emplace_back("PQ to BT.709");
    if (v.hdr == Hdr::dolby_vision) notes.emplace_back("Dolby Vision (HLG) to BT.709");
    if (v.hdr == Hdr::none) {
        if (v.full_range) notes.emplace_back("full to limited range");
        if (v.matrix == "smpte170m" || v.matrix == "bt470bg" || v.matrix == "fcc")
            notes.emplace_back("BT.601 to BT.709");
        if (v.pix_fmt.find("10") != std::string::npos || v.pix_fmt.find("12") != std::string::npos)
            notes.emplace_back("to 8 bits");
    }
    if (v.pix_fmt.find("444") != std::string::npos || v.pix_fmt.find("422") != std::string::npos)
        notes.emplace_back("to 4:2:0");
    if (v.coded_width % 2 != 0 || v.coded_height % 2 != 0) notes.emplace_back("make dimensions even");
    if (v.variable_rate) notes.push_back(fmt::format("variable to constant {} fps", rate_text(out)));
    else if (std::abs(v.rate.fps() - out.fps()) > 0.001)
        notes.push_back(fmt::format("{} to {} fps", rate_text(v.rate), rate_text(out)));
    if (v.start_offset > kWorthANote)
        notes.push_back(fmt::format("show the first picture for {:.2f} s until the picture starts",
                                    base::to_seconds(v.start_offset)));
    if (v.longest_gap > base::Time{})
        notes.push_back(fmt::format("hold the picture over a gap of {:.2f} s", base::to_seconds(v.longest_gap)));
}

void sound_notes(const AudioInfo& a, std::vector<std::string>& notes) {
    if (a.channels == 1) notes.emplace_back("mono to stereo");
    if (a.channels > 2) notes.push_back(fmt::format("mix {} channels to stereo", a.channels));
    if (a.sample_rate != 48000) notes.push_back(fmt::format("{} Hz to 48 kHz", a.sample_rate));
    if (a.start_offset > kWorthANote)
        notes.push_back(fmt::format("silence for {:.2f} s until the sound starts", base::to_seconds(a.start_offset)));
    if (a.end_offset > 3 * kWorthANote)
        notes.push_back(fmt::format("silence for {:.2f} s after the sound ends", base::to_seconds(a.end_offset)));
    if (a.silent) notes.emplace_back("the sound is silent");
}

}  // namespace

base::FrameRate output_rate(const Info& info) {
    if (!info.video) return {30, 1};
    double fps = info.video->rate.fps();
    if (fps > 40) fps /= 2;
    constexpr std::array<base::FrameRate, 5> kRates{{{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}}};
    // Screens and phones that vary mean 30.
    if (info.video->variable_rate && std::abs(fps - 25) > 0.5 && std::abs(fps - 24) > 0.5) return {30, 1};
    base::FrameRate best = kRates.back();
    for (const base::FrameRate rate : kRates)
        if (std::abs(rate.fps() - fps) < std::abs(best.fps() - fps)) best = rate;
    return best;
}

std::vector<std::string> import_notes(const Info& info) {
    std::vector<std::string> notes;
    if (info.video) picture_notes(*info.video, output_rate(info), notes);
    else notes.emplace_back("no picture: a plain background is shown");
    if (info.audio) sound_notes(*info.audio, notes);
    else notes.emplace_back("no sound: silence is added");
    if (info.video_tracks > 1) notes.push_back(fmt::format("use one of {} picture tracks", info.video_tracks));
    if (info.audio_tracks > 1) notes.push_back(fmt::format("use one of {} sound tracks", info.audio_tracks));
    if (info.other_tracks > 0) notes.emplace_back("leave out other tracks");
    if (info.privacy.location) notes.emplace_back("drop location");
    if (!info.privacy.device.empty()) notes.emplace_back("drop device");
    if (!info.privacy.other.empty()) notes.emplace_back("drop other tags");
    return notes;
}

}  // namespace media
