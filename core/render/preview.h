// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "av/frame.h"
#include "base/run.h"
#include "render/exporter.h"
#include "render/layers.h"
#include "render/programme.h"

namespace render {

// What the export for one target shows, in the size of a screen and quickly enough to move about in: the same plan,
// layers and compositor as the export's, with clips kept open between pictures. Owned by one thread. The studio
// outlives it.
class Preview {
  public:
    Preview(const Studio& studio, const base::CancelToken& cancel);
    ~Preview();

    // What to show from now on: `request` for its first target. `proxies` stand for clips of the request that are
    // quicker to seek in: small copies with the same clip times. It may be longer or shorter than a post may be, as
    // what is to be trimmed is. Throws what plan() finds wrong with the request, and then goes on to show what it did.
    void show(const Request& request, std::map<media::ClipId, media::Clip> proxies);
    [[nodiscard]] bool shows_something() const { return shown_ != nullptr; }

    // Of what is shown. `programme` is valid until the next show().
    [[nodiscard]] const Programme& programme() const;
    [[nodiscard]] base::FrameRate rate() const;
    [[nodiscard]] delivery::Size canvas() const;
    // What is drawn over the clips, and where on the canvas. Valid until the next show().
    [[nodiscard]] const Layers& layers() const;

    // exact: the export's own picture, made smaller. quick: drawn in the small size to begin with, over proxies where
    // there are some.
    enum class Way { exact, quick };
    // The picture at output time t, clamped to the programme, as BGRA (opaque) in the largest even size of the canvas's
    // shape that fits into `room`, and no larger than the canvas.
    [[nodiscard]] av::Frame at(base::Time t, delivery::Size room, Way way);

  private:
    struct Shown;
    struct Logo;
    struct Reading;
    av::Frame logo(const base::Path& file);

    Studio studio_;
    base::CancelToken cancel_;
    std::unique_ptr<Logo> logo_;
    std::unique_ptr<Shown> shown_;
    std::map<Way, std::unique_ptr<Reading>> readings_;
};

}  // namespace render
