// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include "av/frame.h"
#include "base/error.h"
#include "vision/small_picture.h"

// Inside this room only: a small picture as OpenCV sees it.
namespace vision {

// Shares the samples of the frame, which must live as long; nobody writes to it.
inline cv::Mat mat(const av::Frame& small) {
    if (small->format != AV_PIX_FMT_BGR24)
        throw base::Error(base::Errc::internal, "cannot look at a picture", {}, "it is not a small one");
    return {small.height(), small.width(), CV_8UC3, small->data[0], static_cast<std::size_t>(small.stride(0))};
}

// The part of the box that is inside the picture; may be empty.
inline cv::Rect pixels(const Box& box, const cv::Mat& picture) {
    const auto at = [](double part, int size) { return cvRound(std::clamp(part, 0.0, 1.0) * size); };
    const int left = at(box.x, picture.cols), top = at(box.y, picture.rows);
    return {left, top, at(box.x + box.width, picture.cols) - left, at(box.y + box.height, picture.rows) - top};
}

}  // namespace vision
