// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSize>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "problem.h"
#include "render/preview.h"

namespace bridge {

// What a preview shows, told by the thread that draws it.
struct Showing {
    base::Time duration{};  // of the post, cards included
    base::Span programme;   // the answer's part of it
    base::FrameRate rate;
    delivery::Size canvas;
    // By the names of bridge::elements(), on the canvas; cards are not among them.
    std::map<std::string, brand::Graphics::Placed> placed;
};

// Draws pictures of the preview on a thread of its own. Only the newest wish counts: one that was not begun when the
// next comes is never drawn. Signals are emitted on that thread; connect with a receiver.
class Drawer : public QObject {
    Q_OBJECT

  public:
    explicit Drawer(const render::Studio& studio);
    ~Drawer() override;  // ends the thread

    // What to show; `make` is called on the drawing thread. Proxies as in render::Preview.
    void show(std::function<render::Request()> make, std::map<media::ClipId, media::Clip> proxies);
    // A picture at output time t that fits into `room` device pixels.
    void draw(base::Time t, QSize room, render::Preview::Way way);

  signals:
    // From here on pictures are of this.
    void showing(bridge::Showing what);
    void drawn(QImage picture, qint64 ticks, bool exact);
    void failed(bridge::Problem problem);

  private:
    struct Scene {
        std::function<render::Request()> make;
        std::map<media::ClipId, media::Clip> proxies;
    };
    struct Wish {
        base::Time t;
        QSize room;
        render::Preview::Way way;
    };
    void run();

    render::Studio studio_;
    base::CancelToken cancel_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool ending_ = false;
    std::optional<Scene> scene_;
    std::optional<Wish> wish_;
    std::thread thread_;
};

}  // namespace bridge
