// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "render/cache.h"
#include "render/layers.h"

namespace render {

// Names clips by what is in them: the SHA-256 of the file. A file that keeps its size and time of change is not read
// again, also by later runs. Owned by one thread.
class ContentIds {
  public:
    explicit ContentIds(const Cache& cache) : cache_(cache) {}
    // Throws Errc::input when the file cannot be read.
    [[nodiscard]] const std::string& of(const base::Path& clip);

  private:
    const Cache& cache_;
    std::map<base::Path, std::string> known_;
};

// The names under which an export's parts are kept: hashes of everything that can be seen or heard in them, so that
// equal names mean equal results and whatever changes something changes its name. What lies outside a chunk does not
// count.
class Identity {
  public:
    // References outlive it.
    Identity(const Stage& stage, const Cache& cache);

    [[nodiscard]] CacheKey chunk(const Rendition& rendition, FrameRange frames);
    [[nodiscard]] CacheKey sound(const SoundTrack& track);
    // A cover made of one frame.
    [[nodiscard]] CacheKey cover(std::size_t composition, std::int64_t n, const delivery::Cover& cover);

  private:
    [[nodiscard]] std::string picture(std::size_t composition, FrameRange frames);
    [[nodiscard]] std::string clip(const media::Clip& clip);

    const Stage& stage_;
    ContentIds contents_;
    std::string version_, logo_;
};

}  // namespace render
