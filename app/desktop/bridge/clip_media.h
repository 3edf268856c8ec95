// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <map>
#include <memory>
#include <set>

#include "base/run.h"
#include "document.h"
#include "media/peaks.h"

namespace bridge {

// What is made of the open answer's clips to show them: posters, waveforms, thumbnails and quick copies; of takes that
// lie aside, posters. Made in the background at low priority, but for posters kept in the answer's .cache, and told as
// each is there. A clip that one of them cannot be made of goes without it.
class ClipMedia : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes with App")
    Q_PROPERTY(double proxyProgress READ proxyProgress NOTIFY progressChanged)

  public:
    explicit ClipMedia(Document& document, QObject* parent = nullptr);
    ~ClipMedia() override;  // calls off what is being made and waits for it

    // While it is held nothing is made; what was being made begins anew afterwards.
    void setHeld(bool held);

    // nullptr until it is there.
    [[nodiscard]] const media::Peaks* peaks(const media::ClipId& clip) const;
    // Null until it is there.
    [[nodiscard]] QImage poster(const media::ClipId& clip) const;
    // Small upright pictures evenly spread over the clip, side by side in one image; null until they are there.
    struct Strip {
        QImage image;
        int count = 0;
    };
    [[nodiscard]] Strip thumbnails(const media::ClipId& clip) const;
    // The clips that have a quick copy, as that copy.
    [[nodiscard]] const std::map<media::ClipId, media::Clip>& proxies() const { return proxies_; }
    // Of the quick copies: 0 to 1; 1 when there is nothing to wait for.
    [[nodiscard]] double proxyProgress() const { return progress_; }

  signals:
    void drawingChanged();  // peaks, thumbnails or posters
    void proxiesChanged();
    void progressChanged();

  private:
    void callOff();
    void forget();
    void update();
    void start(const media::Clip& clip);
    void startPoster(const media::Clip& clip);
    void forgetIfOther(const media::Clip& clip);
    [[nodiscard]] bool isCurrent(const media::Clip& clip, const base::CancelToken& cancel) const;
    void setProgress(double progress);

    Document& document_;
    bool held_ = false;
    base::CancelToken cancel_;
    std::map<media::ClipId, base::Path> files_;  // that the rest is of
    std::set<media::ClipId> started_, posed_;
    std::map<media::ClipId, media::Peaks> peaks_;
    std::map<media::ClipId, Strip> strips_;
    std::map<media::ClipId, QImage> posters_;
    std::map<media::ClipId, media::Clip> proxies_;
    double progress_ = 1;
    QThreadPool drawing_, copying_;  // one thread each: a picture does not wait for a long copy
};

}  // namespace bridge
