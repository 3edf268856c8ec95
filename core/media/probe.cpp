// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/probe.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>

#include "av/compat.h"
#include "av/decoder.h"
#include "av/demuxer.h"
#include "av/names.h"
#include "av/tags.h"
#include "media/access_index.h"
#include "media/sound.h"

namespace media {
namespace {

constexpr double kScanSeconds = 4;
constexpr double kSilenceSeconds = 10;
constexpr float kSilent = 1e-4F;  // -80 dBFS
constexpr int kPacketsUntilPicture = 300;

std::string container_name(const AVFormatContext& format, const std::string& brand) {
    const std::string_view names = format.iformat->name;
    if (names.starts_with("mov,")) return brand == "qt" ? "mov" : brand.starts_with("3gp") ? "3gp" : "mp4";
    if (names.starts_with("matroska")) return av::is_webm(format) ? "webm" : "matroska";
    return std::string(names.substr(0, names.find(',')));
}

// The nominal rate of pictures shown at these times: by their usual distance, which odd gaps do not move, and by their count where
// most distances differ.
base::FrameRate nominal_rate(const std::vector<std::int64_t>& shown, AVRational base, AVRational claimed) {
    constexpr std::array<base::FrameRate, 12> kUsual{{{24000, 1001}, {24, 1}, {25, 1}, {30000, 1001}, {30, 1}, {48, 1},
                                                     {50, 1}, {60000, 1001}, {60, 1}, {15, 1}, {12, 1}, {120, 1}}};
    double fps = claimed.num > 0 && claimed.den > 0 ? av_q2d(claimed) : 0;
    if (shown.size() >= 2) {
        const double length = static_cast<double>(shown.back() - shown.front()) * av_q2d(base);
        if (length > 0) fps = static_cast<double>(shown.size() - 1) / length;
    }
    if (fps <= 0) return {30, 1};
    for (const base::FrameRate rate : kUsual)
        if (std::abs(fps - rate.fps()) < rate.fps() * 0.0004) return rate;
    for (const base::FrameRate rate : kUsual)
        if (std::abs(fps - rate.fps()) < rate.fps() * 0.004) return rate;
    fps = std::clamp(fps, 0.1, 1000.0);
    const int thousandths = static_cast<int>(std::lround(fps * 1000));
    const int common = std::gcd(thousandths, 1000);
    return {thousandths / common, 1000 / common};
}

// Whether more than one distance in fifty differs from the usual one by over 6 % (and over 1.5 ms, which is rounding).
bool is_variable(const std::vector<std::int64_t>& shown, AVRational base) {
    if (shown.size() < 3) return false;
    std::vector<double> distances;
    for (std::size_t i = 1; i < shown.size(); ++i) distances.push_back(static_cast<double>(shown[i] - shown[i - 1]) * av_q2d(base));
    std::vector<double> sorted = distances;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2), sorted.end());
    const double usual = sorted[sorted.size() / 2];
    const auto odd = std::count_if(distances.begin(), distances.end(), [usual](double d) {
        return std::abs(d - usual) > std::max(usual * 0.06, 0.0015);
    });
    return odd * 50 > static_cast<std::ptrdiff_t>(distances.size());
}

struct FirstPicture {
    av::Frame frame;
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
    v.sar_num = sar.num;
    v.sar_den = sar.den;
    v.width = std::max(1, static_cast<int>(std::lround(v.coded_width * av_q2d(sar))));
    v.height = v.coded_height;
    if (v.rotation % 180 != 0) std::swap(v.width, v.height);
    v.rate = nominal_rate(scan.shown, stream.time_base, stream.avg_frame_rate);
    v.variable_rate = is_variable(scan.shown, stream.time_base);
    v.primaries = av::primaries_name(frame.color_primaries);
    v.transfer = av::transfer_name(frame.color_trc);
    v.matrix = av::matrix_name(frame.colorspace);
    v.full_range = av::is_full_range(frame.color_range, frame.format);
    if (frame.color_trc == AVCOL_TRC_ARIB_STD_B67) v.hdr = av::has_dolby_vision(stream) ? Hdr::dolby_vision : Hdr::hlg;
    if (frame.color_trc == AVCOL_TRC_SMPTE2084) v.hdr = Hdr::pq;
    v.interlaced = first.interlaced;
    v.top_field_first = first.top_field_first;
    v.frames = scan.complete ? static_cast<std::int64_t>(scan.shown.size()) : 0;
    return v;
}

