// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/image.h"

#include <algorithm>

#include "av/check.h"
#include "base/error.h"

namespace av {
namespace {

constexpr std::uintmax_t kLargestFile = 50'000'000;

AVCodecID codec_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG")) return AV_CODEC_ID_PNG;
    if (bytes.starts_with("\xFF\xD8\xFF")) return AV_CODEC_ID_MJPEG;
    if (bytes.starts_with("RIFF") && bytes.substr(8).starts_with("WEBP")) return AV_CODEC_ID_WEBP;
    if (bytes.substr(0, 4096).find("<svg") != std::string_view::npos) return AV_CODEC_ID_SVG;
    return AV_CODEC_ID_NONE;
}

PacketPtr packet_of(std::string_view bytes) {
    PacketPtr packet(av_packet_alloc());
    check(av_new_packet(packet.get(), static_cast<int>(bytes.size())), "cannot read the picture");
    std::copy(bytes.begin(), bytes.end(), packet->data);
    return packet;
}

const int* coefficients(AVColorSpace space) {
    return sws_getCoefficients(space == AVCOL_SPC_UNSPECIFIED || space == AVCOL_SPC_RGB ? SWS_CS_ITU709
                                                                                        : static_cast<int>(space));
}

// Calls f(pixel) for each of an RGBA picture that is not opaque.
template <typename F>
void each_translucent(Frame& rgba, F f) {
    for (int y = 0; y < rgba.height(); ++y) {
        std::uint8_t* pixel = rgba.plane(0) + y * rgba.stride(0);
        for (int x = 0; x < rgba.width(); ++x, pixel += 4)
            if (pixel[3] != 255) f(pixel);
    }
}

// Between straight alpha, which files and callers have, and premultiplied, in which pictures can be scaled without the
// colour of what cannot be seen bleeding into the edges.
void premultiply(Frame& rgba) {
    each_translucent(rgba, [](std::uint8_t* pixel) {
        for (int i = 0; i < 3; ++i) pixel[i] = static_cast<std::uint8_t>((pixel[i] * pixel[3] + 127) / 255);
    });
}
void unpremultiply(Frame& rgba) {
    each_translucent(rgba, [](std::uint8_t* pixel) {
        for (int i = 0; i < 3 && pixel[3] != 0; ++i)
            pixel[i] = static_cast<std::uint8_t>(std::min(255, (pixel[i] * 255 + pixel[3] / 2) / pixel[3]));
    });
}

std::string encode(const Frame& picture, AVCodecID id, AVPixelFormat format, int quality) {
    const AVCodec* codec = avcodec_find_encoder(id);
    const CodecContextPtr context(avcodec_alloc_context3(codec));
    if (codec == nullptr || !context)
        throw base::Error(base::Errc::internal, "cannot write a picture", {}, "no encoder for it");
    Frame input = scaled(picture, picture.width(), picture.height(), format);
    context->width = input.width();
    context->height = input.height();
    context->pix_fmt = format;
    context->time_base = {1, 1};
    context->color_range = AVCOL_RANGE_JPEG;
    context->flags |= AV_CODEC_FLAG_BITEXACT;
    if (id == AV_CODEC_ID_MJPEG) {
        context->flags |= AV_CODEC_FLAG_QSCALE;
        context->global_quality = quality * FF_QP2LAMBDA;
        input->quality = context->global_quality;
    }
    input->pts = 0;
    input->pict_type = AV_PICTURE_TYPE_NONE;
    check(avcodec_open2(context.get(), codec, nullptr), "cannot write a picture");
    check(avcodec_send_frame(context.get(), input.get()), "cannot write a picture");
    check(avcodec_send_frame(context.get(), nullptr), "cannot write a picture");
    const PacketPtr packet(av_packet_alloc());
    check(avcodec_receive_packet(context.get(), packet.get()), "cannot write a picture");
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

}  // namespace

Frame read_image(const base::Path& file, int svg_width) {
    const std::string bytes = base::read_file(file, kLargestFile, "cannot read the picture");
    const auto refuse = [&](const std::string& cause) {
        throw base::Error(base::Errc::input, "cannot read the picture", file.string(), cause,
                          "Use a PNG, JPEG, WebP or SVG file.");
    };
    const AVCodecID id = codec_of(bytes);
    const AVCodec* codec = avcodec_find_decoder(id);
    if (codec == nullptr) refuse("it is no PNG, JPEG, WebP or SVG picture");
    const CodecContextPtr context(avcodec_alloc_context3(codec));
    context->max_pixels = 64'000'000;
    Dictionary options;
    if (id == AV_CODEC_ID_SVG) {
        options.set("width", svg_width);
        options.set("keep_ar", 1);
    }
    check(avcodec_open2(context.get(), codec, options.get()), "cannot read the picture", file.string());
    const PacketPtr packet = packet_of(bytes);
    FramePtr frame(av_frame_alloc());
    if (avcodec_send_packet(context.get(), packet.get()) < 0 || avcodec_send_packet(context.get(), nullptr) < 0 ||
        avcodec_receive_frame(context.get(), frame.get()) < 0)
        refuse("it is damaged or too large");
    const Frame picture(std::move(frame));
    if (id != AV_CODEC_ID_SVG) return scaled(picture, picture.width(), picture.height(), AV_PIX_FMT_RGBA);
    // librsvg draws premultiplied.
    Frame drawn = writable_copy(scaled(picture, picture.width(), picture.height(), AV_PIX_FMT_RGBA));
    unpremultiply(drawn);
    return drawn;
}

std::string encode_jpeg(const Frame& picture, int quality) {
    return encode(picture, AV_CODEC_ID_MJPEG, AV_PIX_FMT_YUVJ420P, quality);
}

std::string encode_png(const Frame& picture) { return encode(picture, AV_CODEC_ID_PNG, AV_PIX_FMT_RGB24, 0); }

Frame scaled(const Frame& picture, int width, int height, AVPixelFormat format) {
    const auto from = static_cast<AVPixelFormat>(picture->format);
    const bool same = from == format && picture.width() == width && picture.height() == height;
    if (same) return picture;
    const bool alpha = from == AV_PIX_FMT_RGBA && format == AV_PIX_FMT_RGBA;
    Frame source = picture;
    if (alpha) {
        source = writable_copy(picture);
        premultiply(source);
    }
    const ScalerPtr scaler(sws_getContext(picture.width(), picture.height(), from, width, height, format,
                                          SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP,
                                          nullptr, nullptr, nullptr));
    if (!scaler) throw base::Error(base::Errc::input, "cannot scale a picture", {}, "its format is not supported");
    Frame out = allocate_picture(width, height, format);
    const bool jpeg = format == AV_PIX_FMT_YUVJ420P;
    // JFIF is BT.601 full range; everything else of ours is BT.709.
    if (jpeg) {
        out->colorspace = AVCOL_SPC_SMPTE170M;
        out->color_range = AVCOL_RANGE_JPEG;
    }
    sws_setColorspaceDetails(
        scaler.get(), coefficients(picture->colorspace), picture->color_range == AVCOL_RANGE_JPEG ? 1 : 0,
        sws_getCoefficients(jpeg ? SWS_CS_ITU601 : SWS_CS_ITU709), jpeg ? 1 : 0, 0, 1 << 16, 1 << 16);
    sws_scale(scaler.get(), source->data, source->linesize, 0, picture.height(), out->data, out->linesize);
    if (alpha) unpremultiply(out);
    out->pts = picture->pts;
    return out;
}

}  // namespace av
