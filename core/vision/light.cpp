// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/light.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <opencv2/imgproc.hpp>

#include "vision/mat.h"

namespace vision {
namespace {

// The grey value that a part of the picture is brighter than.
double brighter(const cv::Mat& grey, double part) {
    std::array<std::int64_t, 256> count{};
    for (int y = 0; y < grey.rows; ++y) {
        const std::uint8_t* row = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x) ++count[row[x]];
    }
    auto left = static_cast<std::int64_t>(part * static_cast<double>(grey.total()));
    for (std::size_t value = count.size(); value-- > 0;)
        if ((left -= count[value]) < 0) return static_cast<double>(value);
    return 0;
}

// The middle of a face, without hair and what is behind it.
Box skin(const Box& face) {
    return {face.x + face.width * 0.15, face.y + face.height * 0.1, face.width * 0.7, face.height * 0.8};
}

}  // namespace

Light light(const av::Frame& small, const std::optional<Box>& face) {
    cv::Mat grey;
    cv::cvtColor(mat(small), grey, cv::COLOR_BGR2GRAY);
    Light light{cv::mean(grey)[0], brighter(grey, 0.01)};
    if (!face) return light;
    const cv::Rect inner = pixels(skin(*face), grey);
    if (inner.empty()) return light;
    light.face = cv::mean(grey(inner))[0];
    light.face_bright = brighter(grey(inner), 0.1);
    // Down to the chin, where shoulders begin; without the head and its hair.
    cv::Mat around(grey.size(), CV_8U, cv::Scalar(0));
    around(pixels({0, 0, 1, face->y + face->height}, grey)).setTo(255);
    around(pixels({face->x - face->width * 0.3, face->y - face->height * 0.4, face->width * 1.6, 2}, grey)).setTo(0);
    light.around = cv::countNonZero(around) > 0 ? cv::mean(grey, around)[0] : light.face;
    return light;
}

}  // namespace vision
