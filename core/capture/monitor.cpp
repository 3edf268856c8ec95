// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/monitor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "capture/framing.h"

namespace capture {
namespace {

double pixel_aspect(const av::Frame& picture) {
    const AVRational pixel = picture->sample_aspect_ratio;
    return pixel.num > 0 && pixel.den > 0 ? static_cast<double>(pixel.num) / pixel.den : 1;
}

int whole(double length) { return std::max(2, static_cast<int>(std::lround(length))); }

std::string chain_for(const av::Frame& picture, const vision::Box& part, int rows) {
    const double pixel = pixel_aspect(picture);
    const double width = part.width * picture.width(), height = part.height * picture.height();
    const double scale = std::min(1.0, rows / height);
    return fmt::format("crop={}:{}:{}:{},scale={}:{}:flags=fast_bilinear,setsar=1,format=bgr0", whole(width),
                       whole(height), static_cast<int>(part.x * picture.width()),
                       static_cast<int>(part.y * picture.height()), whole(width * pixel * scale),
                       whole(height * scale));
}

}  // namespace

Monitor::Monitor(See see, Hear hear)
    : see_(std::move(see)),
      hear_(std::move(hear)),
      onlooker_("the preview", [this](const Onlooker::Seen& seen) { look(seen); }) {}

void Monitor::set_shape(double post_aspect, int rows) {
    const std::lock_guard lock(mutex_);
    post_aspect_ = post_aspect;
    rows_ = rows;
}

void Monitor::look(const Onlooker::Seen& seen) {
    for (const av::Frame& block : seen.sound) {
        if (!resampler_ || !resampler_->fits(block)) resampler_.emplace(block);
        resampler_->convert(block, samples_);
        hear_(samples_);
    }
    if (seen.picture) show(seen.picture->frame);
}

void Monitor::show(const av::Frame& picture) {
    vision::Box part;
    std::string chain;
    {
        const std::lock_guard lock(mutex_);
        part = shown_part(picture.width() * pixel_aspect(picture) / picture.height(), post_aspect_);
        chain = chain_for(picture, part, rows_);
    }
    if (!cut_ || chain != chain_) {
        chain_ = std::move(chain);
        cut_.emplace(chain_);
    }
    see_(cut_->apply(picture), part);
}

}  // namespace capture
