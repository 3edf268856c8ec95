// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/sharpness.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/mat.h"

namespace vision {
namespace {

constexpr int kSmallest = 50;  // pixels that a face has in width at least

// A large face has fewer fine edges to the pixel: measured, by this power of its width.
constexpr double kUsual = 100, kBySize = 0.2;

// Strength of the edges.
double edges(const cv::Mat& grey) {
    cv::Mat x, y;
    cv::Sobel(grey, x, CV_32F, 1, 0, 3);
    cv::Sobel(grey, y, CV_32F, 0, 1, 3);
    return cv::norm(x, cv::NORM_L2SQR) + cv::norm(y, cv::NORM_L2SQR);
}

}  // namespace

std::optional<double> sharpness(const av::Frame& small, const Box& face) {
    const cv::Mat picture = mat(small);
    const cv::Rect inside = pixels(face, picture);
    if (inside.width < kSmallest || inside.height < kSmallest) return {};
    cv::Mat grey, soft;
    cv::cvtColor(picture(inside), grey, cv::COLOR_BGR2GRAY);
    cv::GaussianBlur(grey, grey, {}, 0.7);  // the noise of a dark picture is no detail
    cv::GaussianBlur(grey, soft, {}, 2.0);
    const double all = edges(grey), coarse = edges(soft);
    const double pixels = static_cast<double>(grey.total());
    if (all / pixels < 20) return {};
    return (1 - coarse / all) * std::pow(inside.width / kUsual, kBySize);
}

}  // namespace vision
