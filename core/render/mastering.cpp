// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mastering.h"

#include <utility>

#include "base/error.h"
#include "render/exporter.h"

namespace render {

Mastering::~Mastering() {
    if (thread_.joinable()) thread_.join();
}

void Mastering::start(const std::vector<std::size_t>& sounds, std::function<bool(std::size_t)> still_wanted) {
    std::map<std::size_t, CacheKey> keys;
    for (const std::size_t i : sounds) {
        sounds_[i] = promises_[i].get_future().share();
        keys[i] = identity_.sound(plan_.sounds[i]);
    }
    thread_ = std::thread([this, keys = std::move(keys), still_wanted = std::move(still_wanted)] {
        for (auto& [i, promise] : promises_) {
            try {
                // Those that want it would be cancelled before they look at it.
                if (!still_wanted(i)) throw base::Error(base::Errc::cancelled, "cancelled", {}, {});
                promise.set_value(make(plan_.sounds[i], keys.at(i)));
            } catch (...) {
                promise.set_exception(std::current_exception());
            }
        }
        programmes_.clear();
    });
}

MasteredSound Mastering::make(const SoundTrack& track, const CacheKey& key) {
    if (const std::optional<std::string> kept = shelf_.read(key)) return mastered_from_bytes(*kept);
    auto& stereo = programmes_[track.programme];
    if (stereo.empty()) stereo = programme_sound(plan_.programmes[track.programme], cancel_);
    cancel_.check();
    MasteredSound made = master(stereo, track.audio, track.loudness);
    shelf_.put(key, to_bytes(made));
    return made;
}

}  // namespace render
