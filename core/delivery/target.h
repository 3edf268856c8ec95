// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"

namespace delivery {

struct Size {
    int width = 0;
    int height = 0;
    friend bool operator==(Size, Size) = default;
};

// Pixels from each edge of a frame that text must keep clear of, because a site draws its buttons there.
struct Edges {
    int top = 0, bottom = 0, left = 0, right = 0;
    friend bool operator==(Edges, Edges) = default;
};

// What a composition is drawn on. `safe` is where captions and graphics may stand; it is the canvas's own and not a
// target's, so that targets which share a canvas share its picture too.
struct Canvas {
    std::string id;  // "vertical", "vertical-plain", "portrait", "square", "landscape"
    std::string name;
    Size size;  // both even
    Edges safe;
};

struct VideoSpec {
    Size size;            // of the file; the canvas is scaled to it when they differ. Same shape as the canvas.
    double max_fps = 30;  // the answer's rate is halved until it fits
    std::string profile = "high";  // x264's name: "high", "main", "baseline"
    std::string level = "4.0";
    std::string speed = "veryfast";         // x264 preset
    double crf = 17;                        // quality when no budget applies
    std::int64_t max_bitrate = 16'000'000;  // bit/s, the VBV rate
    std::int64_t buffer = 31'250'000;       // bits, the VBV buffer; level 4.0 of High allows no more
    double gop_seconds = 2;                 // closed; a key frame this often at least
    int b_frames = 2;
    friend bool operator==(const VideoSpec&, const VideoSpec&) = default;
};

// AAC-LC at 48 kHz.
struct AudioSpec {
    int bitrate = 128'000;  // bit/s
    int channels = 2;
    friend bool operator==(const AudioSpec&, const AudioSpec&) = default;
};

struct Loudness {
    double integrated_lufs = -14;
    double tolerance = 0.5;
    double max_true_peak = -1;  // dBTP
    friend bool operator==(const Loudness&, const Loudness&) = default;
};

// What a site takes. 0 means no limit.
struct Limits {
    base::Time min_duration{};
    base::Time max_duration{};
    std::int64_t min_bytes = 0;
    std::int64_t max_bytes = 0;
    std::int64_t budget_bytes = 0;  // encode in two passes so that the whole file stays under this; 0: by quality
    std::int64_t min_bitrate = 0;   // bit/s, average of the picture
    std::int64_t max_bitrate = 0;
    double min_fps = 0;
    double max_fps = 0;
    std::int64_t max_gop_frames = 0;
    double max_gop_seconds = 0;  // what the site advises: a longer one draws a warning
    Size min_size;               // of a landscape file; a portrait one is compared turned
    Size max_size;               // likewise
    int max_width = 0;           // pixels across, however the picture stands
    double min_aspect = 0;       // width / height
    double max_aspect = 0;
};

enum class Demand { ignore, warn, block };  // how bad it is when a file is not so

struct Rules {
    std::vector<std::string> containers;    // "mp4", "mov", …: the first is what we make
    std::vector<std::string> video_codecs;  // libav names; the first is what we make
    Demand edit_list = Demand::warn;        // an edit list that is more than the identity
    Demand moov_first = Demand::block;
    Demand closed_gop = Demand::block;
    Demand constant_rate = Demand::warn;
    Demand audio_required = Demand::warn;
    bool b_frames_allowed = true;
    bool mono_allowed = true;
};

struct Sidecar {
    std::string format;  // "srt" or "vtt"; empty: the site takes none
    std::string name;    // with {stem}, {language} ("en") and {locale} ("en_US"), for example "{stem}.{locale}.srt"
};

struct Cover {
    Size size;  // of the JPEG; 0×0: the target has no cover of its own, the file's size is used
    std::int64_t max_bytes = 2'000'000;
};

enum class TextUnit { characters, utf16, bytes };

struct TextRules {
    std::size_t limit = 2200;  // of the post's text; 0: the post has none
    TextUnit unit = TextUnit::characters;
    std::size_t title_limit = 0;  // 0: no title of its own, the question opens the text
    std::size_t hashtags = 0;     // how many are kept
    std::string forbidden;        // characters that the site refuses or that need escaping
};

// How burnt-in captions are meant here when the caller does not say.
enum class BurnIn { yes, no };

// A place to post, as data: presets/targets/ID.json.
struct Target {
    int schema = 1;
    std::string id;
    std::string name;
    std::string canvas;  // id
    VideoSpec video;
    AudioSpec audio;
    Loudness loudness;
    Limits limits;
    Rules rules;
    Edges safe;  // what the site covers, in pixels of video.size
    BurnIn captions = BurnIn::yes;
    Sidecar sidecar;
    Cover cover;
    TextRules text;
    std::string fingerprint;  // of the document it was read from: another one has another
    std::string file_hint;    // what to do after the export, one sentence for the person who posts; may be empty
};

}  // namespace delivery
