// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "av/coded.h"
#include "base/run.h"
#include "render/engine.h"
#include "render/identity.h"
#include "render/shelf.h"

namespace render {

// The coded pictures of an export's renditions, chunk by chunk: knows their names, makes those that are missing, and
// hands them out. Owned by one thread, which may let it use others while it makes.
class PictureWork {
  public:
    // References outlive it.
    PictureWork(const Stage& stage, Identity& identity, Shelf& shelf);

    struct Helpers {
        // Bytes that a rendition's sound takes; may wait until it is there.
        std::function<std::int64_t(std::size_t rendition)> sound_bytes;
        FrameTap tap;
        int workers = 1;
        // Whether anybody still wants the rendition. Asked from several threads, before each frame.
        std::function<bool(std::size_t rendition)> wanted;
        // How far a rendition is, and the seconds it will take yet, negative when not known. Like RunContext::progress.
        std::function<void(std::size_t rendition, double fraction, double eta_seconds)> progress;
        // When some renditions are complete and others need more runs. From make()'s thread, while nothing else works.
        std::function<void()> between_runs;
    };
    // Makes what is missing of these renditions. What one of them fails with is its error(); the others go on. Throws
    // what keeps all of them from being made, and Errc::cancelled.
    void make(const std::vector<std::size_t>& renditions, const Helpers& helpers, const base::RunContext& context);

    [[nodiscard]] const std::vector<CacheKey>& keys(std::size_t rendition) const { return parts_[rendition].keys; }
    [[nodiscard]] const std::vector<FrameRange>& chunks(std::size_t rendition) const {
        return parts_[rendition].chunks;
    }
    [[nodiscard]] const av::VideoSettings& settings(std::size_t rendition) const { return parts_[rendition].settings; }
    [[nodiscard]] const std::optional<base::Error>& error(std::size_t rendition) const {
        return parts_[rendition].error;
    }
    [[nodiscard]] int missing(std::size_t rendition) const;
    // Made, or failed for good.
    [[nodiscard]] bool settled(std::size_t rendition) const { return error(rendition) || missing(rendition) == 0; }
    // nullopt when it has gone since, or is damaged: then make() has to be called again.
    [[nodiscard]] std::optional<av::CodedVideo> read(std::size_t rendition, std::size_t chunk) const;

    [[nodiscard]] const RunCounts& counts() const { return counts_; }

  private:
    struct Part {
        std::vector<FrameRange> chunks;
        std::vector<CacheKey> keys;
        av::VideoSettings settings;
        std::optional<base::Error> error;
    };
    struct Pass;
    // Renditions of one programme and rate: they are decoded together.
    using Group = std::vector<std::size_t>;
    [[nodiscard]] std::vector<Group> groups(const std::vector<std::size_t>& renditions) const;
    void make_group(const Group& group, const Helpers& helpers, const base::CancelToken& cancel,
                    const std::function<void(std::int64_t)>& on_progress);
    void keep(std::size_t rendition, std::size_t chunk, const av::CodedVideo& video);

    const Stage& stage_;
    Shelf& shelf_;
    std::vector<Part> parts_;                         // by rendition
    std::vector<std::atomic<std::int64_t>> encoded_;  // frames of each rendition, all passes
    base::TempDir statistics_;
    RunCounts counts_;
};

}  // namespace render
