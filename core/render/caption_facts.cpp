// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/caption_facts.h"

#include <algorithm>
#include <span>

#include "captions/colour.h"
#include "edit/operations.h"
#include "qc/caption_rules.h"
#include "render/drawn_boxes.h"
#include "render/frame.h"
#include "render/layers.h"
#include "text/ass.h"

namespace render {
namespace {

// A style with less against some picture is measured on the real ones.
constexpr double kAlwaysEnough = 7;

// The luma behind a place, from its darkest to its lightest twentieth, as greys.
struct Behind {
    captions::Colour darkest, lightest;
};

Behind look(const av::Frame& frame, brand::Rect place) {
    std::vector<std::uint8_t> luma;
    const int right = std::min(place.right(), frame.width()), bottom = std::min(place.bottom(), frame.height());
    for (int y = std::max(0, place.y); y < bottom; ++y)
        for (int x = std::max(0, place.x); x < right; ++x)
            luma.push_back(frame.plane(0)[static_cast<std::ptrdiff_t>(y) * frame.stride(0) + x]);
    if (luma.empty()) return {{0, 0, 0}, {255, 255, 255}};
    const auto grey = [&](std::size_t twentieth) {
        const auto at = luma.begin() + static_cast<std::ptrdiff_t>((luma.size() - 1) * twentieth / 20);
        std::nth_element(luma.begin(), at, luma.end());
        const auto value = static_cast<std::uint8_t>(std::clamp((*at - 16) * 255 / 219, 0, 255));
        return captions::Colour{value, value, value};
    };
    return {grey(1), grey(19)};
}

// What a script draws at a moment, in pixels of the frame.
brand::Rect drawn_at(text::AssRenderer& renderer, base::Time t) {
    brand::Rect all;
    for (const text::Bitmap& b : renderer.render(t).bitmaps) {
        const brand::Rect place{b.x, b.y, b.width, b.height};
        if (all.width == 0) all = place;
        const int left = std::min(all.x, place.x), top = std::min(all.y, place.y);
        all = {left, top, std::max(all.right(), place.right()) - left, std::max(all.bottom(), place.bottom()) - top};
    }
    return all;
}

}  // namespace

captions::Facts caption_facts(const Request& request, const Studio& studio, const delivery::Target& target,
                              const base::CancelToken& cancel, const std::function<bool(std::size_t)>& known) {
    Request one = request;
    one.targets = {target};
    one.captions = CaptionMode::burn;
    const Plan planned = plan(one, studio.catalogue);
    if (!planned.refusals.empty()) throw base::Error(planned.refusals.front().error);
    const Programme& programme = planned.programmes[planned.compositions.front().programme];
    const Scene scene = make_scene(one);
    const Stage stage = make_stage(planned, scene, studio);
    const std::vector<captions::Cue>& cues = programme.captions.cues;

    captions::Facts facts;
    facts.cuts = edit::jumps(programme.answer);
    facts.covered.resize(cues.size());
    for (const qc::DrawnBox& box : boxes_at_risk(stage, 0, target)) {
        if (box.what != "captions" || qc::check_safe_zone(std::span(&box, 1), target).empty()) continue;
        for (std::size_t i = 0; i < cues.size(); ++i)
            if (cues[i].when.overlaps(box.when)) facts.covered[i] = true;
    }

    const double always = captions::contrast_over(scene.style, {0, 0, 0}, {255, 255, 255});
    facts.contrast.assign(cues.size(), always);
    if (always >= kAlwaysEnough || stage.layers.front().scripts.size() < 2) return facts;
    one.captions = CaptionMode::none;
    text::AssRenderer renderer(studio.fonts, stage.layers.front().scripts.back(), target.video.size.width,
                               target.video.size.height);
    for (std::size_t i = 0; i < cues.size(); ++i) {
        const base::Time t = cues[i].when.in + cues[i].when.duration() / 2;
        if (known && known(i)) {
            facts.contrast[i].reset();
            continue;
        }
        if (cues[i].when.empty() || t >= programme.duration()) continue;
        const brand::Rect place = drawn_at(renderer, t);
        if (place.width == 0) continue;
        const Behind behind = look(frame_at(one, studio, target, t, false, cancel), place);
        facts.contrast[i] = captions::contrast_over(scene.style, behind.darkest, behind.lightest);
    }
    return facts;
}

}  // namespace render
