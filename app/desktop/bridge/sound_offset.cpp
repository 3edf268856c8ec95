// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound_offset.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "background.h"
#include "capture/offsets.h"
#include "capture/recorder.h"

namespace bridge {
namespace {

int as_milliseconds(base::Time time) { return static_cast<int>(base::to_ticks(time, 1, 1000)); }
base::Time from_milliseconds(int milliseconds) { return std::chrono::milliseconds(milliseconds); }

// Of a take that nobody sees.
capture::Calibration watch_for_claps(capture::Source& source, base::Time length, const base::RunContext& run) {
    const base::TempDir folder;
    capture::RecordSettings settings;
    settings.file = folder.path() / "claps.mp4";
    settings.length = length;
    settings.tell = [&](base::Time so_far, std::int64_t) {
        run.progress({{}, base::to_seconds(so_far) / base::to_seconds(length), 0, -1});
    };
    const capture::Recorded recorded = capture::record(source, settings, {run.cancel, {}});
    if (recorded.trouble) throw base::Error(*recorded.trouble);
    run.cancel.check();
    return capture::calibrate(recorded.take.file, run.cancel);
}

}  // namespace

SoundOffset::SoundOffset(RecorderModel& recorder, base::Time watch, QObject* parent)
    : QObject(parent), recorder_(recorder), watch_(watch) {
    pool_.setMaxThreadCount(1);
    connect(&recorder_, &RecorderModel::stateChanged, this, &SoundOffset::read);
}

SoundOffset::~SoundOffset() {
    cancel_.cancel();
    pool_.waitForDone();
}

int SoundOffset::most() const { return as_milliseconds(capture::kMostOffset); }
int SoundOffset::late() const { return as_milliseconds(found_.late); }

// Another camera or microphone has another one.
void SoundOffset::read() {
    if (camera_ == recorder_.openedCamera() && microphone_ == recorder_.openedMicrophone()) return;
    camera_ = recorder_.openedCamera();
    microphone_ = recorder_.openedMicrophone();
    milliseconds_ = as_milliseconds(recorder_.keptOffset());
    emit changed();
    rest();
}

void SoundOffset::setMilliseconds(int milliseconds) {
    milliseconds = std::clamp(milliseconds, -most(), most());
    if (milliseconds == milliseconds_) return;
    try {
        capture::keep_offset(camera_, microphone_, from_milliseconds(milliseconds));
    } catch (...) {
        set(QStringLiteral("failed"), problem_of(base::current_error()));
        return;
    }
    milliseconds_ = milliseconds;
    emit changed();
}

void SoundOffset::find() {
    rest();
    auto tap = std::shared_ptr<capture::Source>(recorder_.tap());
    if (!tap) return;
    set(QStringLiteral("watching"));
    cancel_ = {};
    const int generation = generation_;
    const base::RunContext run = told_run(this, cancel_, [this, generation](double fraction) {
        if (generation != generation_) return;
        progress_ = fraction;
        emit progressChanged();
    });
    in_background(
        this, [tap, run, length = watch_] { return watch_for_claps(*tap, length, run); },
        [this, generation](const capture::Calibration& calibration) {
            if (generation != generation_) return;
            found_ = calibration;
            if (!calibration.sure) return set(QStringLiteral("unsure"));
            setMilliseconds(-late());
            if (state_ == QLatin1String("watching")) set(QStringLiteral("found"));
        },
        [this, generation](const base::Error& error) {
            if (generation == generation_) set(QStringLiteral("failed"), problem_of(error));
        },
        &pool_);
}

void SoundOffset::rest() {
    cancel_.cancel();
    ++generation_;
    progress_ = 0;
    found_ = {};
    emit progressChanged();
    if (state_ != QLatin1String("rest")) set(QStringLiteral("rest"));
}

void SoundOffset::set(const QString& state, const Problem& trouble) {
    state_ = state;
    trouble_ = trouble;
    emit stateChanged();
}

}  // namespace bridge
