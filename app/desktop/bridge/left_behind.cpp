// SPDX-License-Identifier: GPL-3.0-or-later
#include "left_behind.h"

#include <utility>

#include "background.h"
#include "base/log.h"
#include "edit/file.h"
#include "media/probe.h"
#include "take_in.h"
#include "text.h"

namespace bridge {
namespace {

struct Repaired {
    QString question;
    struct Take {
        capture::Finished finished;
        media::Clip clip;
    };
    std::vector<Take> takes;
    std::size_t faults = 0;
    std::optional<base::Error> trouble;
};

// It is repaired again when the app starts next.
void leave(const capture::Finished& take) {
    std::error_code error;
    std::filesystem::remove(take.file, error);
}

Repaired repair(const base::Path& answer, const base::CancelToken& cancel) {
    Repaired repaired;
    const base::Path media = answer / "media";
    if (!capture::is_something_unfinished(media)) return repaired;
    repaired.question = text(edit::load(answer).question);
    const capture::Recovered recovered = capture::recover(media, cancel);
    repaired.faults = recovered.faults.size();
    repaired.trouble = recovered.trouble;
    for (const capture::Finished& take : recovered.takes) try {
            repaired.takes.push_back({take, {"", take.file, media::probe(take.file, {})}});
        } catch (const base::Error& error) {
            repaired.trouble = error;
            leave(take);
        }
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
                if (repaired.trouble && repaired.trouble->code != base::Errc::cancelled)
                    tell({answer, repaired.question, 0, false, problem_of(*repaired.trouble)});
                for (const Repaired::Take& take : repaired.takes)
                    takeIn({answer, repaired.question, base::to_seconds(take.clip.info.duration), true}, take.finished,
                           take.clip);
            },
            [](const base::Error& error) { spdlog::warn("recordings cannot be looked for: {}", error.cause); }, &pool_);
    }
}

void LeftBehind::takeIn(const Found& found, const capture::Finished& take, const media::Clip& clip) {
    const auto done = [guard = QPointer<LeftBehind>(this), &document = document_, found, take] {
        const bool open = document.folder() == found.answer;
        if (open) document.flush();
        if (!open || document.saved()) capture::discard_unfinished(take);
        if (guard) guard->tell(found);
    };
    const auto failed = [take](const base::Error& error) {
        spdlog::warn("a repaired take is in no answer: {}", error.cause);
        leave(take);
    };
    take_in(document_, found.answer, clip, done, failed, edit::add_recording);
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
Problem LeftBehind::trouble() const { return found_.empty() ? Problem() : found_.front().trouble; }
bool LeftBehind::saved() const { return !found_.empty() && found_.front().saved; }

}  // namespace bridge
