// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/placement.h"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr double kKeptWhenCropped = 0.5;
// Differences in shape up to this are cropped away whatever was asked: bars a few pixels wide look like a mistake.
constexpr double kSameShape = 0.99;

int even(double value) { return std::max(2, static_cast<int>(std::lround(value / 2)) * 2); }

}  // namespace

Placement place(delivery::Size picture, delivery::Size canvas, const edit::Framing& framing) {
    const double scale_to_cover = std::max(static_cast<double>(canvas.width) / picture.width,
                                           static_cast<double>(canvas.height) / picture.height);
    // What of the picture a covering crop shows.
    const int width = std::min(picture.width, even(canvas.width / scale_to_cover));
    const int height = std::min(picture.height, even(canvas.height / scale_to_cover));
    const double kept = static_cast<double>(width) * height / (static_cast<double>(picture.width) * picture.height);
    const bool crop = framing.fill == edit::Fill::crop || kept >= kSameShape ||
                      (framing.fill == edit::Fill::automatic && kept >= kKeptWhenCropped);
    if (crop) {
        const auto offset = [](double focus, int whole, int part) {
            const double centred = focus * whole - part / 2.0;
            return static_cast<int>(std::clamp(centred, 0.0, static_cast<double>(whole - part)) / 2) * 2;
        };
        return {{offset(framing.focus_x, picture.width, width), offset(framing.focus_y, picture.height, height), width,
                 height},
                {0, 0, canvas.width, canvas.height},
                false};
    }
    const double scale = std::min(static_cast<double>(canvas.width) / picture.width,
                                  static_cast<double>(canvas.height) / picture.height);
    const int shown_width = std::min(canvas.width, even(picture.width * scale));
    const int shown_height = std::min(canvas.height, even(picture.height * scale));
    return {{0, 0, picture.width, picture.height},
            {(canvas.width - shown_width) / 4 * 2, (canvas.height - shown_height) / 4 * 2, shown_width, shown_height},
            true};
}

}  // namespace render
