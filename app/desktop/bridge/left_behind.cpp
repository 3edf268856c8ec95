// SPDX-License-Identifier: GPL-3.0-or-later
#include "left_behind.h"

#include <utility>

#include "background.h"
#include "base/log.h"
#include "capture/takes.h"
#include "edit/file.h"
#include "media/probe.h"
#include "take_in.h"
#include "text.h"

namespace bridge {
namespace {

struct Repaired {
    QString question;
    std::vector<media::Clip> clips;
    std::size_t faults = 0;
};

Repaired repair(const base::Path& answer, const base::CancelToken& cancel) {
    Repaired repaired;
    const base::Path media = answer / "media";
    std::error_code error;
    if (!std::filesystem::is_directory(media, error)) return repaired;
    const capture::Recovered recovered = capture::recover(media, cancel);
    repaired.faults = recovered.faults.size();
    for (const capture::Finished& take : recovered.takes)
        repaired.clips.push_back({"", take.file, media::probe(take.file, {})});
    if (!repaired.clips.empty() || repaired.faults > 0) repaired.question = text(edit::load(answer).question);
    return repaired;
}

}  // namespace

LeftBehind::LeftBehind(Document& document, QObject* parent) : QObject(parent), document_(document) {
    pool_.setMaxThreadCount(1);
}

LeftBehind::~LeftBehind() {
    cancel_.cancel();
    pool_.clear();
    pool_.waitForDone();
}

void LeftBehind::look(const std::vector<base::Path>& answers) {
    for (const base::Path& answer : answers) {
        if (!looked_.insert(answer).second) continue;
        in_background(
            this, [answer, cancel = cancel_] { return repair(answer, cancel); },
            [this, answer](const Repaired& repaired) {
                for (std::size_t i = 0; i < repaired.faults; ++i) tell({answer, repaired.question, 0, false});
                for (const media::Clip& clip : repaired.clips)
                    take_in(
                        document_, answer, clip,
                        [guard = QPointer<LeftBehind>(this),
                         found = Found{answer, repaired.question, base::to_seconds(clip.info.duration), true}] {
                            if (guard) guard->tell(found);
                        },
                        [](const base::Error& error) {
                            spdlog::warn("a repaired take is in no answer: {}", error.cause);
                        },
                        edit::add_recording);
            },
            [](const base::Error& error) { spdlog::warn("recordings cannot be looked for: {}", error.cause); }, &pool_);
    }
}

void LeftBehind::tell(Found found) {
    found_.push_back(std::move(found));
    emit changed();
}

void LeftBehind::dismiss() {
    if (found_.empty()) return;
    found_.pop_front();
    emit changed();
}

QString LeftBehind::folder() const { return found_.empty() ? QString() : text(found_.front().answer); }
QString LeftBehind::question() const { return found_.empty() ? QString() : found_.front().question; }
double LeftBehind::seconds() const { return found_.empty() ? 0 : found_.front().seconds; }
bool LeftBehind::saved() const { return !found_.empty() && found_.front().saved; }

}  // namespace bridge
