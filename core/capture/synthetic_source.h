// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "capture/source.h"

namespace capture {

// A camera and microphone that are none, for tests and for trying it out: a moving picture with its time written in it,
// and every full second, for a tenth, a white field and a tone together. In real time, unless it is told not to wait.
class SyntheticSource : public Source {
  public:
    struct Shape {
        int width = 1280, height = 720;
        base::FrameRate rate{30, 1};
        std::optional<base::Time> length;  // where it ends by itself
        double sound_speed = 1;            // of the microphone's clock against the camera's
        bool paced = true;                 // false: as fast as it is taken
    };
    explicit SyntheticSource(const Shape& shape);

    [[nodiscard]] base::FrameRate rate() const override { return shape_.rate; }
    [[nodiscard]] bool has_sound() const override { return true; }
    void run(const Sink& sink) override;
    void stop() noexcept override { stopped_.cancel(); }

  private:
    Shape shape_;
    base::CancelToken stopped_;
};

}  // namespace capture
