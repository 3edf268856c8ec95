// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/post_writer.h"

#include <algorithm>
#include <optional>

#include "av/check.h"
#include "av/image.h"
#include "av/muxer.h"

namespace render {
namespace {

av::PacketPtr clone(const AVPacket& packet) {
    av::PacketPtr out(av_packet_clone(&packet));
    if (!out) throw base::Error(base::Errc::internal, "cannot write the post", {}, "out of memory");
    return out;
}

// How many frames decoding runs ahead of showing, which is the same for all chunks of a rendition: x264 keeps a pyramid
// of B-frames two deep.
std::int64_t reorder_delay(const av::VideoSettings& settings) { return std::min(settings.b_frames, 2); }

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

}  // namespace

void write_mp4(const base::Path& file, const std::function<std::optional<av::CodedVideo>()>& next,
               const av::VideoSettings& settings, const av::Sound& sound) {
    std::optional<av::Mp4Muxer> muxer;
    std::string parameter_sets;
    std::int64_t first = 0;    // frame of the chunk
    std::int64_t decoded = 0;  // pictures so far
    while (const std::optional<av::CodedVideo> chunk = next()) {
        if (!muxer) {
            parameter_sets = chunk->parameter_sets;
            muxer.emplace(file, *av::parameters_of(*chunk, settings), settings.rate, *sound.parameters);
            for (const av::PacketPtr& packet : sound.packets) muxer->write_sound(clone(*packet));
        }
        if (chunk->parameter_sets != parameter_sets)
            throw base::Error(base::Errc::internal, "cannot write the post", file.string(),
                              "its parts do not fit together", "Empty the cache and try again.");
        const char* data = chunk->data.data();
        for (const av::CodedVideo::Picture& picture : chunk->pictures) {
            av::PacketPtr packet = av::new_packet(data, picture.bytes);
            data += picture.bytes;
            packet->pts = first + picture.shown;
            packet->dts = decoded++ - reorder_delay(settings);
            packet->duration = 1;
            if (picture.key) packet->flags |= AV_PKT_FLAG_KEY;
            muxer->write_picture(std::move(packet));
        }
        first += static_cast<std::int64_t>(chunk->pictures.size());
    }
    if (!muxer)
        throw base::Error(base::Errc::internal, "cannot write the post", file.string(), "there is no picture in it");
    muxer->finish();
}

std::string cover_jpeg(const av::Frame& frame, const delivery::Target& target) {
    const delivery::Size size = target.cover.size.width > 0 ? target.cover.size : target.video.size;
    const av::Frame picture = av::scaled(frame, size.width, size.height, AV_PIX_FMT_YUV420P);
    std::string jpeg;
    for (int quality = 2; quality <= 20; quality += 3) {
        jpeg = av::encode_jpeg(picture, quality);
        if (static_cast<std::int64_t>(jpeg.size()) <= target.cover.max_bytes) break;
    }
    return jpeg;
}

std::string sidecar_name(const delivery::Sidecar& sidecar, const std::string& stem, const std::string& language) {
    const std::string format = sidecar.format.empty() ? "srt" : sidecar.format;
    std::string name = sidecar.name.empty() ? "{stem}." + format : sidecar.name;
    const auto replace = [&](const std::string& what, const std::string& by) {
        if (const auto at = name.find(what); at != std::string::npos) name.replace(at, what.size(), by);
    };
    replace("{stem}", stem);
    replace("{language}", language);
    // Sites want a region; these are the ones they list.
    replace("{locale}", language.find('-') != std::string::npos ? language.substr(0, 2) + "_" + language.substr(3)
                        : language == "es"                      ? "es_LA"
                        : language == "en"                      ? "en_US"
                        : language == "pt"                      ? "pt_BR"
                                                                : language + "_" + upper(language));
    return name;
}

}  // namespace render
