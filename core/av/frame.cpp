// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/frame.h"

#include "av/check.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace av {
namespace {

FramePtr new_frame() {
    FramePtr frame(av_frame_alloc());
    if (!frame) throw base::Error(base::Errc::internal, "cannot hold a picture", {}, "out of memory");
    return frame;
}

FramePtr reference(const AVFrame* frame) {
    if (frame == nullptr) return nullptr;
    FramePtr copy = new_frame();
    check(av_frame_ref(copy.get(), frame), "cannot hold a picture");
    return copy;
}

}  // namespace

Frame::Frame(const Frame& other) : frame_(reference(other.get())) {}

Frame& Frame::operator=(const Frame& other) {
    if (this != &other) frame_ = reference(other.get());
    return *this;
}

Frame allocate_picture(int width, int height, AVPixelFormat format) {
    FramePtr frame = new_frame();
    frame->width = width;
    frame->height = height;
    frame->format = format;
    frame->sample_aspect_ratio = {1, 1};
    if ((av_pix_fmt_desc_get(format)->flags & AV_PIX_FMT_FLAG_RGB) == 0) {
        frame->colorspace = AVCOL_SPC_BT709;
        frame->color_primaries = AVCOL_PRI_BT709;
        frame->color_trc = AVCOL_TRC_BT709;
        frame->color_range = AVCOL_RANGE_MPEG;
        frame->chroma_location = AVCHROMA_LOC_LEFT;
    }
    check(av_frame_get_buffer(frame.get(), 0), "cannot hold a picture");
    return Frame(std::move(frame));
}

Frame writable_copy(const Frame& source) {
    Frame copy = allocate_picture(source.width(), source.height(), static_cast<AVPixelFormat>(source->format));
    check(av_frame_copy(copy.get(), source.get()), "cannot copy a picture");
    check(av_frame_copy_props(copy.get(), source.get()), "cannot copy a picture");
    return copy;
}

}  // namespace av
