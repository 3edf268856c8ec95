// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/preview.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "av/image.h"
#include "edit/clips.h"
#include "render/compositor.h"
#include "render/layers.h"
#include "render/pictures.h"
#include "render/plan.h"

namespace render {
namespace {

delivery::Size fitted(delivery::Size canvas, delivery::Size room) {
    const double scale = std::min(
        {1.0, static_cast<double>(room.width) / canvas.width, static_cast<double>(room.height) / canvas.height});
    const auto even = [&](int side) { return std::max(16, static_cast<int>(side * scale) / 2 * 2); };
    return {even(canvas.width), even(canvas.height)};
}

bool same(delivery::Size a, delivery::Size b) { return a.width == b.width && a.height == b.height; }

}  // namespace

// What is shown, and what draws it in the size that was last asked for. Parts refer to each other: not to be moved.
struct Preview::Shown {
    Plan planned;
    Scene scene;
    Stage stage;
    Programme proxied;  // the programme with proxies in place of clips
    struct Drawing {
        std::optional<Compositor> compositor;
        delivery::Size size;
    };
    std::map<Way, Drawing> drawings;

    Shown(const Request& request, const Studio& studio, const av::Frame& logo,
          const std::map<media::ClipId, media::Clip>& proxies)
        : planned(checked(plan(request, studio.catalogue))),
          scene(make_scene(request, logo)),
          stage(make_stage(planned, scene, studio)),
          proxied(planned.programmes.front()) {
        for (media::Clip& clip : proxied.answer.clips)
            if (const auto proxy = proxies.find(clip.id); proxy != proxies.end()) clip = proxy->second;
    }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;

    static Plan checked(Plan plan) {
        if (plan.compositions.empty()) throw base::Error(plan.refusals.front().error);
        return plan;
    }
    [[nodiscard]] const Composition& composition() const { return planned.compositions.front(); }
    [[nodiscard]] const Programme& programme(Way way) const {
        return way == Way::quick ? proxied : planned.programmes.front();
    }
};

// The kit's logo, and the state of the file that it was read from.
struct Preview::Logo {
    base::Path file;
    std::filesystem::file_time_type written;
    av::Frame picture;
};

// Clips as they are read for one size of picture.
struct Preview::Reading {
    int short_side;
    Pictures pictures;

    Reading(const Programme& programme, base::FrameRate rate, int side, const base::CancelToken& cancel)
        : short_side(side), pictures(programme, rate, side, cancel) {}
};

Preview::Preview(const Studio& studio, const base::CancelToken& cancel) : studio_(studio), cancel_(cancel) {}
Preview::~Preview() = default;

void Preview::show(const Request& request, std::map<media::ClipId, media::Clip> proxies) {
    Request one = request;
    one.targets.resize(1);
    one.targets.front().limits.min_duration = one.targets.front().limits.max_duration = {};
    auto shown = std::make_unique<Shown>(one, studio_, logo(one.kit.logo), proxies);
    for (auto& [way, reading] : readings_) reading->pictures.show(shown->programme(way), shown->composition().rate);
    shown_ = std::move(shown);
}

av::Frame Preview::logo(const base::Path& file) {
    if (file.empty()) return {};
    std::error_code unreadable;  // which read_image() tells better
    const auto written = std::filesystem::last_write_time(file, unreadable);
    if (!logo_ || logo_->file != file || logo_->written != written)
        logo_ = std::make_unique<Logo>(Logo{file, written, av::read_image(file)});
    return logo_->picture;
}

const Programme& Preview::programme() const { return shown_->planned.programmes.front(); }
base::FrameRate Preview::rate() const { return shown_->composition().rate; }
delivery::Size Preview::canvas() const { return shown_->composition().canvas.size; }
const Layers& Preview::layers() const { return shown_->stage.layers.front(); }

av::Frame Preview::at(base::Time t, delivery::Size room, Way way) {
    const Composition& composition = shown_->composition();
    const delivery::Size wanted = fitted(composition.canvas.size, room);
    const delivery::Size size = way == Way::exact ? composition.canvas.size : wanted;
    Shown::Drawing& drawing = shown_->drawings[way];
    if (!drawing.compositor || !same(drawing.size, size)) {
        drawing.compositor.emplace(shown_->stage, 0, size);
        drawing.size = size;
    }
    delivery::Canvas canvas = composition.canvas;
    canvas.size = size;
    const Programme& programme = shown_->programme(way);
    const int short_side = needed_short_side({canvas}, programme.answer.framing);
    std::unique_ptr<Reading>& reading = readings_[way];
    if (!reading || reading->short_side != short_side)
        reading = std::make_unique<Reading>(programme, composition.rate, short_side, cancel_);
    const std::int64_t last = std::max<std::int64_t>(0, composition.frames(programme) - 1);
    const std::int64_t n = std::clamp<std::int64_t>(composition.rate.frame_at(t), 0, last);
    const Pictures::Picture picture = reading->pictures.at(n);
    const av::Frame composed = drawing.compositor->compose(n, picture.frame, picture.identity);
    return av::scaled(composed, wanted.width, wanted.height, AV_PIX_FMT_BGRA);
}

}  // namespace render
