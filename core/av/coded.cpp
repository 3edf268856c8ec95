// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/coded.h"

#include <cstring>

#include "av/bitstream.h"
#include "base/error.h"
#include "base/json.h"

namespace av {
namespace {

using base::Json;

Json binary(const std::string& bytes) { return Json::binary({bytes.begin(), bytes.end()}); }

std::string text(const Json& json) {
    const auto& bytes = json.get_binary();
    return {bytes.begin(), bytes.end()};
}

std::string dump(const Json& json) {
    std::string bytes;
    Json::to_cbor(json, bytes);
    return bytes;
}

[[noreturn]] void refuse() { throw base::Error(base::Errc::input, "cannot read what was kept", {}, "it is damaged"); }

// Reads CBOR with `read`, whatever it turns out to be.
template <typename F>
auto parse(const std::string& bytes, F read) {
    try {
        return read(Json::from_cbor(bytes));
    } catch (const Json::exception&) {
        refuse();
    }
}

void set_extradata(AVCodecParameters& parameters, const std::string& bytes) {
    parameters.extradata = static_cast<std::uint8_t*>(av_mallocz(bytes.size() + AV_INPUT_BUFFER_PADDING_SIZE));
    if (parameters.extradata == nullptr) throw base::Error(base::Errc::internal, "cannot encode", {}, "out of memory");
    std::memcpy(parameters.extradata, bytes.data(), bytes.size());
    parameters.extradata_size = static_cast<int>(bytes.size());
}

CodecParametersPtr new_parameters(AVMediaType type, AVCodecID codec) {
    CodecParametersPtr parameters(avcodec_parameters_alloc());
    if (!parameters) throw base::Error(base::Errc::internal, "cannot encode", {}, "out of memory");
    parameters->codec_type = type;
    parameters->codec_id = codec;
    return parameters;
}

}  // namespace

std::string extradata(const AVCodecParameters& parameters) {
    return {reinterpret_cast<const char*>(parameters.extradata), static_cast<std::size_t>(parameters.extradata_size)};
}

void CodedVideo::add(const AVPacket& packet) {
    pictures.push_back({packet.pts, packet.size, (packet.flags & AV_PKT_FLAG_KEY) != 0});
    data.append(reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size));
}

PacketPtr new_packet(const char* data, std::int64_t bytes) {
    PacketPtr packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes)) < 0)
        throw base::Error(base::Errc::internal, "cannot write", {}, "out of memory");
    std::memcpy(packet->data, data, static_cast<std::size_t>(bytes));
    return packet;
}

bool is_whole(const CodedVideo& video, std::int64_t frames, std::int64_t gop_frames) {
    if (static_cast<std::int64_t>(video.pictures.size()) != frames || video.parameter_sets.empty()) return false;
    const CodecParametersPtr parameters = new_parameters(AVMEDIA_TYPE_VIDEO, AV_CODEC_ID_H264);
    set_extradata(*parameters, video.parameter_sets);
    std::vector<bool> seen(video.pictures.size());
    std::size_t at = 0;
    for (const CodedVideo::Picture& picture : video.pictures) {
        const auto size = static_cast<std::size_t>(picture.bytes);
        if (picture.shown < 0 || picture.shown >= frames || seen[static_cast<std::size_t>(picture.shown)] ||
            size > video.data.size() - at)
            return false;
        seen[static_cast<std::size_t>(picture.shown)] = true;
        const PacketPtr packet = new_packet(video.data.data() + at, picture.bytes);
        if (picture.key) packet->flags |= AV_PKT_FLAG_KEY;
        const bool must_refresh = picture.shown % gop_frames == 0;
        if (must_refresh && !is_random_access_point(*packet, *parameters)) return false;
        at += size;
    }
    return at == video.data.size();
}

