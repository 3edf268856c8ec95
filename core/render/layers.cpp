// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/layers.h"

#include "av/image.h"

namespace render {

Scene make_scene(const Request& request) {
    return make_scene(request, request.kit.logo.empty() ? av::Frame() : av::read_image(request.kit.logo));
}

Scene make_scene(const Request& request, av::Frame logo) {
    Scene scene;
    scene.kit = request.kit;
    scene.style = request.style;
    scene.question = request.answer.question;
    scene.accent = request.kit.id.empty() ? std::string() : request.kit.palette.accent;
    scene.logo = std::move(logo);
    return scene;
}

Layers make_layers(const Composition& composition, const Programme& programme, const Scene& scene,
                   const text::Fonts& fonts) {
    const delivery::Size logo = scene.logo ? delivery::Size{scene.logo.width(), scene.logo.height()} : delivery::Size{};
    brand::Graphics graphics =
        brand::graphics(scene.kit, scene.question, programme.times, composition.canvas, fonts, logo);
    Layers layers;
    layers.scripts.push_back(std::move(graphics.script));
    if (composition.captions && !programme.captions.cues.empty())
        layers.scripts.push_back(
            captions::to_ass(programme.captions, scene.style, composition.canvas, fonts, scene.accent));
    if (scene.logo) layers.logos = std::move(graphics.logos);
    layers.progress_bar = graphics.progress_bar;
    if (scene.logo) layers.watermark = graphics.watermark;
    layers.headline = graphics.headline;
    layers.lower_third = graphics.lower_third;
    return layers;
}

Stage make_stage(const Plan& plan, const Scene& scene, const Studio& studio) {
    Stage stage{plan, scene, studio, {}};
    for (const Composition& composition : plan.compositions)
        stage.layers.push_back(make_layers(composition, plan.programmes[composition.programme], scene, studio.fonts));
    return stage;
}

}  // namespace render
