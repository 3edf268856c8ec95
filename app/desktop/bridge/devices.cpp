// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices.h"

#include <algorithm>
#include <utility>

#include "background.h"
#include "base/log.h"

namespace bridge {
namespace {

constexpr int kBetweenLooksMs = 2000;

bool same(const av::Device& a, const av::Device& b) { return a.id == b.id && a.name == b.name && a.camera == b.camera; }

}  // namespace

Devices::Devices(List list, QObject* parent) : QObject(parent), list_(std::move(list)) {
    pool_.setMaxThreadCount(1);
    timer_.setInterval(kBetweenLooksMs);
    connect(&timer_, &QTimer::timeout, this, &Devices::look);
}

Devices::~Devices() { pool_.waitForDone(); }

void Devices::setWatching(bool watching) {
    if (watching == timer_.isActive()) return;
    if (!watching) {
        timer_.stop();
        return;
    }
    timer_.start();
    look();
}

std::optional<av::Device> Devices::choose(bool camera, const std::string& id) const {
    if (!all_) return {};
    const auto find = [&](auto fits) {
        return std::find_if(all_->begin(), all_->end(),
                            [&](const av::Device& device) { return device.camera == camera && fits(device); });
    };
    auto found = find([&](const av::Device& device) { return device.id == id; });
    if (found == all_->end()) found = find([](const av::Device&) { return true; });
    if (found == all_->end()) return {};
    return *found;
}

void Devices::look() {
    if (std::exchange(looking_, true)) return;
    in_background(
        this, list_,
        [this](std::vector<av::Device> found) {
            looking_ = false;
            if (all_ && std::equal(all_->begin(), all_->end(), found.begin(), found.end(), same)) return;
            all_ = std::move(found);
            emit changed();
        },
        [this](const base::Error& error) {
            looking_ = false;
            spdlog::warn("cameras cannot be listed: {}", error.cause);
            if (all_) return;
            all_.emplace();
            emit changed();
        },
        &pool_);
}

}  // namespace bridge
