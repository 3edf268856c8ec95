// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/advised_source.h"

#include <utility>

namespace capture {

AdvisedSource::AdvisedSource(Source& source, double post_aspect, Tell tell)
    : source_(source),
      tell_(std::move(tell)),
      post_aspect_(post_aspect),
      adviser_(post_aspect),
      onlooker_("framing help", [this](const Onlooker::Seen& seen) { look(seen); }) {}

void AdvisedSource::run(const Sink& sink) {
    source_.run([&](av::Live live) {
        offer(live);
        return sink(std::move(live));
    });
}

void AdvisedSource::offer(const av::Live& live) {
    if (!live.sound) {
        const std::lock_guard lock(mutex_);
        if (offered_ && live.at >= *offered_ && live.at - *offered_ < Adviser::kBetweenLooks) return;
        offered_ = live.at;
    }
    onlooker_.offer(live);
}

void AdvisedSource::look(const Onlooker::Seen& seen) {
    adviser_.set_post_aspect(post_aspect_);
    for (const av::Frame& block : seen.sound) adviser_.hear(block);
    if (seen.picture) adviser_.look(seen.picture->frame, seen.picture->at);
    const Advice advice = adviser_.advice();
    if (seen.picture || advice.hint != told_) tell_(advice);
    told_ = advice.hint;
}

}  // namespace capture
