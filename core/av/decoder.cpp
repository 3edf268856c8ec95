// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/decoder.h"

#include <algorithm>
#include <array>

#include "av/check.h"

namespace av {
namespace {

// A frame that fails may be followed by good ones, when several threads decode; for ever it must not go on.
constexpr int kMostFailures = 64;

// Bytes of a frame of AMR speech in a file, by its first byte (RFC 4867, 5.3).
int amr_frame_size(AVCodecID codec, std::uint8_t header) {
    constexpr std::array<int, 16> kNarrow{13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1};
    constexpr std::array<int, 16> kWide{18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1};
    return (codec == AV_CODEC_ID_AMR_NB ? kNarrow : kWide)[header >> 3 & 0xF];
}

}  // namespace

Decoder::Decoder(const AVStream& stream, const std::string& file, int threads) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr)
        throw base::Error(base::Errc::input, "cannot read the clip", file, "its format is not supported",
                          "Convert it to MP4 (H.264 and AAC) with the phone or another program.");
    context_.reset(avcodec_alloc_context3(codec));
    if (!context_) throw base::Error(base::Errc::internal, "cannot read the clip", file, "out of memory");
    check(avcodec_parameters_to_context(context_.get(), stream.codecpar), "cannot read the clip", file,
          base::Errc::input);
    context_->pkt_timebase = stream.time_base;
    // Theora comes out otherwise with several threads.
    context_->thread_count = codec->id == AV_CODEC_ID_THEORA ? 1 : threads;
    context_->max_pixels = 100'000'000;
    if (context_->width > 16384 || context_->height > 16384)
        throw base::Error(base::Errc::input, "cannot read the clip", file, "its picture is larger than 16384 pixels",
                          "Export it in 4K or smaller.");
    Dictionary options;
    options.set("strict", "unofficial");
    if (const int result = avcodec_open2(context_.get(), codec, options.get()); result < 0)
        throw base::Error(base::Errc::input, "cannot read the clip", file,
                          "its headers are damaged (" + error_text(result) + ")", "Export or record the clip again.");
}

void Decoder::decode(const AVPacket* packet, const std::function<bool(Frame)>& f) {
    const AVCodecID codec = context_->codec_id;
    if (packet != nullptr && (codec == AV_CODEC_ID_AMR_NB || codec == AV_CODEC_ID_AMR_WB)) decode_speech(*packet, f);
    else decode_packet(packet, f);
}

// 3GP files hold many frames of 20 ms in a packet; libav's decoders read the first and drop the others.
void Decoder::decode_speech(const AVPacket& packet, const std::function<bool(Frame)>& f) {
    bool wanted = true;
    const auto pass = [&](Frame frame) { return wanted = f(std::move(frame)); };
    const std::int64_t step = av_rescale_q(20, {1, 1000}, context_->pkt_timebase);
    for (int at = 0, n = 0; wanted && at < packet.size; ++n) {
        PacketPtr part(av_packet_alloc());
        check(av_packet_ref(part.get(), &packet), "cannot read the clip");
        if (n > 0) av_packet_free_side_data(part.get());
        part->data += at;
        part->size = std::min(amr_frame_size(context_->codec_id, packet.data[at]), packet.size - at);
        if (part->pts != AV_NOPTS_VALUE) part->pts += n * step;
        part->dts = part->pts;
        at += part->size;
        decode_packet(part.get(), pass);
    }
}

void Decoder::decode_packet(const AVPacket* packet, const std::function<bool(Frame)>& f) {
    // A packet that the decoder refuses is damage in the file, not a reason to stop.
    if (avcodec_send_packet(context_.get(), packet) < 0) {
        if (packet == nullptr) return;
        ++damaged_;
    }
    for (int failures = 0; failures < kMostFailures;) {
        FramePtr frame(av_frame_alloc());
        if (!frame) throw base::Error(base::Errc::internal, "cannot read the clip", {}, "out of memory");
        const int result = avcodec_receive_frame(context_.get(), frame.get());
        if (result == AVERROR(EAGAIN) || result == AVERROR_EOF || result == AVERROR(ENOMEM)) return;
        if (result < 0) {
            ++damaged_;
            ++failures;
            continue;
        }
        if ((frame->flags & AV_FRAME_FLAG_DISCARD) != 0) continue;
        if (frame->decode_error_flags != 0 || (frame->flags & AV_FRAME_FLAG_CORRUPT) != 0) ++damaged_;
        if (frame->best_effort_timestamp != AV_NOPTS_VALUE) frame->pts = frame->best_effort_timestamp;
        if (!f(Frame(std::move(frame)))) return;
    }
}

void Decoder::flush() { avcodec_flush_buffers(context_.get()); }

}  // namespace av
