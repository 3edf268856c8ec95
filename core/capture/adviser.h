// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "capture/framing.h"
#include "capture/hint.h"
#include "capture/sound_meter.h"
#include "vision/small_picture.h"

namespace capture {

// What to tell somebody in front of the camera.
struct Advice {
    std::optional<Hint> hint;  // the one thing to do now
    bool centred = false, good_light = false;
    std::optional<vision::Box> face;  // in the camera's picture, which the preview mirrors
};

// Looks at what a camera gives, listens to a microphone, and has one piece of advice at most. It comes when something
// was wrong for 0.8 s (longer for what heads and lenses do for a moment) and goes when it was right for 0.6 s; what is
// shown stays for 1.5 s unless it was done. Nothing of it gets into a recording. Owned by one thread; a look takes
// about 8 ms of it, so not the one that records.
class Adviser {
  public:
    inline static constexpr base::Time kBetweenLooks{base::kTicksPerSecond / 5};

    // `post_aspect`: width by height of the post that is shown of the camera's picture. Throws Errc::input when the
    // face model is missing.
    explicit Adviser(double post_aspect, const base::Path& face_model = vision::FaceFinder::default_model());

    void set_post_aspect(double aspect) { post_aspect_ = aspect; }
    // Whether it is time to look again; 5 times a second. Times are those of the pictures.
    [[nodiscard]] bool wants(base::Time at) const;
    // Looks at the camera's picture, in any size and format. One that it does not want is let pass.
    void look(const av::Frame& picture, base::Time at);
    // Listens to a block of sound, in any format. All blocks, one after the other.
    void hear(const av::Frame& sound);

    [[nodiscard]] Advice advice() const;

  private:
    // Full after being wrong for a while, empty after being right for a while; given between full and empty.
    struct Steady {
        double level = 0;
        bool given = false;
        void move(bool wrong, double seconds, double rise);
    };
    void settle(const Hints& wrong, const Hints& judged, double seconds);
    void choose(double seconds);
    void follow_face(const std::optional<vision::Face>& face, double seconds);
    [[nodiscard]] Hints given() const;

    double post_aspect_;
    vision::SmallPicture small_;
    vision::FaceFinder finder_;
    SoundMeter meter_;
    std::optional<base::Time> looked_;
    std::array<Steady, kHints> steady_;
    Steady there_, centred_, good_light_;
    std::optional<vision::Box> face_;
    std::optional<Hint> shown_;
    double shown_for_ = 0;  // seconds
};

}  // namespace capture
