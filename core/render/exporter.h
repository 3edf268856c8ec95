// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/run.h"
#include "brand/kit.h"
#include "captions/style.h"
#include "delivery/catalogue.h"
#include "edit/answer.h"
#include "qc/check.h"
#include "render/cache.h"
#include "text/fonts.h"

namespace render {

enum class CaptionMode { as_target, burn, sidecar, both, none };
enum class Quality { normal, draft, best };

// What somebody asks for. Values only.
struct Request {
    edit::Answer answer;
    brand::Kit kit;
    captions::Style style;
    std::vector<delivery::Target> targets;
    std::map<std::string, base::Span> spans;  // by target id: only this part of the timeline
    CaptionMode captions = CaptionMode::as_target;
    std::string language;  // of the captions; empty: the first track
    Quality quality = Quality::normal;
    int jobs = 0;  // how many cores to use; 0: as many as there are
};

// What every rendering needs beside the request, made once and shared. References outlive all calls.
struct Studio {
    const delivery::Catalogue& catalogue;
    const text::Fonts& fonts;
    const Cache& cache;
};

struct OutputResult {
    std::string target;
    base::Path file;  // final names; empty where nothing was made
    std::vector<base::Path> sidecars;
    base::Path cover, post;
    base::Time duration{};
    std::int64_t bytes = 0;
    std::string sha256;
    qc::SoundMeasure sound;
    std::vector<qc::Finding> findings;
    bool passed = false;
    std::optional<base::Error> error;  // why there is no file
};

struct Statistics {
    double seconds = 0;
    int chunks = 0, chunks_cached = 0, renditions = 0;  // chunks_cached of the chunks were there already
    std::int64_t frames_decoded = 0, frames_composed = 0, frames_encoded = 0;
    std::int64_t peak_rss = 0;  // bytes
};

struct ExportResult {
    std::vector<OutputResult> outputs;  // in the request's order
    Statistics statistics;
};

// How far one post is. It waits until the first of these about it, and is over with Watch::finished.
struct PostProgress {
    std::size_t target = 0;   // its place in the request's targets
    double fraction = 0;      // 0 to 1
    double eta_seconds = -1;  // time left, negative when not yet known
};

// For a caller that shows each post by itself. All of it may be left empty.
struct Watch {
    // From one worker thread at a time, at most about ten times a second for each post.
    std::function<void(const PostProgress&)> progress;
    // Once for each target, from the thread that called export_posts, as soon as its files are there or it is certain
    // that there will be none. Not after the whole export is cancelled.
    std::function<void(const OutputResult&)> finished;
    // By place in the request's targets. Raised by any thread, it takes that target out: what nobody else needs is not
    // encoded any more, its error is Errc::cancelled and no file is left of it. Too late, it does nothing.
    std::vector<base::CancelToken> cancel;
};

// Makes the posts in `folder` as SLUG-TARGET.mp4 with sidecars, cover and text beside it. A target that fails, or whose
// limits the answer cannot meet, carries its error; the others go on. Throws only when nothing can begin, and
// Errc::cancelled. Files get their final names when they are complete and checked; an earlier export of ours is
// replaced, a foreign file never. What was rendered before, for these targets or others, is taken from the cache, and
// posts that would come out the same are left as they are.
[[nodiscard]] ExportResult export_posts(const Request& request, const Studio& studio, const base::Path& folder,
                                        const base::RunContext& context, const Watch& watch = {});

}  // namespace render
