// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <map>
#include <string_view>

#include "av/compat.h"
#include "av/decoder.h"
#include "av/demuxer.h"
#include "av/names.h"
#include "av/tags.h"
#include "media/access_index.h"
#include "media/picture_rate.h"
#include "media/sound.h"

namespace media {
namespace {

constexpr double kScanSeconds = 4;
constexpr double kSilenceSeconds = 10;
constexpr double kLongestSeconds = 86'400;
constexpr float kSilent = 1e-4F;  // -80 dBFS
constexpr int kPacketsUntilPicture = 300;
constexpr const char* kNothing = "there is neither picture nor sound in it";

std::string container_name(const AVFormatContext& format, const std::string& brand) {
    const std::string_view names = format.iformat->name;
    if (names.starts_with("mov,")) return brand == "qt" ? "mov" : brand.starts_with("3gp") ? "3gp" : "mp4";
    if (names.starts_with("matroska")) return av::is_webm(format) ? "webm" : "matroska";
    return std::string(names.substr(0, names.find(',')));
}

struct FirstPicture {
    av::Frame frame;
    std::int64_t step = 0;  // ticks from it to the next one
    int pictures = 0;
    bool interlaced = false;
    bool top_field_first = true;
};

// Decodes the beginning until it is known what the pictures are like.
FirstPicture look_at_pictures(const base::Path& file, int stream, const base::CancelToken& cancel) {
    FirstPicture first;
    av::Demuxer demuxer(file, cancel);
    demuxer.select({stream});
    av::Decoder decoder(demuxer.stream(stream), file.string());
    const auto take = [&](av::Frame frame) {
        ++first.pictures;
        first.interlaced = first.interlaced || av::compat::is_interlaced(*frame.get());
        if (!first.frame) {
            first.top_field_first = av::compat::is_top_field_first(*frame.get());
            first.frame = std::move(frame);
        } else if (first.pictures == 2) {
            first.step = frame->pts - first.frame->pts;
        }
        return first.pictures < 3;
    };
    const av::PacketPtr packet(av_packet_alloc());
    for (int i = 0; i < kPacketsUntilPicture && first.pictures < 3; ++i) {
        if (!demuxer.read(*packet)) {
            decoder.decode(nullptr, take);
            break;
        }
        decoder.decode(packet.get(), take);
    }
    return first;
}

// Interlaced streams may hold each field in a packet of its own: a picture is two of them.
void join_fields(std::vector<std::int64_t>& shown, std::int64_t step) {
    if (shown.size() < 2 || 2 * step < 3 * (shown[1] - shown[0])) return;
    for (std::size_t i = 0; 2 * i < shown.size(); ++i) shown[i] = shown[2 * i];
    shown.resize((shown.size() + 1) / 2);
}

VideoInfo video_info(const av::Demuxer& demuxer, int index, const PacketScan& scan, const FirstPicture& first) {
    const AVStream& stream = demuxer.stream(index);
    const AVCodecParameters& parameters = *stream.codecpar;
    const AVFrame& frame = *first.frame.get();
    VideoInfo v;
    v.stream = index;
    v.codec = avcodec_get_name(parameters.codec_id);
    const char* profile = avcodec_profile_name(parameters.codec_id, parameters.profile);
    v.profile = profile != nullptr ? profile : "";
    v.pix_fmt = av::pixel_format_name(frame.format);
    v.coded_width = frame.width;
    v.coded_height = frame.height;
    const av::Orientation orientation = av::orientation(stream);
    v.rotation = orientation.rotation;
    v.mirrored = orientation.mirrored;
    AVRational sar = stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio : frame.sample_aspect_ratio;
    // A ratio that would stretch a picture beyond recognition is damage.
    if (sar.num <= 0 || sar.den <= 0 || av_q2d(sar) < 0.1 || av_q2d(sar) > 10) sar = {1, 1};
    av_reduce(&v.sar_num, &v.sar_den, sar.num, sar.den, INT_MAX);
    v.width = std::max(1, static_cast<int>(std::lround(v.coded_width * av_q2d(sar))));
    v.height = v.coded_height;
    if (v.rotation % 180 != 0) std::swap(v.width, v.height);
    std::vector<std::int64_t> shown = scan.shown;
    if (first.interlaced) join_fields(shown, first.step);
    const PictureRate rate = picture_rate(shown, stream.time_base, stream.avg_frame_rate);
    v.rate = rate.nominal;
    v.variable_rate = rate.variable;
    v.longest_gap = rate.longest_gap;
    v.primaries = av::primaries_name(frame.color_primaries);
    v.transfer = av::transfer_name(frame.color_trc);
    v.matrix = av::matrix_name(frame.colorspace);
    v.full_range = av::is_full_range(frame.color_range, frame.format);
    if (frame.color_trc == AVCOL_TRC_ARIB_STD_B67) v.hdr = av::has_dolby_vision(stream) ? Hdr::dolby_vision : Hdr::hlg;
    if (frame.color_trc == AVCOL_TRC_SMPTE2084) v.hdr = Hdr::pq;
    v.interlaced = first.interlaced;
    v.top_field_first = first.top_field_first;
    v.frames = scan.complete ? static_cast<std::int64_t>(shown.size()) : 0;
    return v;
}

Privacy privacy_of(const std::map<std::string, std::string>& tags) {
    Privacy privacy;
    std::string make, model;
    for (const auto& [key, value] : tags) {
        if (key.find("location") != std::string::npos || key.find("xyz") != std::string::npos) {
            if (key.find("accuracy") == std::string::npos) privacy.location = true;
        } else if (key == "make" || key.starts_with("make-") || key.ends_with(".make") ||
                   key == "com.android.manufacturer") {
            make = value;
        } else if (key == "model" || key.starts_with("model-") || key.ends_with(".model") ||
                   key == "com.android.model") {
            model = value;
        } else if (!av::is_technical_tag(key)) {
            privacy.other.push_back(key);
        }
    }
    privacy.device = make + (make.empty() || model.empty() ? "" : " ") + model;
    return privacy;
}

// A whole number of frames before the first picture, nearest to the first moment of all: so each picture of the clip
// falls on one frame of a post. Of sound that begins earlier, at most half a frame is left out.
base::Time grid_start(base::Time first_picture, base::Time first_of_all, base::FrameRate rate) {
    const base::Time lead = first_picture - first_of_all;
    return first_picture - rate.start(rate.frame_at(lead + rate.start(1) / 2));
}

// From when to when a stream is seen or heard, by the file's clock.
base::Span extent_of(const AVStream& stream, const PacketScan& scan) {
    const auto to_time = [&](std::int64_t ticks) {
        return base::from_ticks(ticks, stream.time_base.num, stream.time_base.den);
    };
    base::Span extent{to_time(scan.first), to_time(scan.end)};
    // Containers without packet durations: the last picture lasts as long as the others.
    if (scan.shown.size() >= 2 && scan.shown.back() >= scan.end)
        extent.out += (to_time(scan.shown.back()) - to_time(scan.shown.front())) /
                      static_cast<std::int64_t>(scan.shown.size() - 1);
    return extent;
}

// How long the header says that these streams last, zero where it says nothing that makes sense.
base::Time claimed_length(const av::Demuxer& demuxer, const std::vector<int>& streams) {
    const auto sane = [](std::int64_t ticks, AVRational base) {
        const bool makes_sense = ticks > 0 && static_cast<double>(ticks) * av_q2d(base) < kLongestSeconds;
        return makes_sense ? base::from_ticks(ticks, base.num, base.den) : base::Time{};
    };
    base::Time longest{};
    for (const int index : streams) {
        const AVStream& stream = demuxer.stream(index);
        longest = std::max(longest, sane(stream.duration, stream.time_base));
    }
    const AVFormatContext& format = demuxer.format();
    const bool guessed = format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
    const bool all = streams.size() == format.nb_streams;
    if (longest == base::Time{} && all && !guessed) longest = sane(format.duration, {1, AV_TIME_BASE});
    return longest;
}

void count_tracks(const av::Demuxer& demuxer, Info& info) {
    for (int i = 0; i < demuxer.stream_count(); ++i) {
        const AVStream& stream = demuxer.stream(i);
        const bool cover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !cover) ++info.video_tracks;
        else if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) ++info.audio_tracks;
        else ++info.other_tracks;
    }
}