CodecParametersPtr parameters_of(const CodedVideo& video, const VideoSettings& settings) {
    CodecParametersPtr parameters = new_parameters(AVMEDIA_TYPE_VIDEO, AV_CODEC_ID_H264);
    AVCodecParameters& p = *parameters;
    p.format = AV_PIX_FMT_YUV420P;
    p.width = settings.width;
    p.height = settings.height;
    p.sample_aspect_ratio = {1, 1};
    p.field_order = AV_FIELD_PROGRESSIVE;
    p.color_range = AVCOL_RANGE_MPEG;
    p.color_primaries = AVCOL_PRI_BT709;
    p.color_trc = AVCOL_TRC_BT709;
    p.color_space = AVCOL_SPC_BT709;
    p.chroma_location = AVCHROMA_LOC_LEFT;
    set_extradata(p, video.parameter_sets);
    return parameters;
}

std::string to_bytes(const CodedVideo& video) {
    Json shown = Json::array(), bytes = Json::array(), keys = Json::array();
    for (const CodedVideo::Picture& picture : video.pictures) {
        shown.push_back(picture.shown);
        bytes.push_back(picture.bytes);
        keys.push_back(picture.key);
    }
    return dump({{"parameter_sets", binary(video.parameter_sets)},
                 {"shown", std::move(shown)},
                 {"bytes", std::move(bytes)},
                 {"keys", std::move(keys)},
                 {"data", binary(video.data)}});
}

CodedVideo video_from_bytes(const std::string& bytes) {
    return parse(bytes, [](const Json& json) {
        CodedVideo video;
        video.parameter_sets = text(json.at("parameter_sets"));
        video.data = text(json.at("data"));
        std::int64_t left = static_cast<std::int64_t>(video.data.size());
        for (std::size_t i = 0; i < json.at("shown").size(); ++i) {
            CodedVideo::Picture picture{json.at("shown").at(i).get<std::int64_t>(),
                                        json.at("bytes").at(i).get<std::int64_t>(), json.at("keys").at(i).get<bool>()};
            if (picture.bytes < 0 || picture.bytes > left) refuse();
            left -= picture.bytes;
            video.pictures.push_back(picture);
        }
        return video;
    });
}

std::string to_bytes(const Sound& sound) {
    Json sizes = Json::array();
    std::string data;
    for (const PacketPtr& packet : sound.packets) {
        sizes.push_back(packet->size);
        data.append(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size));
    }
    const AVCodecParameters& p = *sound.parameters;
    return dump({{"configuration", binary(extradata(p))},
                 {"channels", p.ch_layout.nb_channels},
                 {"bitrate", p.bit_rate},
                 {"samples", p.frame_size},
                 {"bytes", std::move(sizes)},
                 {"data", binary(data)}});
}

Sound sound_from_bytes(const std::string& bytes) {
    return parse(bytes, [](const Json& json) {
        Sound sound;
        sound.parameters = new_parameters(AVMEDIA_TYPE_AUDIO, AV_CODEC_ID_AAC);
        AVCodecParameters& p = *sound.parameters;
        const int channels = json.at("channels").get<int>();
        p.frame_size = json.at("samples").get<int>();
        if (channels < 1 || channels > 2 || p.frame_size < 1) refuse();
        av_channel_layout_default(&p.ch_layout, channels);
        p.sample_rate = kSampleRate;
        p.format = AV_SAMPLE_FMT_FLTP;
        p.profile = FF_PROFILE_AAC_LOW;
        p.bit_rate = json.at("bitrate").get<std::int64_t>();
        set_extradata(p, text(json.at("configuration")));
        const std::string data = text(json.at("data"));
        std::int64_t at = 0;
        for (const Json& size : json.at("bytes")) {
            const auto count = size.get<std::int64_t>();
            if (count < 0 || count > static_cast<std::int64_t>(data.size()) - at) refuse();
            PacketPtr packet = new_packet(data.data() + at, count);
            packet->pts = packet->dts = static_cast<std::int64_t>(sound.packets.size()) * p.frame_size;
            packet->duration = p.frame_size;
            packet->time_base = {1, kSampleRate};
            packet->flags |= AV_PKT_FLAG_KEY;
            sound.packets.push_back(std::move(packet));
            at += count;
        }
        return sound;
    });
}

}  // namespace av
