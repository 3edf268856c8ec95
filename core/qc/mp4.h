// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

// AskReel's own reader of MP4 and QuickTime files (ISO/IEC 14496-12): what the boxes say, not what a library makes of
// it. It gives values only, never reads the media data, and takes any bytes: sizes, counts and depth are bounded, and
// nothing recurses.
namespace qc::mp4 {

struct Edit {
    std::int64_t duration = 0;    // in the movie's timescale
    std::int64_t media_time = 0;  // in the track's timescale; -1: nothing is shown
    bool normal_speed = true;
};

// How long the samples last (stts), in ticks. The last sample of a track does not count: it has no neighbour to be
// spaced from.
struct Spacing {
    std::uint64_t samples = 0;
    std::uint32_t smallest = 0;
    std::uint32_t largest = 0;
};

struct Colour {  // colr of type nclx or nclc, code points of ITU-T H.273
    int primaries = 0, transfer = 0, matrix = 0;
    std::optional<bool> full_range;  // nclx only
    friend bool operator==(const Colour&, const Colour&) = default;
};

struct Track {
    std::string handler;              // "vide", "soun", "tmcd", "meta" …
    std::vector<std::string> codecs;  // tags of the sample entries: "avc1", "mp4a" …
    std::uint32_t timescale = 0;
    std::array<std::int32_t, 9> matrix = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};  // as shown, by tkhd
    std::optional<std::vector<Edit>> edits;                                                 // nullopt: no edit list box
    std::uint64_t samples = 0;                                                              // by stsz or stz2
    Spacing spacing;
    std::optional<std::uint64_t> sync_samples;  // by stss; nullopt: no such box, every sample is one
    std::optional<std::int64_t>
        first_shown;  // the earliest composition time of the track's first samples, without edits
    std::optional<Colour> colour;
    int pixel_width = 1, pixel_height = 1;  // pasp
    bool dolby_vision = false;
};

struct File {
    std::string brand;               // the major one, "" without ftyp
    std::vector<std::string> order;  // kinds of the top-level boxes as they come, equal neighbours once
    std::vector<Track> tracks;
    std::uint32_t timescale = 0;  // of the movie, for the durations of edits
    bool fragmented = false;      // moof, or mvex that announces it
    bool damaged = false;         // a box claims bytes that the file does not have, or no index was found
    std::vector<std::string>
        tags;  // names of metadata: "©xyz", "loci", "com.apple.quicktime.make", "creation_time", "XMP" …
};

// nullopt when the file is neither MP4 nor QuickTime. `in` must be seekable. Reads an index (moov) of up to 64 MB.
[[nodiscard]] std::optional<File> read(std::istream& in);

// A tag or kind as four readable characters, "©" for the Macintosh's one; others that cannot be shown become "?".
[[nodiscard]] std::string readable(std::uint32_t kind);

}  // namespace qc::mp4
