// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawer.h"

#include <utility>

namespace bridge {
namespace {

// The picture's own memory, which has the padding that scaling needs.
QImage wrapped(av::Frame frame) {
    auto* owner = new av::Frame(std::move(frame));
    return {owner->plane(0),
            owner->width(),
            owner->height(),
            owner->stride(0),
            QImage::Format_RGB32,
            [](void* held) { delete static_cast<av::Frame*>(held); },
            owner};
}

std::map<std::string, brand::Graphics::Placed> placed_on(const render::Preview& preview) {
    const render::Layers& layers = preview.layers();
    std::map<std::string, brand::Graphics::Placed> placed{
        {"logo", layers.watermark},
        {"headline", layers.headline},
        {"lower_third", layers.lower_third},
        {"progress_bar", {layers.progress_bar, preview.programme().times.programme}}};
    std::erase_if(placed, [](const auto& element) { return element.second.place.empty(); });
    return placed;
}

}  // namespace

Drawer::Drawer(const render::Studio& studio) : studio_(studio) {
    qRegisterMetaType<bridge::Showing>();
    qRegisterMetaType<bridge::Problem>();
    thread_ = std::thread([this] { run(); });
}

Drawer::~Drawer() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    cancel_.cancel();
    wake_.notify_one();
    thread_.join();
}

void Drawer::show(std::function<render::Request()> make, std::map<media::ClipId, media::Clip> proxies) {
    {
        const std::lock_guard lock(mutex_);
        scene_ = Scene{std::move(make), std::move(proxies)};
    }
    wake_.notify_one();
}

void Drawer::draw(base::Time t, QSize room, render::Preview::Way way) {
    {
        const std::lock_guard lock(mutex_);
        wish_ = Wish{t, room, way};
    }
    wake_.notify_one();
}

void Drawer::run() {
    render::Preview preview(studio_, cancel_);
    for (;;) {
        std::optional<Scene> scene;
        std::optional<Wish> wish;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return ending_ || scene_ || wish_; });
            if (ending_) return;
            scene = std::exchange(scene_, {});
            wish = std::exchange(wish_, {});
        }
        try {
            if (scene) {
                preview.show(scene->make(), std::move(scene->proxies));
                const render::Programme& programme = preview.programme();
                emit showing({programme.duration(), programme.times.programme, preview.rate(), preview.canvas(),
                              placed_on(preview)});
            }
            if (wish && preview.shows_something()) {
                const bool exact = wish->way == render::Preview::Way::exact;
                emit drawn(wrapped(preview.at(wish->t, {wish->room.width(), wish->room.height()}, wish->way)),
                           wish->t.count(), exact);
            }
        } catch (...) {
            const base::Error error = base::current_error();
            if (error.code != base::Errc::cancelled) emit failed(problem_of(error));
        }
    }
}

}  // namespace bridge
