// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioSink>
#include <QElapsedTimer>
#include <QIODevice>
#include <QMediaDevices>
#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "base/time.h"

namespace bridge {

// Plays 48 kHz stereo sound and tells what time it is: the time of what is heard, or, where no device plays or one
// is lost on the way, of a clock. Lives on the main thread.
class SoundPlayer : public QObject {
    Q_OBJECT

  public:
    explicit SoundPlayer(QObject* parent = nullptr);
    ~SoundPlayer() override;

    // Interleaved pairs. Ends what plays.
    void setSound(std::shared_ptr<const std::vector<float>> stereo);
    // From a moment on, at `speed` times the recorded pace; only at 1 something is heard.
    void start(base::Time from, double speed);
    void stop();
    [[nodiscard]] base::Time now();
    [[nodiscard]] bool audible() const { return sink_ != nullptr; }
    void setVolume(double volume);

  private:
    class Feed;
    [[nodiscard]] base::Time heardUntil();

    std::shared_ptr<const std::vector<float>> stereo_;
    std::unique_ptr<Feed> feed_;
    std::unique_ptr<QAudioSink> sink_;
    QMediaDevices devices_;
    QElapsedTimer clock_;
    base::Time from_{};
    double speed_ = 1, volume_ = 1;
    qint64 heard_us_ = 0, heard_at_ms_ = 0;  // what the device told last, and when
};

}  // namespace bridge
