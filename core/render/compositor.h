// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "av/frame.h"
#include "av/scaler.h"
#include "render/layers.h"
#include "render/overlay.h"
#include "render/placement.h"
#include "text/ass.h"

namespace render {

// Draws the frames of one composition. A frame depends on its number and the clip's picture alone, never on what was
// drawn before; what repeats (text that stands still, the same picture under it) is kept and blended again. Owned by
// one thread.
class Compositor {
  public:
    // `size` is that of the frames, even and in the canvas's shape; by default the canvas's own. What is drawn is laid
    // out on the canvas and then scaled, so that it looks the same in every size.
    Compositor(const Stage& stage, std::size_t composition, delivery::Size size = {});
    ~Compositor();

    // Output frame `n`. `picture` is the clip's upright picture, empty under a card; equal `identity` means the same
    // picture.
    [[nodiscard]] av::Frame compose(std::int64_t n, const av::Frame& picture, std::int64_t identity);

  private:
    struct Text;
    // A logo in its size, and how it was last drawn.
    struct Logo {
        brand::LogoLayer layer;
        av::Frame sized;
        double opacity = 0;
        std::optional<Overlay> drawn;
    };

    void draw_picture(const av::Frame& picture);
    void draw_blurred_sides(const av::Frame& picture, Rect target);

    Composition composition_;
    delivery::Size size_;
    brand::Times times_;
    edit::Framing framing_;
    Colour card_, bar_;
    Rect bar_place_;
    std::vector<std::unique_ptr<Text>> texts_;
    std::vector<Logo> logos_;
    av::Scaler fitter_{av::Scaler::Kernel::bicubic}, shrinker_{av::Scaler::Kernel::area},
        enlarger_{av::Scaler::Kernel::bilinear};
    av::Frame background_;               // the canvas with the picture on it, before anything is drawn over it
    std::optional<std::int64_t> shown_;  // identity of the picture on it
    bool card_shown_ = false;
};

}  // namespace render
