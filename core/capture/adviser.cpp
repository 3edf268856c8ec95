// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/adviser.h"

#include <algorithm>

#include "vision/lean.h"
#include "vision/sharpness.h"

namespace capture {
namespace {

constexpr double kRise = 0.8, kFall = 0.6;  // seconds, as all here
constexpr double kOneLook = base::to_seconds(Adviser::kBetweenLooks);
constexpr double kLeastShown = 1.5;
// A gap between looks counts as no more than this.
constexpr double kLongestStep = 0.4;

constexpr Hints only(std::initializer_list<Hint> hints) {
    unsigned long long bits = 0;
    for (const Hint hint : hints) bits |= 1ULL << index(hint);
    return {bits};
}
constexpr Hints kOfSound = only({Hint::mic_silent, Hint::mic_quiet, Hint::mic_clipping, Hint::mic_noisy});
constexpr Hints kOfPlace = only({Hint::head_cut_off, Hint::move_left, Hint::move_right, Hint::too_high, Hint::too_low,
                                 Hint::too_far, Hint::too_close});
constexpr Hints kOfLight = only({Hint::covered, Hint::too_dark, Hint::backlit});

// Heads lean while they talk, and lenses look for their focus.
double rise(std::size_t hint) {
    if (hint == index(Hint::tilted)) return 2;
    return hint == index(Hint::out_of_focus) ? 1.5 : kRise;
}

}  // namespace

void Adviser::Steady::move(bool wrong, double seconds, double rise) {
    // A sum of steps that should be full is.
    constexpr double kRounding = 1e-6;
    level = std::clamp(level + (wrong ? seconds / rise : -seconds / kFall), 0.0, 1.0);
    if (level >= 1 - kRounding) given = true;
    else if (level <= kRounding) given = false;
}

Adviser::Adviser(double post_aspect, const base::Path& face_model) : post_aspect_(post_aspect), finder_(face_model) {}

bool Adviser::wants(base::Time at) const {
    // A camera's clock that began anew is no reason to stop looking.
    return !looked_ || at < *looked_ || at - *looked_ >= kBetweenLooks;
}

void Adviser::look(const av::Frame& picture, base::Time at) {
    if (!wants(at)) return;
    const double seconds =
        looked_ && at > *looked_ ? std::min(base::to_seconds(at - *looked_), kLongestStep) : kOneLook;
    looked_ = at;
    const av::Frame small = small_.of(picture);
    Sight sight;
    sight.aspect = static_cast<double>(small.width()) / small.height();
    const std::vector<vision::Face> faces = finder_.find(small);
    if (!faces.empty()) sight.face = faces.front();
    sight.light = vision::light(small, sight.face ? std::optional(sight.face->box) : std::nullopt);
    if (sight.face) {
        sight.sharpness = vision::sharpness(small, sight.face->box);
        sight.lean = vision::lean(small, sight.face->box);
    }

    const Hints wrong = wrong_with(sight, post_aspect_, given());
    settle(wrong, ~kOfSound, seconds);
    follow_face(sight.face, seconds);
    centred_.move(sight.face && (wrong & kOfPlace).none(), seconds, kRise);
    good_light_.move(sight.face && (wrong & kOfLight).none(), seconds, kRise);
    choose(seconds);
}

void Adviser::hear(const av::Frame& sound) {
    meter_.hear(sound);
    const double seconds = meter_.take_heard();
    if (seconds <= 0) return;
    settle(meter_.wrong(given()), kOfSound, seconds);
    choose(looked_ ? 0 : seconds);
}

void Adviser::settle(const Hints& wrong, const Hints& judged, double seconds) {
    for (std::size_t i = 0; i < kHints; ++i)
        if (judged.test(i)) steady_[i].move(wrong.test(i), seconds, rise(i));
}

void Adviser::choose(double seconds) {
    shown_for_ += seconds;
    const Hints now = given();
    if (shown_ && now.test(index(*shown_)) && shown_for_ < kLeastShown) return;
    std::optional<Hint> first;
    for (std::size_t i = 0; i < kHints && !first; ++i)
        if (now.test(i)) first = static_cast<Hint>(i);
    if (first != shown_) shown_for_ = 0;
    shown_ = first;
}

void Adviser::follow_face(const std::optional<vision::Face>& face, double seconds) {
    there_.move(face.has_value(), seconds, kOneLook);
    if (!there_.given) face_.reset();
    if (!face) return;
    const vision::Box& now = face->box;
    if (!face_) {
        face_ = now;
        return;
    }
    // Half way, so that an oval around it is calm.
    face_ = {(face_->x + now.x) / 2, (face_->y + now.y) / 2, (face_->width + now.width) / 2,
             (face_->height + now.height) / 2};
}

Hints Adviser::given() const {
    Hints hints;
    for (std::size_t i = 0; i < kHints; ++i) hints.set(i, steady_[i].given);
    return hints;
}

Advice Adviser::advice() const { return {shown_, centred_.given, good_light_.given, face_}; }

}  // namespace capture
