// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorder_model.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "background.h"
#include "base/log.h"
#include "capture/offsets.h"
#include "capture/recorder.h"
#include "hint_words.h"
#include "media/probe.h"
#include "take_in.h"
#include "text.h"

namespace bridge {
namespace {

constexpr const char* kNoMicrophone = "none";

}  // namespace

// Written by the thread that records until `ended`, which is told on the main thread; read afterwards.
struct RecorderModel::Take {
    base::Path answer;
    base::CancelToken stop;
    bool stopping = false;
    std::optional<media::Clip> clip;
    capture::Finished finished;
    bool left_unfinished = false;
    std::optional<capture::Ended> ended;
    std::optional<base::Error> trouble;

    void record(capture::Source& source, const capture::RecordSettings& settings) {
        const base::Path unfinished = capture::unfinished_name(settings.file);
        try {
            const capture::Recorded recorded = capture::record(source, settings, {stop, {}});
            ended = recorded.ended;
            trouble = recorded.trouble;
            finished = recorded.take;
            clip = media::Clip{"", recorded.take.file, media::probe(recorded.take.file, {})};
        } catch (...) {
            trouble = base::current_error();
            std::error_code error;
            left_unfinished = std::filesystem::exists(unfinished, error);
        }
    }
};

RecorderModel::RecorderModel(Document& document, Settings& settings, Devices::List list, QObject* parent)
    : QObject(parent), document_(document), settings_(settings), devices_(std::move(list)) {
    pool_.setMaxThreadCount(1);
    counting_.setInterval(1000);
    connect(&counting_, &QTimer::timeout, this, &RecorderModel::count);
    connect(&document_, &Document::opened, this, [this] {
        stop();
        settle();
    });
    connect(&devices_, &Devices::changed, this, [this] {
        failed_ = false;
        settle();
        emit devicesChanged();
    });
    connect(&camera_, &Camera::opened, this, [this] {
        if (trouble_ == refusal_) setTrouble({});  // how a take ended stands until it is read
        emit stateChanged();
    });
    connect(&camera_, &Camera::failed, this, &RecorderModel::failedToOpen);
    connect(&camera_, &Camera::closed, this, [this] {
        counting_.stop();
        emit stateChanged();
    });
    connect(&camera_, &Camera::pictureChanged, this, &RecorderModel::pictureChanged);
    connect(&camera_, &Camera::levelChanged, this, &RecorderModel::levelChanged);
    connect(&camera_, &Camera::advised, this, &RecorderModel::advised);
}

RecorderModel::~RecorderModel() { finish(); }

void RecorderModel::setShown(bool shown) {
    if (shown == shown_) return;
    shown_ = shown;
    failed_ = false;
    if (!shown) stop();
    settle();
}

QString RecorderModel::state() const {
    if (take_) return take_->stopping ? QStringLiteral("saving") : QStringLiteral("recording");
    if (counting_.isActive()) return QStringLiteral("counting");
    if (!shown_ || !document_.isOpen()) return QStringLiteral("off");
    if (camera_.isOpen()) return QStringLiteral("ready");
    if (camera_.opening() || !devices_.all()) return QStringLiteral("looking");
    return failed_ ? QStringLiteral("failed") : QStringLiteral("none");
}

// Opens what is to be open, closes what is not. While a take is recorded or saved, everything stays.
void RecorderModel::settle() {
    if (!take_) {
        const bool wanted = shown_ && document_.isOpen();
        devices_.setWatching(wanted);
        const std::optional<av::Device> camera = devices_.choose(true, settings_.recorder().camera.toStdString());
        const QString microphone = this->microphone();
        const std::string sound = microphone == QLatin1String(kNoMicrophone) ? "" : microphone.toStdString();
        if (!wanted || !camera) {
            camera_.close();
        } else if (camera->id != opened_camera_ || sound != opened_microphone_ ||
                   !(camera_.isOpen() || camera_.opening() || failed_)) {
            failed_ = false;
            opened_camera_ = camera->id;
            opened_microphone_ = sound;
            camera_.open(camera->id, sound);
        }
    }
    emit stateChanged();
}

void RecorderModel::failedToOpen(const base::Error& error) {
    counting_.stop();
    failed_ = true;
    // What a recording loses, the recording tells.
    refusal_ = problem_of(error);
    if (!take_) setTrouble(refusal_);
    emit stateChanged();
}

void RecorderModel::record() {
    if (take_) return stop();
    if (counting_.isActive()) {
        counting_.stop();
        emit stateChanged();
        return;
    }
    if (!camera_.isOpen()) return;
    setTrouble({});
    counted_ = countdown();
    if (counted_ == 0) return begin();
    counting_.start();
    emit countedChanged();
    emit stateChanged();
}

void RecorderModel::count() {
    --counted_;
    emit countedChanged();
    if (counted_ > 0) return;
    counting_.stop();
    begin();
}

void RecorderModel::begin() {
    devices_.setWatching(false);
    seconds_ = 0;
    dropped_ = 0;
    emit secondsChanged();
    take_ = std::make_shared<Take>();
    take_->answer = document_.folder();
    capture::RecordSettings settings;
    settings.file = take_->answer / "media" / "take.mp4";
    settings.sound_offset = keptOffset();
    const QPointer<QObject> guard(this);
    settings.tell = [guard, this](base::Time length, std::int64_t dropped) {
        on_main_thread(guard, [this, length, dropped] {
            seconds_ = base::to_seconds(length);
            dropped_ = static_cast<int>(dropped);
            emit secondsChanged();
        });
    };
    in_background(
        this,
        [take = take_, tap = std::shared_ptr<capture::Source>(camera_.tap()), settings] {
            take->record(*tap, settings);
        },
        [this] { takeIn(); }, {}, &pool_);
    emit stateChanged();
}

base::Time RecorderModel::keptOffset() const {
    try {
        return capture::offset_of(opened_camera_, opened_microphone_).value_or(base::Time{});
    } catch (const base::Error& error) {  // better a take that is a little out of step than none
        spdlog::warn("what calibration found cannot be read: {}", error.cause);
        return {};
    }
}

std::unique_ptr<capture::Source> RecorderModel::tap() const { return camera_.isOpen() ? camera_.tap() : nullptr; }

void RecorderModel::stop() {
    counting_.stop();
    if (!take_) return;
    take_->stopping = true;
    take_->stop.cancel();
    emit stateChanged();
}

void RecorderModel::finish() {
    stop();
    pool_.waitForDone();
    takeIn();
}

void RecorderModel::takeIn() {
    const std::shared_ptr<Take> take = std::exchange(take_, {});
    if (!take) return;
    if (take->clip) {
        try {
            if (take_in_now(document_, take->answer, *take->clip, edit::add_recording))
                capture::discard_unfinished(take->finished);
        } catch (...) {
            take->trouble = base::current_error();
        }
        emit takeSaved();
    }
    if (take->ended == capture::Ended::room)
        setTrouble({tr("The disk is nearly full, so recording has ended."),
                    tr("What was recorded is kept. Free some space, half a gigabyte at least, and record on."),
                    {}});
    else if (take->trouble && take->clip)
        setTrouble({problem_of(*take->trouble).sentence,
                    tr("What was recorded is kept.") + QLatin1Char(' ') + problem_of(*take->trouble).remedy,
                    problem_of(*take->trouble).details});
    else if (take->ended == capture::Ended::source && take->clip && !take->stop.cancelled())
        setTrouble({tr("The camera has stopped, so recording has ended."),
                    tr("What was recorded is kept. Look whether the camera is plugged in and on, and record on."),
                    {}});
    else if (take->trouble && take->left_unfinished)
        setTrouble({problem_of(*take->trouble).sentence,
                    tr("What was recorded is kept, and becomes a take when AskReel starts next.") + QLatin1Char(' ') +
                        problem_of(*take->trouble).remedy,
                    problem_of(*take->trouble).details});
    else if (take->trouble && take->trouble->code != base::Errc::cancelled) setTrouble(problem_of(*take->trouble));
    settle();
}

void RecorderModel::retry() {
    failed_ = false;
    setTrouble({});
    settle();
}

void RecorderModel::dismiss() { setTrouble({}); }

void RecorderModel::setTrouble(const Problem& trouble) {
    if (trouble == trouble_) return;
    trouble_ = trouble;
    emit troubleChanged();
}

QVariantList RecorderModel::named(bool camera) const {
    QVariantList out;
    if (!devices_.all()) return out;
    for (const av::Device& device : *devices_.all())
        if (device.camera == camera)
            out.push_back(
                QVariantMap{{QStringLiteral("id"), text(device.id)}, {QStringLiteral("name"), text(device.name)}});
    return out;
}

QString RecorderModel::camera() const {
    const auto device = devices_.choose(true, settings_.recorder().camera.toStdString());
    return device ? text(device->id) : QString();
}

QString RecorderModel::microphone() const {
    const QString chosen = settings_.recorder().microphone;
    if (chosen == QLatin1String(kNoMicrophone)) return chosen;
    const auto device = devices_.choose(false, chosen.toStdString());
    return device ? text(device->id) : QString::fromLatin1(kNoMicrophone);
}

void RecorderModel::setCamera(const QString& id) {
    RecorderSettings recorder = settings_.recorder();
    recorder.camera = id;
    settings_.setRecorder(recorder);
    settle();
    emit devicesChanged();
}

void RecorderModel::setMicrophone(const QString& id) {
    RecorderSettings recorder = settings_.recorder();
    recorder.microphone = id;
    settings_.setRecorder(recorder);
    settle();
    emit devicesChanged();
}

void RecorderModel::setCountdown(int seconds) {
    RecorderSettings recorder = settings_.recorder();
    recorder.countdown = std::clamp(seconds, 0, kLongestCountdown);
    settings_.setRecorder(recorder);
    emit countdownChanged();
}

QString RecorderModel::hint() const {
    const auto& hint = camera_.advice().hint;
    return hint ? hint_words(*hint) : QString();
}

QRectF RecorderModel::face() const {
    const auto& face = camera_.advice().face;
    if (!face) return {};
    const vision::Box& part = camera_.part();
    return {(face->x - part.x) / part.width, (face->y - part.y) / part.height, face->width / part.width,
            face->height / part.height};
}

}  // namespace bridge
