// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QThreadPool>
#include <string>

#include "base/run.h"
#include "capture/calibration.h"
#include "problem.h"
#include "recorder_model.h"

namespace bridge {

// How much later the sound of the microphone that is open is to be heard with the picture of the camera that is: kept
// for the two, set by hand, or found by clapping in front of them. Takes that are begun afterwards follow it.
class SoundOffset : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    // Milliseconds, -2000 to 2000.
    Q_PROPERTY(int milliseconds READ milliseconds WRITE setMilliseconds NOTIFY changed)
    Q_PROPERTY(int most READ most CONSTANT)
    // "rest", "watching" (for claps), "found", "unsure" (too few claps, or they disagree) or "failed".
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    // Of watching, 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    // What was found: claps that were both seen and heard, and how late their sound came; negative where it was early.
    Q_PROPERTY(int claps READ claps NOTIFY stateChanged)
    Q_PROPERTY(int late READ late NOTIFY stateChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY stateChanged)

  public:
    // `watch`: for how long claps are waited for.
    explicit SoundOffset(RecorderModel& recorder, base::Time watch = std::chrono::seconds(10),
                         QObject* parent = nullptr);
    ~SoundOffset() override;  // waits until nothing is recorded any more

    // Watches, and keeps what it finds if it is sure. Nothing of what it records is kept.
    Q_INVOKABLE void find();
    // Stops watching, and forgets what was found; what is kept stays.
    Q_INVOKABLE void rest();

    [[nodiscard]] int milliseconds() const { return milliseconds_; }
    void setMilliseconds(int milliseconds);
    [[nodiscard]] int most() const;
    [[nodiscard]] QString state() const { return state_; }
    [[nodiscard]] double progress() const { return progress_; }
    [[nodiscard]] int claps() const { return found_.claps; }
    [[nodiscard]] int late() const;
    [[nodiscard]] Problem trouble() const { return trouble_; }

  signals:
    void changed();
    void stateChanged();
    void progressChanged();

  private:
    void read();
    void set(const QString& state, const Problem& trouble = {});

    RecorderModel& recorder_;
    base::Time watch_;
    std::string camera_, microphone_;
    int milliseconds_ = 0;
    QString state_ = QStringLiteral("rest");
    double progress_ = 0;
    capture::Calibration found_;
    Problem trouble_;
    base::CancelToken cancel_;
    int generation_ = 0;
    QThreadPool pool_;  // of one thread
};

}  // namespace bridge
