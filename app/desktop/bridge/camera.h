// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "base/error.h"
#include "capture/adviser.h"
#include "capture/source.h"

namespace bridge {

// A camera and microphone of this machine while somebody is in front of them: their picture for the screen, how loud it
// is, and what to do better. Opened, closed and looked at on threads of their own; the rest is for the main thread.
class Camera : public QObject {
    Q_OBJECT

  public:
    // Gets the sound as it comes, 48 kHz stereo, on a thread of the camera's.
    using Hear = std::function<void(std::span<const float>)>;

    explicit Camera(QObject* parent = nullptr);
    ~Camera() override;

    // Before it is opened.
    void setHear(Hear hear) { hear_ = std::move(hear); }
    // Ids as av::devices() names them; without a microphone: empty. Closes what is open first. Then opened() or
    // failed().
    void open(const std::string& camera, const std::string& microphone);
    // What is recorded from it ends in order.
    void close();
    [[nodiscard]] bool opening() const { return opening_; }
    [[nodiscard]] bool isOpen() const { return rig_ && !opening_; }
    [[nodiscard]] bool hasSound() const;
    // A source to record from, while it is open.
    [[nodiscard]] std::unique_ptr<capture::Source> tap() const;

    // The post's shape, width by height, and how many rows of pixels it has on the screen.
    void setShape(double post_aspect, int rows);
    // Null until the first has come.
    [[nodiscard]] QImage picture() const { return picture_; }
    // What the picture shows of the camera's.
    [[nodiscard]] const vision::Box& part() const { return part_; }
    // The peak of the last moments, 0 (-60 dB or less) to 1 (full scale).
    [[nodiscard]] double level() const { return level_; }
    [[nodiscard]] const capture::Advice& advice() const { return advice_; }

  signals:
    void opened();
    void failed(const base::Error& error);  // also when it was open: a device is gone
    void closed();
    void pictureChanged();
    void levelChanged();
    void advised();

  private:
    struct Rig;
    struct Screen;

    void forget();
    void fetch();

    Hear hear_;
    double post_aspect_ = 9.0 / 16;
    int rows_ = 720;
    bool opening_ = false;
    int generation_ = 0;
    std::shared_ptr<Rig> rig_;  // of the pool until it is open
    std::shared_ptr<Screen> screen_;
    QImage picture_;
    vision::Box part_;
    double level_ = 0;
    capture::Advice advice_;
    QThreadPool pool_;  // of one thread: what is closed is closed before the next is opened
};

}  // namespace bridge
