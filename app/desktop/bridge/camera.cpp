// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <utility>

#include "background.h"
#include "base/log.h"
#include "capture/advised_source.h"
#include "capture/feed.h"
#include "capture/monitor.h"
#include "capture/open_source.h"

namespace bridge {
namespace {

constexpr double kQuietest = -60;  // dB, where the meter begins
constexpr double kFallPerSecond = 20.0 / -kQuietest;
constexpr double kSamplesPerSecond = 2 * 48'000;

double as_level(float peak) { return std::clamp(1 - 20 * std::log10(std::max(peak, 1e-6F)) / kQuietest, 0.0, 1.0); }

// The samples stay in libav's picture for as long as the image lives.
QImage image_of(const av::Frame& frame) {
    auto kept = std::make_unique<av::Frame>(frame);
    const av::Frame& picture = *kept;
    return {picture.plane(0),  picture.width(),      picture.height(),
            picture.stride(0), QImage::Format_RGB32, [](void* owner) { delete static_cast<av::Frame*>(owner); },
            kept.release()};
}

}  // namespace

// What the camera's threads leave for the screen: the newest of each.
struct Camera::Screen {
    QPointer<QObject> camera;
    std::mutex mutex;
    std::optional<QImage> picture;
    vision::Box part;
    std::optional<capture::Advice> advice;
    double level = 0;
    bool called = false;

    template <typename Change>
    void leave(Change change) {
        {
            const std::lock_guard lock(mutex);
            change();
            if (std::exchange(called, true)) return;
        }
        on_main_thread(camera, [self = static_cast<Camera*>(camera.data())] { self->fetch(); });
    }
    void hear(std::span<const float> sound) {
        float peak = 0;
        for (const float sample : sound) peak = std::max(peak, std::abs(sample));
        leave([&] {
            const double fallen = level - kFallPerSecond * static_cast<double>(sound.size()) / kSamplesPerSecond;
            level = std::max({as_level(peak), fallen, 0.0});
        });
    }
};

// What is open. Filled and emptied in the background, so that it is empty once the camera is gone, whoever still holds
// it.
struct Camera::Rig {
    std::unique_ptr<capture::Source> device;
    std::unique_ptr<capture::AdvisedSource> advised;  // none where the face model is missing
    std::unique_ptr<capture::Monitor> monitor;
    std::unique_ptr<capture::Feed> feed;  // the last: it runs the others

    void empty() {
        feed.reset();
        monitor.reset();
        advised.reset();
        device.reset();
    }
};

Camera::Camera(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

Camera::~Camera() {
    close();
    pool_.waitForDone();
}

void Camera::open(const std::string& camera, const std::string& microphone) {
    const bool was = opening_ || isOpen();
    forget();
    opening_ = true;
    rig_ = std::make_shared<Rig>();
    const int generation = generation_;
    const auto screen = std::make_shared<Screen>();
    screen->camera = this;
    const auto ended = [guard = QPointer<QObject>(this), generation, this](const std::optional<base::Error>& trouble) {
        on_main_thread(guard, [this, generation, trouble] {
            if (generation != generation_) return;
            forget();
            if (trouble) emit failed(*trouble);
            else emit closed();
        });
    };
    in_background(
        this,
        [rig = rig_, camera, microphone, screen, ended, aspect = post_aspect_, rows = rows_, hear = hear_] {
            rig->device = capture::open_source(camera, microphone);
            try {
                rig->advised = std::make_unique<capture::AdvisedSource>(
                    *rig->device, aspect,
                    [screen](const capture::Advice& advice) { screen->leave([&] { screen->advice = advice; }); });
            } catch (const base::Error& error) {
                spdlog::warn("no framing help: {}", error.cause);
            }
            rig->monitor = std::make_unique<capture::Monitor>(
                [screen](const av::Frame& frame, const vision::Box& part) {
                    QImage image = image_of(frame);
                    screen->leave([&] {
                        screen->picture = std::move(image);
                        screen->part = part;
                    });
                },
                [screen, hear](std::span<const float> sound) {
                    screen->hear(sound);
                    if (hear) hear(sound);
                });
            rig->monitor->set_shape(aspect, rows);
            rig->feed = std::make_unique<capture::Feed>(
                rig->advised ? static_cast<capture::Source&>(*rig->advised) : *rig->device,
                [monitor = rig->monitor.get()](const av::Live& live) { monitor->offer(live); }, ended);
        },
        [this, generation, screen] {
            if (generation != generation_) return;
            opening_ = false;
            screen_ = screen;
            setShape(post_aspect_, rows_);
            emit opened();
            fetch();
        },
        [this, generation](const base::Error& error) {
            if (generation != generation_) return;
            forget();
            emit failed(error);
        },
        &pool_);
    if (was) emit closed();
}

void Camera::close() {
    const bool was = opening_ || isOpen();
    forget();
    if (was) emit closed();
}

void Camera::forget() {
    ++generation_;
    opening_ = false;
    screen_.reset();
    if (rig_) pool_.start([rig = std::exchange(rig_, {})] { rig->empty(); });
    picture_ = {};
    level_ = 0;
    advice_ = {};
}

bool Camera::hasSound() const { return isOpen() && rig_->device->has_sound(); }

std::unique_ptr<capture::Source> Camera::tap() const { return rig_->feed->tap(); }

void Camera::setShape(double post_aspect, int rows) {
    post_aspect_ = post_aspect;
    rows_ = rows;
    if (!isOpen()) return;
    rig_->monitor->set_shape(post_aspect, rows);
    if (rig_->advised) rig_->advised->set_post_aspect(post_aspect);
}

void Camera::fetch() {
    if (!screen_) return;
    std::optional<QImage> picture;
    std::optional<capture::Advice> advice;
    const double before = level_;
    {
        const std::lock_guard lock(screen_->mutex);
        screen_->called = false;
        picture.swap(screen_->picture);
        advice.swap(screen_->advice);
        part_ = screen_->part;
        level_ = screen_->level;
    }
    if (picture) {
        picture_ = std::move(*picture);
        emit pictureChanged();
    }
    if (advice) {
        advice_ = *advice;
        emit advised();
    }
    if (level_ != before) emit levelChanged();
}

}  // namespace bridge
