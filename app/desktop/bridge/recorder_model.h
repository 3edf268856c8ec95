// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QImage>
#include <QObject>
#include <QRectF>
#include <QThreadPool>
#include <QTimer>
#include <QVariantList>
#include <memory>
#include <string>

#include "camera.h"
#include "devices.h"
#include "document.h"
#include "problem.h"
#include "settings.h"

namespace bridge {

// Records takes of the open answer with a camera of this machine. The camera is on while the Record screen is shown;
// what was recorded becomes a take, whatever ended it.
class RecorderModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY stateChanged)
    // "off", "looking" (for cameras, or opening one), "none", "failed", "ready", "counting", "recording" or "saving".
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(bridge::Problem trouble READ trouble NOTIFY troubleChanged)
    // {id, name}
    Q_PROPERTY(QVariantList cameras READ cameras NOTIFY devicesChanged)
    Q_PROPERTY(QVariantList microphones READ microphones NOTIFY devicesChanged)
    Q_PROPERTY(QString camera READ camera WRITE setCamera NOTIFY devicesChanged)
    Q_PROPERTY(QString microphone READ microphone WRITE setMicrophone NOTIFY devicesChanged)
    Q_PROPERTY(bool hasSound READ hasSound NOTIFY stateChanged)
    Q_PROPERTY(int countdown READ countdown WRITE setCountdown NOTIFY countdownChanged)
    Q_PROPERTY(int counted READ counted NOTIFY countedChanged)
    Q_PROPERTY(double seconds READ seconds NOTIFY secondsChanged)
    Q_PROPERTY(int dropped READ dropped NOTIFY secondsChanged)
    Q_PROPERTY(QImage picture READ picture NOTIFY pictureChanged)
    Q_PROPERTY(double level READ level NOTIFY levelChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY advised)
    Q_PROPERTY(bool centred READ centred NOTIFY advised)
    Q_PROPERTY(bool goodLight READ goodLight NOTIFY advised)
    // In parts of the picture that is shown; empty: none is seen.
    Q_PROPERTY(QRectF face READ face NOTIFY advised)

  public:
    inline static constexpr int kLongestCountdown = 10;

    // `list`: what is plugged in.
    RecorderModel(Document& document, Settings& settings, Devices::List list, QObject* parent = nullptr);
    ~RecorderModel() override;  // finish()

    // Before the screen is shown; as Camera has it.
    void setHear(Camera::Hear hear) { camera_.setHear(std::move(hear)); }

    [[nodiscard]] bool shown() const { return shown_; }
    void setShown(bool shown);
    [[nodiscard]] QString state() const;
    // Begins, after the countdown; ends what has begun; calls off what is being counted.
    Q_INVOKABLE void record();
    // Ends what has begun and waits until it is a take on the disk. For the end of the program.
    void finish();
    // Tries to open the camera again.
    Q_INVOKABLE void retry();
    Q_INVOKABLE void dismiss();
    // The post's shape, and how many rows of pixels its picture has on the screen.
    Q_INVOKABLE void setShape(double aspect, int rows) { camera_.setShape(aspect, rows); }

    // Of what is open, or was last, as av::devices() names them; without a microphone: empty.
    [[nodiscard]] const std::string& openedCamera() const { return opened_camera_; }
    [[nodiscard]] const std::string& openedMicrophone() const { return opened_microphone_; }
    // How much later its sound is to be heard: what is kept for the two.
    [[nodiscard]] base::Time keptOffset() const;
    // Another source of what the camera gives; none while it is not open.
    [[nodiscard]] std::unique_ptr<capture::Source> tap() const;

    [[nodiscard]] Problem trouble() const { return trouble_; }
    [[nodiscard]] QVariantList cameras() const { return named(true); }
    [[nodiscard]] QVariantList microphones() const { return named(false); }
    // Ids of what is used; of the microphone "none" when none is to be.
    [[nodiscard]] QString camera() const;
    void setCamera(const QString& id);
    [[nodiscard]] QString microphone() const;
    void setMicrophone(const QString& id);
    [[nodiscard]] bool hasSound() const { return camera_.hasSound(); }
    // Seconds before a take: 0 to 10.
    [[nodiscard]] int countdown() const { return settings_.recorder().countdown; }
    void setCountdown(int seconds);
    [[nodiscard]] int counted() const { return counted_; }  // seconds that are left of it
    // Of the take that is being recorded.
    [[nodiscard]] double seconds() const { return seconds_; }
    [[nodiscard]] int dropped() const { return dropped_; }
    [[nodiscard]] QImage picture() const { return camera_.picture(); }
    [[nodiscard]] double level() const { return camera_.level(); }
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool centred() const { return camera_.advice().centred; }
    [[nodiscard]] bool goodLight() const { return camera_.advice().good_light; }
    [[nodiscard]] QRectF face() const;

  signals:
    void stateChanged();
    void troubleChanged();
    void devicesChanged();
    void countdownChanged();
    void countedChanged();
    void secondsChanged();
    void pictureChanged();
    void levelChanged();
    void advised();
    void takeSaved();

  private:
    struct Take;

    [[nodiscard]] QVariantList named(bool camera) const;
    void settle();
    void failedToOpen(const base::Error& error);
    void count();
    void begin();
    void stop();
    void takeIn();
    void setTrouble(const Problem& trouble);

    Document& document_;
    Settings& settings_;
    Devices devices_;
    Camera camera_;
    std::string opened_camera_, opened_microphone_;
    bool shown_ = false, failed_ = false;
    Problem trouble_, refusal_;  // refusal_: why the camera could not be used last
    QTimer counting_;
    int counted_ = 0;
    std::shared_ptr<Take> take_;  // that is being recorded or saved
    double seconds_ = 0;
    int dropped_ = 0;
    QThreadPool pool_;  // of one thread
};

}  // namespace bridge
