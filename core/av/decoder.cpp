// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/decoder.h"

#include "av/check.h"

namespace av {

Decoder::Decoder(const AVStream& stream, const std::string& file, int threads) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr)
        throw base::Error(base::Errc::input, "cannot read the clip", file, "its format is not supported",
                          "Convert it to MP4 (H.264 and AAC) with the phone or another program.");
    context_.reset(avcodec_alloc_context3(codec));
    if (!context_) throw base::Error(base::Errc::internal, "cannot read the clip", file, "out of memory");
    check(avcodec_parameters_to_context(context_.get(), stream.codecpar), "cannot read the clip", file, base::Errc::input);
    context_->pkt_timebase = stream.time_base;
    context_->thread_count = threads;
    context_->max_pixels = 100'000'000;
    if (context_->width > 16384 || context_->height > 16384)
        throw base::Error(base::Errc::input, "cannot read the clip", file, "its picture is larger than 16384 pixels",
                          "Export it in 4K or smaller.");
    Dictionary options;
    options.set("strict", "unofficial");
    if (const int result = avcodec_open2(context_.get(), codec, options.get()); result < 0)
        throw base::Error(base::Errc::input, "cannot read the clip", file, "its headers are damaged (" + error_text(result) + ")",
                          "Export or record the clip again.");
}

void Decoder::decode(const AVPacket* packet, const std::function<bool(Frame)>& f) {
    // A packet that the decoder refuses is damage in the file, not a reason to stop.
    if (avcodec_send_packet(context_.get(), packet) < 0) {
        if (packet == nullptr) return;
        ++damaged_;
    }
    for (;;) {
        FramePtr frame(av_frame_alloc());
        if (!frame) throw base::Error(base::Errc::internal, "cannot read the clip", {}, "out of memory");
        const int result = avcodec_receive_frame(context_.get(), frame.get());
        if (result == AVERROR(EAGAIN) || result == AVERROR_EOF) return;
        if (result < 0) {
            ++damaged_;
            if (result == AVERROR(ENOMEM) || packet == nullptr) return;
            continue;
        }
        if ((frame->flags & AV_FRAME_FLAG_DISCARD) != 0) continue;
        if (frame->best_effort_timestamp != AV_NOPTS_VALUE) frame->pts = frame->best_effort_timestamp;
        if (!f(Frame(std::move(frame)))) return;
    }
}

void Decoder::flush() { avcodec_flush_buffers(context_.get()); }

}  // namespace av