Privacy privacy_of(const std::map<std::string, std::string>& tags) {
    Privacy privacy;
    std::string make, model;
    for (const auto& [key, value] : tags) {
        if (key.find("location") != std::string::npos || key.find("xyz") != std::string::npos) {
            if (key.find("accuracy") == std::string::npos) privacy.location = true;
        } else if (key == "make" || key.ends_with(".make") || key == "com.android.manufacturer") {
            make = value;
        } else if (key == "model" || key.ends_with(".model") || key == "com.android.model") {
            model = value;
        } else if (!av::is_technical_tag(key)) {
            privacy.other.push_back(key);
        }
    }
    privacy.device = make + (make.empty() || model.empty() ? "" : " ") + model;
    return privacy;
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
    info.container = container_name(demuxer.format(), brand == tags.end() ? "" : brand->second.substr(0, brand->second.find(' ')));
    std::error_code error;
    info.size = static_cast<std::int64_t>(std::filesystem::file_size(file, error));
    info.privacy = privacy_of(tags);

    auto video = demuxer.video_stream();
    auto audio = demuxer.audio_stream();
    for (int i = 0; i < demuxer.stream_count(); ++i) {
        const AVStream& stream = demuxer.stream(i);
        const bool cover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0;
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !cover) ++info.video_tracks;
        else if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) ++info.audio_tracks;
        else ++info.other_tracks;
    }
    FirstPicture first;
    if (video) {
        try {
            first = look_at_pictures(file, *video, cancel);
        } catch (const base::Error& e) {
            if (e.code != base::Errc::input) throw;
            if (!audio) throw;
        }
        if (!first.frame) {
            info.problems.emplace_back("the picture cannot be decoded");
            video.reset();
        } else if (av::is_dolby_vision_only(demuxer.stream(*video))) {
            refuse(file, "it is in a kind of Dolby Vision that only its own players can show");
        }
    }
    std::vector<int> streams;
    for (const auto& stream : {video, audio})
        if (stream) streams.push_back(*stream);
    if (streams.empty()) refuse(file, "there is neither picture nor sound in it");

    const std::vector<PacketScan> scans = scan_packets(demuxer, streams, kScanSeconds);
    if (demuxer.broke_off()) info.problems.emplace_back("the file breaks off; what comes before is used");
    base::Time begin = base::Time::max(), end = base::Time::min();
    std::vector<base::Time> starts(streams.size());
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const AVStream& stream = demuxer.stream(streams[i]);
        if (scans[i].first == INT64_MAX) continue;
        const auto to_time = [&](std::int64_t ticks) { return base::from_ticks(ticks, stream.time_base.num, stream.time_base.den); };
        starts[i] = to_time(scans[i].first);
        base::Time stream_end = to_time(scans[i].end);
        // Containers without packet durations: the last picture lasts as long as the others.
        if (streams[i] == video && scans[i].shown.size() >= 2 && scans[i].shown.back() >= scans[i].end)
            stream_end += (to_time(scans[i].shown.back()) - starts[i]) / static_cast<std::int64_t>(scans[i].shown.size() - 1);
        begin = std::min(begin, starts[i]);
        end = std::max(end, stream_end);
    }
    if (begin > end) refuse(file, "there is neither picture nor sound in it");
    if (!scans.front().complete && demuxer.format().duration > 0)
        end = std::max(end, begin + base::from_ticks(demuxer.format().duration, 1, AV_TIME_BASE));
    info.start = begin;
    info.duration = end - begin;
    if (video) info.video = video_info(demuxer, *video, scans.front(), first);
    if (audio) {
        const AVCodecParameters& parameters = *demuxer.stream(*audio).codecpar;
        AudioInfo a;
        a.stream = *audio;
        a.codec = avcodec_get_name(parameters.codec_id);
        a.channels = parameters.ch_layout.nb_channels;
        a.sample_rate = parameters.sample_rate;
        a.start_offset = starts.back() - begin;
        info.audio = a;
        const base::Time looked = std::min(info.duration, base::from_seconds(kSilenceSeconds));
        try {
            const std::vector<float> sound = read_sound(file, info, {{}, looked}, cancel);
            info.audio->silent = std::none_of(sound.begin(), sound.end(), [](float s) { return std::abs(s) > kSilent; });
        } catch (const base::Error& e) {
            if (e.code != base::Errc::input) throw;
            info.audio.reset();
            info.problems.emplace_back("the sound cannot be decoded");
        }
    }
    if (info.duration <= base::Time{} && info.video) info.duration = info.video->rate.start(1);
    if ((!info.video && !info.audio) || info.duration <= base::Time{}) refuse(file, "there is neither picture nor sound in it");
    if (info.video && first.pictures > 0 && scans.front().access_points.empty())
        info.problems.emplace_back("it has no clean starting point; seeking in it is slow");
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
    }
    json["audio"] = nullptr;
    if (info.audio) {
        base::Json& j = json["audio"];
        j["codec"] = info.audio->codec;
        j["channels"] = info.audio->channels;
        j["sample_rate"] = info.audio->sample_rate;
        j["start_offset"] = base::to_seconds(info.audio->start_offset);
        j["silent"] = info.audio->silent;
    }
    json["tracks"] = {{"video", info.video_tracks}, {"audio", info.audio_tracks}, {"other", info.other_tracks}};
    json["privacy"] = {{"location", info.privacy.location}, {"device", info.privacy.device}, {"other", info.privacy.other}};
    json["problems"] = info.problems;
    json["import"] = import_notes(info);
    return json;
}

}  // namespace media
