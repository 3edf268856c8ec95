// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/face.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "base/resources.h"
#include "vision/mat.h"

namespace vision {
namespace {

// How many pixels the net looks at: enough for a face of a twentieth of the width, few enough for 5 ms.
constexpr double kSeen = 320 * 180;
// Its sides are multiples of its coarsest grid.
constexpr std::array kGrids{8, 16, 32};
constexpr float kSure = 0.8F;
constexpr double kSameFace = 0.3;  // of two boxes together, what both cover
// A face has eyes and a mouth: its grey values differ by more, of 255.
constexpr double kFlat = 5;
constexpr std::uintmax_t kLargestModel = 10'000'000;

// In pixels of what the net looks at.
struct Candidate {
    cv::Rect2f box;
    std::array<cv::Point2f, 5> marks;  // the eye on the picture's left, the other, nose, mouth's corners in that order
    float score = 0;
};

// What is there besides the box must stand as in a face, however it is turned.
bool like_a_face(const Candidate& c) {
    const cv::Point2f eyes = (c.marks[0] + c.marks[1]) / 2, mouth = (c.marks[3] + c.marks[4]) / 2;
    const cv::Point2f across = c.marks[1] - c.marks[0], down = mouth - eyes;
    const double height = cv::norm(down);
    if (height < 0.15 * c.box.height || height > 0.9 * c.box.height) return false;
    const double cross = across.x * down.y - across.y * down.x;  // positive unless mirrored or upside down
    if (cross <= 0 || down.y <= 0) return false;
    return std::all_of(c.marks.begin(), c.marks.end(), [&](const cv::Point2f& p) {
        const cv::Point2f in = p - c.box.tl();
        return in.x > -0.2F * c.box.width && in.x < 1.2F * c.box.width && in.y > -0.2F * c.box.height &&
               in.y < 1.2F * c.box.height;
    });
}

double overlap(const cv::Rect2f& a, const cv::Rect2f& b) {
    const double both = (a & b).area();
    return both / (a.area() + b.area() - both);
}

cv::dnn::Net read(const base::Path& model) {
    const std::string doing = "cannot read the face model", advice = "Install AskReel again.";
    try {
        const std::string bytes = base::read_file(model, kLargestModel, doing);
        return cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
    } catch (const base::Error& error) {
        throw base::Error(error.code, doing, error.file, error.cause, advice);
    } catch (const cv::Exception&) {
        throw base::Error(base::Errc::input, doing, model.string(), "it is not a model", advice);
    }
}

}  // namespace

struct FaceFinder::Net {
    cv::dnn::Net net;
    std::vector<std::string> names;
    cv::Mat sight, blob;
    std::vector<cv::Mat> out;

    std::vector<Candidate> candidates(const cv::Mat& picture);
};

std::vector<Candidate> FaceFinder::Net::candidates(const cv::Mat& picture) {
    cv::dnn::blobFromImage(picture, blob);
    net.setInput(blob);
    net.forward(out, names);
    std::vector<Candidate> found;
    for (std::size_t grid = 0; grid < kGrids.size(); ++grid) {
        const auto step = static_cast<float>(kGrids[grid]);
        const int columns = picture.cols / kGrids[grid];
        const cv::Mat &kind = out[grid], &thing = out[grid + 3], &box = out[grid + 6], &marks = out[grid + 9];
        for (int i = 0; i < static_cast<int>(kind.total()); ++i) {
            const float score =
                std::sqrt(std::clamp(kind.ptr<float>()[i], 0.0F, 1.0F) * std::clamp(thing.ptr<float>()[i], 0.0F, 1.0F));
            if (!(score >= kSure)) continue;
            const cv::Point2f cell(static_cast<float>(i % columns), static_cast<float>(i / columns));
            const float* b = box.ptr<float>() + static_cast<std::ptrdiff_t>(i) * 4;
            const float* m = marks.ptr<float>() + static_cast<std::ptrdiff_t>(i) * 10;
            const cv::Point2f centre = (cell + cv::Point2f(b[0], b[1])) * step;
            const cv::Size2f size(std::exp(b[2]) * step, std::exp(b[3]) * step);
            Candidate c{{centre - cv::Point2f(size.width, size.height) / 2, size}, {}, score};
            for (std::size_t k = 0; k < c.marks.size(); ++k)
                c.marks[k] = (cell + cv::Point2f(m[2 * k], m[2 * k + 1])) * step;
            found.push_back(c);
        }
    }
    return found;
}

base::Path FaceFinder::default_model() {
    return base::resource_root() / "assets" / "vision" / "face_detection_yunet_2023mar.onnx";
}

FaceFinder::FaceFinder(const base::Path& model) : net_(std::make_unique<Net>()) {
    cv::setNumThreads(1);  // the other cores record
    net_->net = read(model);
    for (const char* what : {"cls_", "obj_", "bbox_", "kps_"})
        for (const int grid : kGrids) net_->names.push_back(what + std::to_string(grid));
}

FaceFinder::~FaceFinder() = default;
FaceFinder::FaceFinder(FaceFinder&&) noexcept = default;
FaceFinder& FaceFinder::operator=(FaceFinder&&) noexcept = default;

std::vector<Face> FaceFinder::find(const av::Frame& small) {
    const cv::Mat picture = mat(small);
    const double scale = std::min(1.0, std::sqrt(kSeen / static_cast<double>(picture.total())));
    const cv::Size size(std::max(1, cvRound(picture.cols * scale)), std::max(1, cvRound(picture.rows * scale)));
    const auto whole = [](int side) { return (side + kGrids.back() - 1) / kGrids.back() * kGrids.back(); };
    cv::Mat& sight = net_->sight;
    sight.create(whole(size.height), whole(size.width), CV_8UC3);
    sight.setTo(0);
    cv::resize(picture, sight({{}, size}), size, 0, 0, cv::INTER_AREA);

    std::vector<Candidate> candidates = net_->candidates(sight);
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    std::vector<Candidate> kept;
    for (const Candidate& c : candidates) {
        if (!like_a_face(c)) continue;
        if (std::any_of(kept.begin(), kept.end(), [&](const auto& k) { return overlap(k.box, c.box) > kSameFace; }))
            continue;
        const cv::Rect inside = cv::Rect(c.box) & cv::Rect({}, size);
        if (inside.empty()) continue;
        cv::Scalar mean, deviation;
        cv::meanStdDev(sight(inside), mean, deviation);
        if (deviation[1] > kFlat) kept.push_back(c);
    }
    std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.box.area() > b.box.area(); });
    std::vector<Face> faces;
    const cv::Size2d one = size;
    for (const Candidate& c : kept)
        faces.push_back(
            {{c.box.x / one.width, c.box.y / one.height, c.box.width / one.width, c.box.height / one.height},
             (c.marks[0].y + c.marks[1].y) / 2 / one.height,
             c.score});
    return faces;
}

}  // namespace vision
