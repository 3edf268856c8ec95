// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "capture/source.h"

namespace capture {

// A camera of this machine, and a microphone chosen apart from it.
class DeviceSource : public Source {
  public:
    // Ids as av::devices() names them; without a microphone: empty. Opens both: throws Errc::input with what to do.
    DeviceSource(const std::string& camera, const std::string& microphone, const av::LiveWish& wish);

    [[nodiscard]] base::FrameRate rate() const override;
    [[nodiscard]] bool has_sound() const override;
    void run(const Sink& sink) override;
    void stop() noexcept override { stopped_.cancel(); }

  private:
    base::CancelToken stopped_;
    std::unique_ptr<av::LiveInput> camera_, microphone_;
};

}  // namespace capture
