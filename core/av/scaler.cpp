// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/scaler.h"

#include "base/error.h"

namespace av {

Frame Scaler::scale(const Frame& picture, int width, int height) {
    if (picture.width() == width && picture.height() == height) return picture;
    if (!context_ || from_width_ != picture.width() || from_height_ != picture.height() || to_width_ != width ||
        to_height_ != height) {
        const int kernel = kernel_ == Kernel::bilinear  ? SWS_BILINEAR
                           : kernel_ == Kernel::bicubic ? SWS_BICUBIC
                                                        : SWS_AREA;
        context_.reset(sws_getContext(picture.width(), picture.height(), AV_PIX_FMT_YUV420P, width, height,
                                      AV_PIX_FMT_YUV420P, kernel, nullptr, nullptr, nullptr));
        if (!context_) throw base::Error(base::Errc::internal, "cannot scale a picture", {}, "out of memory");
        from_width_ = picture.width();
        from_height_ = picture.height();
        to_width_ = width;
        to_height_ = height;
    }
    Frame out = allocate_picture(width, height);
    sws_scale(context_.get(), picture->data, picture->linesize, 0, picture.height(), out->data, out->linesize);
    return out;
}

Frame crop(const Frame& picture, int x, int y, int width, int height) {
    Frame part = picture;
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane == 0 ? 0 : 1;
        part->data[plane] += (y >> shift) * part->linesize[plane] + (x >> shift);
    }
    part->width = width;
    part->height = height;
    return part;
}

}  // namespace av