AudioInfo audio_info(const AVStream& stream) {
    AudioInfo a;
    a.stream = stream.index;
    a.codec = avcodec_get_name(stream.codecpar->codec_id);
    a.channels = stream.codecpar->ch_layout.nb_channels;
    a.sample_rate = stream.codecpar->sample_rate;
    return a;
}

[[noreturn]] void refuse(const base::Path& file, const std::string& cause) {
    throw base::Error(base::Errc::input, "cannot read the clip", file.string(), cause,
                      "Play it in another program to check it, then export or record it again.");
}

}  // namespace

Info probe(const base::Path& file, const base::CancelToken& cancel) {
    av::Demuxer demuxer(file, cancel);
    Info info;
    const auto tags = av::tags(demuxer.format());
    const auto brand = tags.find("major_brand");
    info.container =
        container_name(demuxer.format(), brand == tags.end() ? "" : brand->second.substr(0, brand->second.find(' ')));
    std::error_code error;
    info.size = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    info.privacy = privacy_of(tags);

    count_tracks(demuxer, info);
    auto video = demuxer.video_stream();
    auto audio = demuxer.audio_stream();
    FirstPicture first;
    if (video) {
        try {
            first = look_at_pictures(file, *video, cancel);
        } catch (const base::Error& e) {
            if (e.code != base::Errc::input || !audio) throw;
        }
        if (!first.frame) {
            info.problems.emplace_back("the picture cannot be decoded");
            video.reset();
        } else if (av::is_dolby_vision_only(demuxer.stream(*video))) {
            refuse(file, "it is in a kind of Dolby Vision that only its own players can show");
        }
    }
    if (audio) {
        try {
            const av::Decoder decoder(demuxer.stream(*audio), file.string());
        } catch (const base::Error& e) {
            if (e.code != base::Errc::input) throw;
            info.problems.emplace_back("the sound cannot be decoded");
            audio.reset();
        }
    }
    std::vector<int> streams;
    for (const auto& stream : {video, audio})
        if (stream) streams.push_back(*stream);
    if (streams.empty()) refuse(file, kNothing);

    const std::vector<PacketScan> scans = scan_packets(demuxer, streams, kScanSeconds);
    base::Span extent{base::Time::max(), base::Time::min()};
    std::vector<base::Span> extents(streams.size());
    for (std::size_t i = 0; i < streams.size(); ++i) {
        if (scans[i].first == INT64_MAX) continue;
        extents[i] = extent_of(demuxer.stream(streams[i]), scans[i]);
        extent = {std::min(extent.in, extents[i].in), std::max(extent.out, extents[i].out)};
    }
    if (extent.in > extent.out) refuse(file, kNothing);
    if (extent.duration() > base::from_seconds(kLongestSeconds)) refuse(file, "its timestamps are damaged");
    if (scans.front().first == INT64_MAX) extents.front() = extent;
    if (audio && scans.back().first == INT64_MAX) {
        info.problems.emplace_back("the sound track is empty");
        audio.reset();
    }
    const base::Time claimed = claimed_length(demuxer, streams);
    if (!scans.front().complete) extent.out = std::max(extent.out, extent.in + claimed);
    else if (demuxer.broke_off()) info.problems.emplace_back("the file breaks off; what comes before is used");
    else if (claimed * 4 / 5 > extent.duration() + base::from_seconds(1))
        info.problems.push_back(
            fmt::format("it says that it lasts {:.0f} s, but there are only {:.1f} s; these are used",
                        base::to_seconds(claimed), base::to_seconds(extent.duration())));
    if (video) {
        info.video = video_info(demuxer, *video, scans.front(), first);
        if (!info.video->variable_rate) extent.in = grid_start(extents.front().in, extent.in, info.video->rate);
        info.video->start_offset = extents.front().in - extent.in;
        if (scans.front().access_points.empty())
            info.problems.emplace_back("it has no clean starting point; seeking in it is slow");
    }
    info.start = extent.in;
    info.duration = extent.duration();
    if (audio) {
        info.audio = audio_info(demuxer.stream(*audio));
        info.audio->start_offset = std::max(extents.back().in - extent.in, base::Time{});
        info.audio->end_offset = scans.back().complete ? extent.out - extents.back().out : base::Time{};
        const base::Time looked = std::min(info.duration, base::from_seconds(kSilenceSeconds));
        const std::vector<float> sound = read_sound(file, info, {{}, looked}, cancel);
        info.audio->silent = std::none_of(sound.begin(), sound.end(), [](float s) { return std::abs(s) > kSilent; });
    }
    if (info.duration <= base::Time{} && info.video) info.duration = info.video->rate.start(1);
    if ((!info.video && !info.audio) || info.duration <= base::Time{}) refuse(file, kNothing);
    return info;
}

