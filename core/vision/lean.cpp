// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/lean.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "vision/mat.h"

namespace vision {
namespace {

constexpr int kPatch = 48;                // pixels that the face is looked at in, whatever its size
constexpr double kRadius = 18;            // of the face in it, without hair and background
constexpr int kFurthest = 28, kStep = 4;  // degrees
constexpr int kShift = 6;                 // how far the axis may be from the middle, in half pixels
// Correlation with the mirror image, and how much of it upright must lack to be believed to lean.
constexpr double kAlike = 0.6, kBetter = 0.2;

// The face in the middle of a small grey patch, without differences of light over more than an eye or a mouth.
cv::Mat patch_of(const cv::Mat& picture, const Box& face) {
    const double side = 0.9 * std::max(face.width * picture.cols, face.height * picture.rows);
    const double scale = kPatch / side;
    const cv::Matx23d move(scale, 0, kPatch / 2.0 - face.centre_x() * picture.cols * scale,  //
                           0, scale, kPatch / 2.0 - face.centre_y() * picture.rows * scale);
    cv::Mat patch, coarse, strength;
    cv::warpAffine(picture, patch, move, {kPatch, kPatch}, cv::INTER_AREA, cv::BORDER_REPLICATE);
    cv::cvtColor(patch, patch, cv::COLOR_BGR2GRAY);
    patch.convertTo(patch, CV_32F);
    cv::GaussianBlur(patch, coarse, {}, kPatch / 10.0);
    cv::GaussianBlur(patch, patch, {}, kPatch / 60.0);
    patch -= coarse;
    cv::GaussianBlur(patch.mul(patch), strength, {}, kPatch / 10.0);
    cv::sqrt(strength + 4, strength);
    return patch / strength;
}

// How like its mirror image the patch is about the upright axis, 1 for the same.
double symmetry(const cv::Mat& patch) {
    double best = -1;
    for (int shift = -kShift; shift <= kShift; ++shift) {
        // Column x mirrors to `last` − x; the axis is between them.
        const int last = kPatch - 1 + shift;
        const double axis = last / 2.0, middle = (kPatch - 1) / 2.0;
        double both = 0, one = 0;
        for (int y = 0; y < kPatch; ++y) {
            const double half = kRadius * kRadius - (y - middle) * (y - middle);
            if (half <= 0) continue;
            const int from = std::max({0, last - kPatch + 1, static_cast<int>(std::ceil(axis - std::sqrt(half)))});
            const float* row = patch.ptr<float>(y);
            for (int x = from; x < last - x; ++x) {
                const double a = row[x], b = row[last - x];
                both += 2 * a * b;
                one += a * a + b * b;
            }
        }
        if (one > 0) best = std::max(best, both / one);
    }
    return best;
}

}  // namespace

std::optional<double> lean(const av::Frame& small, const Box& face) {
    const cv::Mat patch = patch_of(mat(small), face);
    const cv::Point2f middle((kPatch - 1) / 2.0F, (kPatch - 1) / 2.0F);
    double best = -1, upright = -1, degrees = 0;
    for (int angle = -kFurthest; angle <= kFurthest; angle += kStep) {
        cv::Mat turned;
        // A face that leans clockwise is upright when it is turned back, which OpenCV counts as positive.
        cv::warpAffine(patch, turned, cv::getRotationMatrix2D(middle, angle, 1), patch.size(), cv::INTER_LINEAR,
                       cv::BORDER_REPLICATE);
        const double alike = symmetry(turned);
        if (angle == 0) upright = alike;
        if (alike > best) {
            best = alike;
            degrees = angle;
        }
    }
    if (best < kAlike) return {};
    return best - upright < kBetter ? 0 : degrees;
}

}  // namespace vision
