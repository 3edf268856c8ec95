// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/drawn_boxes.h"

#include <algorithm>
#include <optional>

#include "render/script_events.h"
#include "text/ass.h"

namespace render {
namespace {

// Of a long script not every event is drawn: the same places come again.
constexpr std::size_t kMostEvents = 100;
constexpr int kVisible = 128;  // of 255: less is a shadow's edge

// The pixels of a bitmap that are seen; nullopt when none is.
std::optional<brand::Rect> seen(const text::Bitmap& b) {
    int left = b.width, right = -1, top = b.height, bottom = -1;
    for (int y = 0; y < b.height; ++y) {
        for (int x = 0; x < b.width; ++x) {
            if (b.coverage[y * b.stride + x] * b.alpha / 255 < kVisible) continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (right < 0) return std::nullopt;
    return brand::Rect{b.x + left, b.y + top, right - left + 1, bottom - top + 1};
}

bool keeps_clear(const delivery::Canvas& canvas, const delivery::Target& target) {
    const auto clear = [](int ours, int our_length, int theirs, int their_length) {
        return static_cast<std::int64_t>(ours) * their_length >= static_cast<std::int64_t>(theirs) * our_length;
    };
    const delivery::Size own = canvas.size;
    const delivery::Size size = target.video.size;
    return clear(canvas.safe.left, own.width, target.safe.left, size.width) &&
           clear(canvas.safe.right, own.width, target.safe.right, size.width) &&
           clear(canvas.safe.top, own.height, target.safe.top, size.height) &&
           clear(canvas.safe.bottom, own.height, target.safe.bottom, size.height);
}

}  // namespace

std::vector<qc::DrawnBox> boxes_at_risk(const Stage& stage, std::size_t composition, const delivery::Target& target) {
    const delivery::Canvas& canvas = stage.plan.compositions[composition].canvas;
    if (keeps_clear(canvas, target)) return {};
    const Layers& layers = stage.layers[composition];
    std::vector<qc::DrawnBox> boxes;
    const auto add = [&](const char* what, brand::Rect r, base::Span when) {
        const delivery::Size size = target.video.size;
        boxes.push_back({what, r.x * size.width / canvas.size.width, r.y * size.height / canvas.size.height,
                         r.right() * size.width / canvas.size.width, r.bottom() * size.height / canvas.size.height,
                         when});
    };
    for (std::size_t i = 0; i < layers.scripts.size(); ++i) {
        const std::vector<base::Span> events = event_times(layers.scripts[i]);
        const std::size_t step = 1 + events.size() / kMostEvents;
        text::AssRenderer renderer(stage.studio.fonts, layers.scripts[i], canvas.size.width, canvas.size.height);
        for (std::size_t event = 0; event < events.size(); event += step)
            for (const text::Bitmap& bitmap : renderer.render((events[event].in + events[event].out) / 2).bitmaps)
                if (const auto place = seen(bitmap)) add(i == 0 ? "text" : "captions", *place, events[event]);
    }
    for (const brand::LogoLayer& logo : layers.logos) add("logo", logo.place, logo.when);
    return boxes;
}

}  // namespace render
