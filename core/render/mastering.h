// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <map>
#include <thread>
#include <vector>

#include "base/run.h"
#include "render/identity.h"
#include "render/master.h"
#include "render/shelf.h"

namespace render {

// Masters the sounds of one export on a thread of its own, beside the pictures; each programme's is read once. Sounds
// go by their index into the plan's. Owned by one thread.
class Mastering {
  public:
    // References outlive it.
    Mastering(const Plan& plan, Identity& identity, Shelf& shelf, base::CancelToken cancel)
        : plan_(plan), identity_(identity), shelf_(shelf), cancel_(std::move(cancel)) {}
    ~Mastering();
    Mastering(const Mastering&) = delete;
    Mastering& operator=(const Mastering&) = delete;

    // Begins. Call once. A sound that is no longer wanted when its turn comes is left out; `still_wanted` is called on
    // the other thread.
    void start(const std::vector<std::size_t>& sounds, std::function<bool(std::size_t)> still_wanted);
    // Whether it was among those to begin with.
    [[nodiscard]] bool has(std::size_t sound) const { return sounds_.contains(sound); }
    // Waits for it. Throws what its making threw.
    [[nodiscard]] const MasteredSound& get(std::size_t sound) const { return sounds_.at(sound).get(); }

  private:
    [[nodiscard]] MasteredSound make(const SoundTrack& track, const CacheKey& key);

    const Plan& plan_;
    Identity& identity_;
    Shelf& shelf_;
    base::CancelToken cancel_;
    std::map<std::size_t, std::shared_future<MasteredSound>> sounds_;
    std::map<std::size_t, std::promise<MasteredSound>> promises_;  // the thread's from here on
    std::map<std::size_t, std::vector<float>> programmes_;         // what was read
    std::thread thread_;
};

}  // namespace render
