// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages_model.h"

#include <QVariantMap>
#include <algorithm>

#include "edit/operations.h"
#include "text.h"

namespace bridge {
namespace {

// What patients of practices in the United States speak most at home; other languages come with a file.
constexpr const char* kOffered[] = {"en", "es", "zh", "tl", "vi", "ar", "fr", "ko", "ru", "pt", "de", "hi"};

const captions::Cue* cue_during(const captions::Track& track, base::Span when) {
    const captions::Cue* best = nullptr;
    base::Time most{};
    for (const captions::Cue& cue : track.cues) {
        const base::Time shared = base::intersect(cue.when, when).duration();
        if (shared <= most) continue;
        most = shared;
        best = &cue;
    }
    return best;
}

int count_same(const edit::StoredTrack& original, const edit::StoredTrack& track) {
    return static_cast<int>(std::count_if(track.cues.begin(), track.cues.end(), [&](const edit::StoredCue& mine) {
        return std::any_of(original.cues.begin(), original.cues.end(), [&](const edit::StoredCue& theirs) {
            return mine.clip == theirs.clip && !base::intersect(mine.cue.when, theirs.cue.when).empty() &&
                   captions::text_of(mine.cue) == captions::text_of(theirs.cue);
        });
    }));
}

}  // namespace

LanguagesModel::LanguagesModel(Document& document, CaptionsModel& captions, QObject* parent)
    : QObject(parent), document_(document), captions_(captions) {
    connect(&captions_, &CaptionsModel::cuesChanged, this, &LanguagesModel::rebuild);
    connect(&captions_, &CaptionsModel::languagesChanged, this, &LanguagesModel::rebuild);
}

void LanguagesModel::rebuild() {
    const edit::Answer& answer = document_.answer();
    tabs_ = captions_.languages();
    untranslated_ = 0;
    original_ = {};
    for (std::size_t i = 1; i < answer.captions.size() && static_cast<int>(i) < tabs_.size(); ++i) {
        const int same = count_same(answer.captions.front(), answer.captions[i]);
        if (static_cast<int>(i) == captions_.language()) untranslated_ = same;
        if (same > 0) tabs_[static_cast<int>(i)] += tr(" (%1 left)").arg(same);
    }
    if (translating() && !answer.captions.empty()) original_ = edit::project(answer, answer.captions.front());
    emit changed();
}

QVariantList LanguagesModel::offers() const {
    QVariantList out;
    for (const char* tag : kOffered)
        if (edit::find_track(document_.answer(), tag) == nullptr)
            out << QVariantMap{{QStringLiteral("tag"), QString::fromLatin1(tag)},
                               {QStringLiteral("name"), language_name(QString::fromLatin1(tag))}};
    return out;
}

void LanguagesModel::add(const QString& tag) {
    const bool added = document_.edit({}, [&](edit::Answer answer) {
        if (answer.captions.empty()) return answer;
        edit::StoredTrack track = answer.captions.front();
        track.language = tag.toStdString();
        return edit::with_track(std::move(answer), std::move(track));
    });
    if (added) captions_.setLanguage(static_cast<int>(document_.answer().captions.size()) - 1);
}

void LanguagesModel::remove() {
    if (!translating()) return;
    document_.edit({}, [index = captions_.language()](edit::Answer answer) {
        answer.captions.erase(answer.captions.begin() + index);
        return answer;
    });
}

void LanguagesModel::post() {
    if (!translating()) return;
    document_.edit({}, [index = captions_.language()](edit::Answer answer) {
        std::rotate(answer.captions.begin(), answer.captions.begin() + index, answer.captions.begin() + index + 1);
        return answer;
    });
    captions_.setLanguage(0);
}

QString LanguagesModel::original(int row) const {
    const captions::Cue* cue = cue_during(original_, captions_.when(row));
    return cue == nullptr ? QString() : text(captions::text_of(*cue)).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

}  // namespace bridge
