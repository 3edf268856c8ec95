// SPDX-License-Identifier: GPL-3.0-or-later
#include "pauses_model.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "background.h"
#include "edit/operations.h"

namespace bridge {
namespace {

double mix(double relaxed, double tight, double tightness) { return relaxed + (tight - relaxed) * tightness; }

edit::Margins margins(double tightness) {
    return {base::from_seconds(mix(0.25, 0.06, tightness)), base::from_seconds(mix(0.35, 0.08, tightness))};
}

base::Time least(double tightness) { return base::from_seconds(mix(1.0, 0.25, tightness)); }

base::Span whole(const edit::LooseCut& cut) { return {cut.in.in, cut.out.out}; }

}  // namespace

PausesModel::PausesModel(Document& document, const TrimModel& trim, const WordsModel& words, QObject* parent)
    : QObject(parent), document_(document), trim_(trim), words_(words) {
    connect(&document_, &Document::opened, this, [this] {
        cancel_.cancel();
        cancel_ = {};
        voices_.clear();
        ready_ = listening_ = false;
        setOffered(false);
        find();
    });
    connect(&document_, &Document::changed, this, &PausesModel::listen);
    connect(&words_, &WordsModel::wordsChanged, this, &PausesModel::changed);
}

PausesModel::~PausesModel() { cancel_.cancel(); }

void PausesModel::setLookedAt(bool looked_at) {
    looked_at_ = looked_at;
    if (looked_at_) listen();
    else setOffered(false);
}

void PausesModel::setOffered(bool offered) {
    if (offered == offered_) return;
    offered_ = offered;
    emit offeredChanged();
}

void PausesModel::setTightness(double tightness) {
    tightness = std::clamp(tightness, 0.0, 1.0);
    if (tightness == tightness_) return;
    tightness_ = tightness;
    find();
}

void PausesModel::listen() {
    if (!looked_at_) return;
    const edit::Answer& answer = document_.answer();
    const bool heard = std::all_of(answer.timeline.begin(), answer.timeline.end(),
                                   [this](const edit::Segment& segment) { return voices_.count(segment.clip) > 0; });
    ready_ = heard && !answer.timeline.empty();
    if (heard || !document_.probed() || listening_) {
        find();
        return;
    }
    listening_ = true;
    const auto done = [this, cancel = cancel_](edit::Voices voices) {
        if (cancel.cancelled()) return;
        listening_ = false;
        voices_.merge(std::move(voices));
        listen();
    };
    in_background(
        this,
        [answer, cancel = cancel_] {
            return edit::hear_voices(answer, {cancel, {}});
        },
        done,
        // Without its sound the clip has no pauses to offer; that it cannot be read is said by the document.
        [this, cancel = cancel_](const base::Error&) {
            if (!cancel.cancelled()) listening_ = false;
        });
}

void PausesModel::find() {
    cuts_.clear();
    const bool any_voice =
        std::any_of(voices_.begin(), voices_.end(), [](const auto& clip) { return !clip.second.empty(); });
    if (ready_ && any_voice)
        cuts_ = edit::cuts_of_pauses(document_.answer(), voices_, margins(tightness_), least(tightness_));
    emit changed();
}

double PausesModel::seconds() const {
    base::Time sum{};
    for (const edit::LooseCut& cut : cuts_) sum += whole(cut).duration();
    return base::to_seconds(sum);
}

QVariantList PausesModel::marks() const {
    QVariantList out;
    base::Time start{};
    for (const edit::StripPart& part : trim_.parts()) {
        for (const edit::LooseCut& cut : cuts_) {
            const base::Span shown = base::intersect(part.source, whole(cut));
            if (part.segment && part.clip == cut.clip && !shown.empty())
                out << QVariantMap{{QStringLiteral("start"), base::to_seconds(start + shown.in - part.source.in)},
                                   {QStringLiteral("length"), base::to_seconds(shown.duration())}};
        }
        start += part.source.duration();
    }
    return out;
}

QVariantMap PausesModel::before() const {
    QVariantMap out;
    for (const edit::LooseCut& cut : cuts_) {
        const int word = words_.wordAfter(cut.clip, cut.out.in);
        if (word >= 0) out[QString::number(word)] = QLocale().toString(base::to_seconds(whole(cut).duration()), 'f', 1);
    }
    return out;
}

void PausesModel::remove() {
    if (cuts_.empty()) return;
    in_background(
        this,
        [answer = document_.answer(), cuts = cuts_, cancel = cancel_] { return edit::settle(answer, cuts, cancel); },
        [this, cancel = cancel_](const std::vector<edit::Removal>& removals) {
            if (cancel.cancelled()) return;
            const base::Time before = edit::duration(document_.answer());
            if (!document_.edit({}, [&](edit::Answer answer) { return edit::without(std::move(answer), removals); }))
                return;
            setOffered(false);
            emit removed(base::to_seconds(before - edit::duration(document_.answer())));
        });
}

}  // namespace bridge
