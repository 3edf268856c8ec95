// SPDX-License-Identifier: GPL-3.0-or-later
#include "caption_picture.h"

#include <algorithm>
#include <utility>

#include "background.h"
#include "edit/file.h"
#include "render/caption_facts.h"

namespace bridge {
namespace {

using namespace std::chrono_literals;

// Everything that the picture behind and around captions depends on.
std::string look_of(edit::Answer answer, const std::string& target) {
    answer.captions.clear();
    answer.script.clear();
    return target + edit::to_json(answer).dump();
}

}  // namespace

CaptionPicture::CaptionPicture(const Document& document, const Studio& studio, QObject* parent)
    : QObject(parent), document_(document), studio_(studio) {
    thread_.setMaxThreadCount(1);
    thread_.setThreadPriority(QThread::LowPriority);
    soon_.setSingleShot(true);
    soon_.setInterval(700ms);  // what is being typed is not measured
    connect(&soon_, &QTimer::timeout, this, &CaptionPicture::measure);
}

CaptionPicture::~CaptionPicture() { cancel_.cancel(); }

void CaptionPicture::setLookedAt(bool looked_at) {
    looked_at_ = looked_at;
    if (!looked_at_) cancel_.cancel();
    else soon_.start();
}

CaptionPicture::Key CaptionPicture::key(const captions::Cue& cue) {
    return {cue.when.in, cue.when.out, captions::text_of(cue)};
}

captions::Facts CaptionPicture::facts(const captions::Track& track, const std::string& target) {
    if (std::string look = look_of(document_.answer(), target); look != look_) {
        look_ = std::move(look);
        known_.clear();
        cancel_.cancel();
    }
    captions::Facts facts;
    bool all = true;
    for (const captions::Cue& cue : track.cues) {
        const auto known = known_.find(key(cue));
        all = all && known != known_.end();
        facts.contrast.push_back(known != known_.end() ? known->second.contrast : std::nullopt);
        facts.covered.push_back(known != known_.end() && known->second.covered);
    }
    track_ = track;
    target_ = target;
    if (!all) soon_.start();
    return facts;
}

void CaptionPicture::measure() {
    if (!looked_at_ || measuring_ || track_.cues.empty() || !document_.probed()) return;
    const bool all_known = std::all_of(track_.cues.begin(), track_.cues.end(),
                                       [&](const captions::Cue& cue) { return known_.count(key(cue)) > 0; });
    if (all_known) return;
    measuring_ = true;
    cancel_ = {};
    const auto work = [answer = document_.answer(), track = track_, target = target_, known = known_, &studio = studio_,
                       cancel = cancel_] {
        All found;
        for (const captions::Cue& cue : track.cues) found[key(cue)] = {};
        render::Request request = studio.request(answer, target);
        request.language = track.language;
        const captions::Facts facts =
            render::caption_facts(request, studio.rendering(), request.targets.front(), cancel,
                                  [&](std::size_t cue) { return known.count(key(track.cues.at(cue))) > 0; });
        for (std::size_t i = 0; i < track.cues.size() && facts.contrast.size() == track.cues.size(); ++i)
            found[key(track.cues[i])] = {facts.contrast[i], facts.covered[i]};
        return found;
    };
    const auto done = [this, look = look_, track = track_, cancel = cancel_](All found) {
        measuring_ = false;
        if (look == look_ && !cancel.cancelled()) {
            for (auto& [cue, known] : found) {
                Known& mine = known_[cue];
                if (!known.contrast) known.contrast = mine.contrast;
                mine = known;
            }
            emit measured();
        }
        soon_.start();  // there may be others by now
    };
    in_background(
        this, work, done,
        // That the clip cannot be read is said by the document; its captions are not asked about again.
        [done, track = track_](const base::Error&) {
            All none;
            for (const captions::Cue& cue : track.cues) none[key(cue)] = {};
            done(std::move(none));
        },
        &thread_);
}

}  // namespace bridge