base::Json to_json(const Info& info, const base::Path& file) {
    base::Json json;
    json["file"] = file.string();
    json["container"] = info.container;
    json["duration"] = base::to_seconds(info.duration);
    json["start"] = base::to_seconds(info.start);
    json["size"] = info.size;
    json["video"] = nullptr;
    if (info.video) {
        const VideoInfo& v = *info.video;
        constexpr std::array<const char*, 4> kHdr{"none", "hlg", "pq", "dolby-vision"};
        base::Json& j = json["video"];
        j["codec"] = v.codec;
        j["profile"] = v.profile;
        j["width"] = v.width;
        j["height"] = v.height;
        j["coded_width"] = v.coded_width;
        j["coded_height"] = v.coded_height;
        j["rotation"] = v.rotation;
        j["mirrored"] = v.mirrored;
        j["sar"] = fmt::format("{}:{}", v.sar_num, v.sar_den);
        j["pix_fmt"] = v.pix_fmt;
        j["fps"] = std::round(v.rate.fps() * 1000) / 1000;
        j["rate"] = fmt::format("{}/{}", v.rate.num, v.rate.den);
        j["vfr"] = v.variable_rate;
        j["hdr"] = kHdr[static_cast<std::size_t>(v.hdr)];
        j["primaries"] = v.primaries;
        j["transfer"] = v.transfer;
        j["matrix"] = v.matrix;
        j["range"] = v.full_range ? "pc" : "tv";
        j["interlaced"] = v.interlaced;
        j["frames"] = v.frames;
        j["start_offset"] = base::to_seconds(v.start_offset);
        j["longest_gap"] = base::to_seconds(v.longest_gap);
    }
    json["audio"] = nullptr;
    if (info.audio) {
        base::Json& j = json["audio"];
        j["codec"] = info.audio->codec;
        j["channels"] = info.audio->channels;
        j["sample_rate"] = info.audio->sample_rate;
        j["start_offset"] = base::to_seconds(info.audio->start_offset);
        j["end_offset"] = base::to_seconds(info.audio->end_offset);
        j["silent"] = info.audio->silent;
    }
    json["tracks"] = {{"video", info.video_tracks}, {"audio", info.audio_tracks}, {"other", info.other_tracks}};
    json["privacy"] = {
        {"location", info.privacy.location}, {"device", info.privacy.device}, {"other", info.privacy.other}};
    json["problems"] = info.problems;
    json["import"] = import_notes(info);
    return json;
}

}  // namespace media
