// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/hash.h"
#include "delivery/catalogue.h"
#include "delivery/fields.h"
#include "delivery/migrate.h"

namespace delivery {
namespace {

using base::ObjectReader;

constexpr std::int64_t kMostBytes = std::int64_t{1} << 50;
constexpr std::int64_t kMostBitrate = 300'000'000;
constexpr double kMostSeconds = 1e6;
constexpr double kMostFps = 240;

VideoSpec read_video(ObjectReader reader) {
    constexpr std::array<std::string_view, 3> kProfiles = {"high", "main", "baseline"};
    constexpr std::array<std::string_view, 12> kLevels = {"1.3", "2.0", "2.1", "2.2", "3.0", "3.1",
                                                          "3.2", "4.0", "4.1", "4.2", "5.0", "5.1"};
    constexpr std::array<std::string_view, 9> kSpeeds = {"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                                         "medium",    "slow",      "slower",   "veryslow"};
    VideoSpec video;
    video.size = read_picture_size(reader, "size");
    video.max_fps = reader.number("max_fps", 1, kMostFps);
    video.profile = read_choice(reader, "profile", kProfiles, kProfiles);
    video.level = read_choice(reader, "level", kLevels, kLevels);
    video.speed = read_choice(reader, "speed", kSpeeds, kSpeeds);
    video.crf = reader.number("crf", 0, 51);
    video.max_bitrate = reader.integer("max_bitrate", 10'000, kMostBitrate);
    video.buffer = reader.integer("buffer", 10'000, kMostBitrate);
    video.gop_seconds = reader.number("gop_seconds", 0.1, 60);
    video.b_frames = static_cast<int>(reader.integer("b_frames", 0, 16));
    if (video.profile == "baseline" && video.b_frames > 0) reader.fail("b_frames", "is not 0, but baseline has none");
    reader.finish();
    return video;
}

AudioSpec read_audio(ObjectReader reader) {
    AudioSpec audio;
    audio.bitrate = static_cast<int>(reader.integer("bitrate", 8'000, 512'000));
    audio.channels = static_cast<int>(reader.integer("channels", 1, 2));
    reader.finish();
    return audio;
}

Loudness read_loudness(ObjectReader reader) {
    Loudness loudness;
    loudness.integrated_lufs = reader.number("integrated_lufs", -40, -5);
    loudness.tolerance = reader.number("tolerance", 0.1, 5);
    loudness.max_true_peak = reader.number("max_true_peak", -20, 0);
    reader.finish();
    return loudness;
}

base::Time read_duration(ObjectReader& reader, const char* key) {
    return base::from_seconds(reader.number_or(key, 0, kMostSeconds, 0));
}

Size read_size_limit(ObjectReader& reader, const char* key) {
    if (reader.has(key)) return read_picture_size(reader, key);
    reader.ignore(key);
    return {};
}

Limits read_limits(ObjectReader reader) {
    Limits limits;
    limits.min_duration = read_duration(reader, "min_duration");
    limits.max_duration = read_duration(reader, "max_duration");
    limits.min_bytes = reader.integer_or("min_bytes", 0, kMostBytes, 0);
    limits.max_bytes = reader.integer_or("max_bytes", 0, kMostBytes, 0);
    limits.budget_bytes = reader.integer_or("budget_bytes", 0, kMostBytes, 0);
    limits.min_bitrate = reader.integer_or("min_bitrate", 0, kMostBitrate, 0);
    limits.max_bitrate = reader.integer_or("max_bitrate", 0, kMostBitrate, 0);
    limits.min_fps = reader.number_or("min_fps", 0, kMostFps, 0);
    limits.max_fps = reader.number_or("max_fps", 0, kMostFps, 0);
    limits.max_gop_frames = reader.integer_or("max_gop_frames", 0, 100'000, 0);
    limits.max_gop_seconds = reader.number_or("max_gop_seconds", 0, 1000, 0);
    limits.min_size = read_size_limit(reader, "min_size");
    limits.max_size = read_size_limit(reader, "max_size");
    limits.max_width = static_cast<int>(reader.integer_or("max_width", 0, 32'768, 0));
    limits.min_aspect = reader.number_or("min_aspect", 0, 100, 0);
    limits.max_aspect = reader.number_or("max_aspect", 0, 100, 0);

    const auto in_order = [&reader](const char* key, auto low, auto high) {
        if (high != decltype(high){} && low > high) reader.fail(key, "is less than what is asked for at least");
    };
    in_order("max_duration", limits.min_duration, limits.max_duration);
    in_order("max_bytes", limits.min_bytes, limits.max_bytes);
    in_order("max_bytes", limits.budget_bytes, limits.max_bytes);
    in_order("max_bitrate", limits.min_bitrate, limits.max_bitrate);
    in_order("max_fps", limits.min_fps, limits.max_fps);
    in_order("max_aspect", limits.min_aspect, limits.max_aspect);
    in_order("max_size", limits.min_size.width, limits.max_size.width);
    in_order("max_size", limits.min_size.height, limits.max_size.height);
    reader.finish();
    return limits;
}

// libav's short names, the one that AskReel makes first.
std::vector<std::string> read_names(ObjectReader& reader, const char* key, std::string_view made) {
    std::vector<std::string> names = reader.texts(key);
    const auto is_name = [](const std::string& name) {
        return !name.empty() && name.size() <= 20 && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
    };
    if (names.size() > 20 || !std::all_of(names.begin(), names.end(), is_name))
        reader.fail(key, "holds more than 20 names, or one that is not made of lower-case letters and digits");
    if (names.empty() || names.front() != made)
        reader.fail(key, "does not begin with \"" + std::string(made) + "\", which is what AskReel makes");
    return names;
}

Demand read_demand(ObjectReader& reader, const char* key, Demand otherwise) {
    if (!reader.has(key)) {
        reader.ignore(key);
        return otherwise;
    }
    constexpr std::array<std::string_view, 3> kNames = {"ignore", "warn", "block"};
    constexpr std::array<Demand, 3> kValues = {Demand::ignore, Demand::warn, Demand::block};
    return read_choice(reader, key, kNames, kValues);
}

Rules read_rules(ObjectReader reader) {
    Rules rules;
    rules.containers = read_names(reader, "containers", "mp4");
    rules.video_codecs = read_names(reader, "video_codecs", "h264");
    rules.edit_list = read_demand(reader, "edit_list", rules.edit_list);
    rules.moov_first = read_demand(reader, "moov_first", rules.moov_first);
    rules.closed_gop = read_demand(reader, "closed_gop", rules.closed_gop);
    rules.constant_rate = read_demand(reader, "constant_rate", rules.constant_rate);
    rules.audio_required = read_demand(reader, "audio_required", rules.audio_required);
    rules.b_frames_allowed = reader.flag_or("b_frames_allowed", true);
    rules.mono_allowed = reader.flag_or("mono_allowed", true);
    reader.finish();
    return rules;
}

Sidecar read_sidecar(ObjectReader reader) {
    constexpr std::array<std::string_view, 2> kFormats = {"srt", "vtt"};
    Sidecar sidecar;
    sidecar.format = read_choice(reader, "format", kFormats, kFormats);
    sidecar.name = read_line(reader, "name", 100);
    // What is left without the parts to fill in may be no other folder's name and no part to fill in.
    std::string rest = sidecar.name;
    bool has_stem = false;
    for (const std::string_view part : {"{stem}", "{language}", "{locale}"}) {
        const auto at = rest.find(part);
        if (at == std::string::npos) continue;
        rest.erase(at, part.size());
        has_stem = has_stem || part == "{stem}";
    }
    if (!has_stem || rest.find_first_of("/\\{}") != std::string::npos || !rest.ends_with("." + sidecar.format))
        reader.fail("name", "is not made of {stem}, {language} or {locale}, each once, and ." + sidecar.format);
    reader.finish();
    return sidecar;
}

Cover read_cover(ObjectReader reader) {
    Cover cover;
    cover.size = read_picture_size(reader, "size");
    cover.max_bytes = reader.integer("max_bytes", 20'000, 100'000'000);
    reader.finish();
    return cover;
}

TextRules read_text(ObjectReader reader) {
    constexpr std::array<std::string_view, 3> kNames = {"characters", "utf16", "bytes"};
    constexpr std::array<TextUnit, 3> kUnits = {TextUnit::characters, TextUnit::utf16, TextUnit::bytes};
    TextRules text;
    text.limit = static_cast<std::size_t>(reader.integer("limit", 0, 1'000'000));
    if (reader.has("unit")) text.unit = read_choice(reader, "unit", kNames, kUnits);
    reader.ignore("unit");
    text.title_limit = static_cast<std::size_t>(reader.integer_or("title_limit", 0, 10'000, 0));
    text.hashtags = static_cast<std::size_t>(reader.integer_or("hashtags", 0, 100, 0));
    if (reader.has("forbidden")) text.forbidden = read_line(reader, "forbidden", 100);
    reader.ignore("forbidden");
    reader.finish();
    return text;
}

}  // namespace

Target target_from_json(const base::Json& json, const std::string& file) {
    const base::Json document = migrate(json, {}, file);
    ObjectReader reader(document, file, "");
    reader.ignore("schema");
    Target target;
    target.fingerprint = base::sha256(document.dump());
    target.id = read_id(reader, "id");
    target.name = read_line(reader, "name", 100);
    target.canvas = read_id(reader, "canvas");
    target.video = read_video(reader.object("video"));
    target.audio = read_audio(reader.object("audio"));
    if (reader.has("loudness")) target.loudness = read_loudness(reader.object("loudness"));
    if (reader.has("limits")) target.limits = read_limits(reader.object("limits"));
    target.rules = read_rules(reader.object("rules"));
    target.safe = read_edges(reader, "safe", target.video.size);
    target.captions = reader.flag_or("burn_in", true) ? BurnIn::yes : BurnIn::no;
    if (reader.has("sidecar")) target.sidecar = read_sidecar(reader.object("sidecar"));
    if (reader.has("cover")) target.cover = read_cover(reader.object("cover"));
    target.text = read_text(reader.object("text"));
    if (reader.has("file_hint")) target.file_hint = read_line(reader, "file_hint", 300);
    for (const char* key : {"loudness", "limits", "sidecar", "cover", "file_hint"}) reader.ignore(key);
    check_sources(reader, document, file);
    if (!target.rules.b_frames_allowed && target.video.b_frames > 0)
        reader.fail("video.b_frames", "is not 0, but rules.b_frames_allowed is false");
    reader.finish();
    return target;
}

}  // namespace delivery
