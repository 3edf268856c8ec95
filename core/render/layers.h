// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "av/frame.h"
#include "brand/graphics.h"
#include "render/plan.h"

namespace render {

// What an export shows beside its clips, as values: made once and shared by its compositions.
struct Scene {
    brand::Kit kit;
    captions::Style style;
    std::string question;
    std::string accent;  // of the kit, for captions
    av::Frame logo;      // RGBA, empty: none
};
[[nodiscard]] Scene make_scene(const Request& request);
// The same with the logo that was read before.
[[nodiscard]] Scene make_scene(const Request& request, av::Frame logo);

// What is drawn over the picture of one composition, from the bottom up. Values: two compositions with equal layers
// look the same.
struct Layers {
    std::vector<std::string> scripts;  // ASS
    std::vector<brand::LogoLayer> logos;
    brand::Rect progress_bar;  // empty: none
    // Where they stand on the canvas, for those who point at them.
    brand::Graphics::Placed watermark, headline, lower_third;
};
[[nodiscard]] Layers make_layers(const Composition& composition, const Programme& programme, const Scene& scene,
                                 const text::Fonts& fonts);

// An export as far as drawing needs it. References outlive all drawing.
struct Stage {
    const Plan& plan;
    const Scene& scene;
    const Studio& studio;
    std::vector<Layers> layers;  // by composition
};
[[nodiscard]] Stage make_stage(const Plan& plan, const Scene& scene, const Studio& studio);

}  // namespace render
