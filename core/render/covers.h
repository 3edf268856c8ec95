// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "av/frame.h"
#include "base/run.h"
#include "render/identity.h"
#include "render/shelf.h"

namespace render {

// The covers of one export's posts: a frame of each composition, taken while its pictures are drawn where they are, or
// else drawn by itself. Owned by one thread, except for offer().
class Covers {
  public:
    // References outlive it.
    Covers(const Stage& stage, Identity& identity, Shelf& shelf, base::CancelToken cancel)
        : stage_(stage), identity_(identity), shelf_(shelf), cancel_(std::move(cancel)) {}

    [[nodiscard]] CacheKey key(std::size_t composition, const delivery::Target& target);

    // Forgets what was wanted. Not while pictures are drawn; nor is want().
    void want_none() { wanted_.clear(); }
    // The composition's frame is to be kept when it is offered, if the target's cover is not there yet.
    void want(std::size_t composition, const delivery::Target& target);
    // A frame that was just drawn. Safe to call from several threads.
    void offer(std::size_t composition, std::int64_t n, const av::Frame& frame);

    // JPEG.
    [[nodiscard]] std::string jpeg(std::size_t composition, const delivery::Target& target);

  private:
    [[nodiscard]] std::int64_t frame_number(std::size_t composition) const;

    const Stage& stage_;
    Identity& identity_;
    Shelf& shelf_;
    base::CancelToken cancel_;
    std::map<std::size_t, std::int64_t> wanted_;  // frame by composition
    std::mutex mutex_;
    std::map<std::size_t, av::Frame> frames_;  // by composition
};

}  // namespace render
