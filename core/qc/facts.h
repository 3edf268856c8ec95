// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/run.h"
#include "base/time.h"
#include "qc/check.h"
#include "qc/mp4.h"

namespace qc {

enum class Scan { progressive, interlaced };

struct Colours {
    std::string primaries = "unknown", transfer = "unknown", matrix = "unknown";  // libav's names
    bool full_range = false;
    friend bool operator==(const Colours&, const Colours&) = default;
};

struct PictureFacts {
    std::string codec, profile, pix_fmt;  // libav's names
    int level = 0;                        // of H.264: 40 is 4.0; 0 unknown
    bool b_frames = false;
    int width = 0, height = 0;     // as coded
    int sar_num = 1, sar_den = 1;  // as a player shows it, of the stream or the container
    int rotation = 0;              // degrees clockwise that a player turns it
    bool mirrored = false;
    Colours colours;  // what the stream itself says
    bool dolby_vision = false;
    Scan scan = Scan::progressive;

    base::FrameRate rate;      // the nominal one: the nearest usual rate, else the measured one
    std::int64_t frames = 0;   // that a player shows
    std::int64_t hidden = 0;   // packets that only serve to decode others, because an edit starts after them
    std::int64_t reorder = 0;  // how many frames decoding runs ahead of showing
    // Every frame within a tick of the stream's clock, or a millisecond, of its place in the grid.
    bool constant_rate = true;
    bool on_grid = true;  // every frame within a quarter frame of its place: a remux makes it constant
    base::Span shown;     // from the first frame's start to the last one's end, honouring edit lists

    std::int64_t key_frames = 0;         // that the container lists as places to begin at
    std::int64_t instant_refreshes = 0;  // key frames that decode without anything before them (IDR)
    std::int64_t open_gop_marks = 0;  // pictures that come right only later, or not at all, when playing begins nearby
    std::int64_t longest_gop = 0;     // in frames, from one refresh to the next or the end

    std::int64_t bitrate = 0;       // bit/s on average
    std::int64_t peak_bitrate = 0;  // of the heaviest second
    double first_luma = 0;          // mean of the first frame's luma in limited range; black is 16
};

struct SoundFacts {
    std::string codec, profile;
    int channels = 0;
    int sample_rate = 0;
    std::int64_t bitrate = 0;
    base::Span heard;               // honouring edit lists
    base::Time first_packet{};      // where the first packet would begin to sound, encoder delay included
    bool contiguous = true;         // no hole between packets
    bool has_configuration = true;  // the decoder's set-up stands in the container, as copying into MP4 needs
};

// What was found out about a file, without any judgement. The rules read nothing else.
struct Facts {
    std::string container;           // "mp4", "mov", "webm", "mkv", … by content, not by name
    std::optional<mp4::File> boxes;  // MP4 and QuickTime only
    std::int64_t bytes = 0;
    base::Time duration{};          // of the picture, else of the sound
    std::vector<std::string> tags;  // names of metadata

    int video_tracks = 0, audio_tracks = 0;
    std::vector<std::string> other_tracks;  // "data", "subtitle", "cover picture", …
    bool picture_first = true;              // the first track is the picture

    std::optional<PictureFacts> picture;
    std::optional<SoundFacts> sound;
    SoundMeasure loudness;

    // First presented sound minus first presented picture for a player that ignores edit lists; nullopt where nothing
    // is told.
    std::optional<base::Time> offset_without_edits;
    std::int64_t damaged = 0;  // packets or frames that did not decode cleanly
    bool broke_off = false;    // the file ends before its index says, or could not be read to its end
};

// Reads and decodes the whole file once. Throws Errc::input when it is no media file; Errc::cancelled. Time and memory
// are bounded by the size of the file, whatever it claims.
[[nodiscard]] Facts gather(const base::Path& file, const base::CancelToken& cancel);

// The same of a file that its caller just put together from parts that were checked when they were made: every packet
// is read, but only the first picture decoded, and the loudness is taken over.
[[nodiscard]] Facts gather_structure(const base::Path& file, const SoundMeasure& loudness,
                                     const base::CancelToken& cancel);

}  // namespace qc
