// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>

#include "base/run.h"
#include "media/frame_reader.h"
#include "media/normalise.h"
#include "render/programme.h"

namespace render {

// The upright pictures of a programme by output frame: the one that is on screen at the middle of the frame's interval.
// Going forward, each picture is decoded and made upright once. Owned by one thread.
class Pictures {
  public:
    // Clips are read no larger than a shorter side of `short_side` pixels.
    Pictures(const Programme& programme, base::FrameRate rate, int short_side, const base::CancelToken& cancel);
    ~Pictures();

    // Another programme from now on. Clips that both show stay open where they are.
    void show(const Programme& programme, base::FrameRate rate);

    struct Picture {
        av::Frame frame;            // empty under a card and for sound alone
        std::int64_t identity = 0;  // equal for equal pictures
    };
    [[nodiscard]] Picture at(std::int64_t n);
    [[nodiscard]] std::int64_t frames_decoded() const;

  private:
    struct Source;
    Source& source_of(const media::Clip& clip);

    const Programme* programme_;
    base::FrameRate rate_;
    int short_side_;
    base::CancelToken cancel_;
    std::map<media::ClipId, std::unique_ptr<Source>> sources_;
    std::int64_t identities_ = 0;
};

// How large clips need to be read for any of these canvases.
[[nodiscard]] int needed_short_side(const std::vector<delivery::Canvas>& canvases, const edit::Framing& framing);

}  // namespace render
