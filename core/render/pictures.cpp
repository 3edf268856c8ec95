// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pictures.h"

#include <algorithm>

#include "edit/operations.h"

namespace render {
namespace {

constexpr int kDecoderThreads = 2;

}  // namespace

struct Pictures::Source {
    base::Path file;
    std::int64_t size;
    media::FrameReader reader;
    media::Normaliser normalise;
    std::int64_t pts = INT64_MIN;
    Picture upright;

    Source(const media::Clip& clip, int short_side, const base::CancelToken& cancel)
        : file(clip.file),
          size(clip.info.size),
          reader(clip.file, clip.info, cancel, kDecoderThreads),
          normalise(*clip.info.video, short_side) {}
};

Pictures::Pictures(const Programme& programme, base::FrameRate rate, int short_side, const base::CancelToken& cancel)
    : programme_(&programme), rate_(rate), short_side_(short_side), cancel_(cancel) {}

Pictures::~Pictures() = default;

Pictures::Source& Pictures::source_of(const media::Clip& clip) {
    const auto known = sources_.find(clip.id);
    if (known != sources_.end()) return *known->second;
    auto source = std::make_unique<Source>(clip, short_side_, cancel_);  // throws where the clip cannot be read
    return *sources_.emplace(clip.id, std::move(source)).first->second;
}

void Pictures::show(const Programme& programme, base::FrameRate rate) {
    programme_ = &programme;
    rate_ = rate;
    std::erase_if(sources_, [&](const auto& entry) {
        const auto& [id, source] = entry;
        const auto& clips = programme.answer.clips;
        return std::none_of(clips.begin(), clips.end(), [&](const media::Clip& clip) {
            return clip.id == id && clip.file == source->file && clip.info.size == source->size;
        });
    });
}

Pictures::Picture Pictures::at(std::int64_t n) {
    const base::Time t = rate_.middle(n);
    const brand::Times& times = programme_->times;
    if (times.intro.contains(t) || (!times.end_card.empty() && t >= times.end_card.in)) return {};
    const edit::SourcePoint point = edit::to_source(programme_->answer, t - times.programme.in);
    const edit::Segment& segment = programme_->answer.timeline[point.segment];
    const auto& clips = programme_->answer.clips;
    const auto clip =
        std::find_if(clips.begin(), clips.end(), [&](const media::Clip& c) { return c.id == segment.clip; });
    if (!clip->info.video) return {};
    Source& source = source_of(*clip);
    const av::Frame& decoded = source.reader.at(point.source);
    if (!source.upright.frame || source.pts != source.reader.shown_pts()) {
        source.pts = source.reader.shown_pts();
        source.upright = {source.normalise(decoded), ++identities_};
    }
    return source.upright;
}

std::int64_t Pictures::frames_decoded() const {
    std::int64_t sum = 0;
    for (const auto& [id, source] : sources_) sum += source->reader.frames_decoded();
    return sum;
}

int needed_short_side(const std::vector<delivery::Canvas>& canvases, const edit::Framing& framing) {
    int side = 2;
    for (const delivery::Canvas& canvas : canvases) {
        const auto [shorter, longer] = std::minmax(canvas.size.width, canvas.size.height);
        // A forced crop may enlarge the shorter side of a picture to the longer one of the canvas.
        side = std::max(side, framing.fill == edit::Fill::crop ? longer : shorter);
    }
    return side;
}

}  // namespace render
