// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech_model.h"

#include <QMetaObject>
#include <QPointer>
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "background.h"
#include "captions/lint.h"
#include "edit/heard_captions.h"
#include "edit/operations.h"
#include "practice/file.h"
#include "speech/crew.h"
#include "speech/models.h"
#include "speech/open.h"
#include "text.h"

namespace bridge {
namespace {

constexpr const char* kProfile = "patient-friendly";

captions::Rules rules(const Studio& studio) {
    return captions::find_rules(captions::read_rules(studio.folders()), kProfile);
}

captions::Lines lines(const edit::Answer& answer, const Studio& studio) {
    if (answer.targets.empty()) return captions::Lines::narrow;
    const delivery::Size size = studio.catalogue().target(answer.targets.front()).video.size;
    return size.width > size.height ? captions::Lines::wide : captions::Lines::narrow;
}

QString noisy() {
    return SpeechModel::tr(
        "The sound is noisy: words may be wrong or missing. Read along while it plays, or record again in a quiet "
        "room, "
        "closer to the microphone.");
}

int percent(double share) { return static_cast<int>(share * 100 + 0.5); }

}  // namespace

SpeechModel::SpeechModel(Document& document, const Studio& studio, QObject* parent)
    : QObject(parent), document_(document), studio_(studio) {
    connect(&document_, &Document::opened, this, [this] {
        cancel();
        trouble_ = {};
        emit listeningChanged();
    });
}

SpeechModel::~SpeechModel() { cancel_.cancel(); }

void SpeechModel::look() {
    in_background(
        this,
        [] {
            const std::vector<speech::Model> models = speech::installed_models();
            const auto any = [&](auto wanted) {
                return std::any_of(models.begin(), models.end(),
                                   [&](const speech::Model& model) { return model.complete && wanted(model.engine); });
            };
            return std::pair(any([](const std::string& engine) { return engine != "whisper"; }),
                             any([](const std::string& engine) { return engine != "pocketsphinx"; }));
        },
        [this](std::pair<bool, bool> can) {
            std::tie(can_follow_, can_transcribe_) = can;
            emit enginesChanged();
        });
}

void SpeechModel::cancel() {
    if (listening_) cancel_.cancel();
}

void SpeechModel::setProgress(double progress) {
    progress_ = progress;
    emit progressChanged();
}

template <typename Work>
void SpeechModel::start(Work work) {
    if (listening_ || !document_.probed()) return;
    listening_ = true;
    trouble_ = {};
    cancel_ = {};
    setProgress(0);
    emit listeningChanged();
    const base::RunContext run = told_run(this, cancel_, [this](double fraction) { setProgress(fraction); });
    in_background(
        this, [work = std::move(work), run] { return work(run); },
        [this, cancel = cancel_](Made result) {
            listening_ = false;
            emit listeningChanged();
            if (cancel.cancelled()) return;
            document_.edit({}, [&](edit::Answer answer) {
                if (!result.script.empty()) answer.script = result.script;
                return edit::with_track(std::move(answer), std::move(result.track));
            });
            emit made(result.sentence, result.checks);
        },
        [this](const base::Error& error) {
            listening_ = false;
            if (error.code != base::Errc::cancelled) trouble_ = problem_of(error);
            emit listeningChanged();
        });
}

void SpeechModel::follow(const QString& script) {
    start([answer = document_.answer(), script = script.toStdString(), rules = rules(studio_),
           lines = lines(document_.answer(), studio_)](const base::RunContext& run) {
        const speech::Crew crew = speech::open_crew();
        edit::ReadAlong read = edit::read_along(answer, script, {rules, lines, "en"}, crew.listeners(), run);
        Made made{std::move(read.track), script, {}, {}};
        made.sentence = tr("%1 % of the script was found").arg(percent(read.coverage));
        if (read.too_noisy) made.checks << noisy();
        if (!read.repeats.empty())
            made.checks
                << tr("Said more than once: %1 times. Remove what you do not want on Trim.").arg(read.repeats.size());
        if (!read.left_out.empty()) made.checks << tr("Not said: %1").arg(text(read.left_out.front()));
        for (const edit::Stretch& stretch : read.others)
            made.checks << tr("Not in the script, as it was heard: %1").arg(text(stretch.text));
        for (const edit::Stretch& stretch : read.unsure) made.checks << tr("Not sure: %1").arg(text(stretch.text));
        return made;
    });
}

void SpeechModel::transcribe() {
    start([answer = document_.answer(), rules = rules(studio_), lines = lines(document_.answer(), studio_),
           folders = studio_.folders()](const base::RunContext& run) {
        const auto recognizer = speech::open_free();
        edit::Transcript transcript =
            edit::transcribe(answer, practice::spellings(practice::load(practice::practice_file())),
                             captions::read_glossaries(folders), false, {rules, lines, "en"}, *recognizer, run);
        Made made{std::move(transcript.track), {}, tr("Written down as it was heard: please read it"), {}};
        if (transcript.too_noisy) made.checks << noisy();
        for (const edit::Stretch& stretch : transcript.suggested)
            made.checks << tr("Probably meant: %1").arg(text(stretch.text));
        for (const edit::Stretch& stretch : transcript.unsure)
            made.checks << tr("Not sure: %1").arg(text(stretch.text));
        return made;
    });
}

}  // namespace bridge
