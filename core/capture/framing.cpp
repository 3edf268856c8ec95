// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/framing.h"

#include <algorithm>
#include <cmath>

namespace capture {
namespace {

// From where on something is wrong, and from where on it is right again.
struct Limit {
    double wrong, right;
};
bool beyond(double value, Limit limit, bool given) {
    const double border = given ? limit.right : limit.wrong;
    return limit.wrong > limit.right ? value > border : value < border;
}

// Of the shown part's size, but for grey values and where another unit is named. Set by the clips that the bench
// "framing" measures, so that none of their talking heads is complained of without reason.
constexpr Limit kAside{0.18, 0.13};     // the face's middle from the middle
constexpr Limit kEyesHigh{0.17, 0.20};  // from the top
constexpr Limit kEyesLow{0.62, 0.58};
constexpr Limit kHair{-0.02, 0.0};  // between the top and the hair
constexpr Limit kChin{1.0, 0.98};
constexpr Limit kFar{0.15, 0.17};  // the face's height
constexpr Limit kClose{0.70, 0.64};
constexpr Limit kTilt{14, 10};            // degrees
constexpr Limit kSoft{0.30, 0.34};        // vision::sharpness()
constexpr Limit kBlack{28, 40};           // the brightest of a black picture
constexpr Limit kNight{30, 40};           // mean of a picture in which no face could be found
constexpr Limit kDarkFace{85, 95};        // where light falls on it
constexpr Limit kFaceInShade{90, 100};    // mean
constexpr Limit kBrightBehind{2.0, 1.8};  // times the face
constexpr Limit kGlare{150, 140};         // mean around the face

// Hair above what the net calls a face, in face heights.
constexpr double kHairHeight = 0.15;
// A post is not much higher than wide, as far as faces go.
constexpr double kWide = 1.25;

}  // namespace

vision::Box shown_part(double picture_aspect, double post_aspect) {
    const double width = std::min(1.0, post_aspect / picture_aspect);
    const double height = std::min(1.0, picture_aspect / post_aspect);
    return {(1 - width) / 2, (1 - height) / 2, width, height};
}

Hints wrong_with(const Sight& sight, double post_aspect, const Hints& given) {
    Hints wrong;
    const auto judge = [&](Hint hint, bool is_wrong) { wrong.set(index(hint), is_wrong); };
    const auto check = [&](Hint hint, double value, Limit limit) {
        return beyond(value, limit, given.test(index(hint)));
    };
    const vision::Light& light = sight.light;
    judge(Hint::covered, check(Hint::covered, light.highlights, kBlack));
    if (!sight.face) {
        const bool night = check(Hint::too_dark, light.picture, kNight);
        judge(Hint::too_dark, night && !wrong.test(index(Hint::covered)));
        judge(Hint::face_missing, !night && !wrong.test(index(Hint::covered)));
        return wrong;
    }
    const vision::Box part = shown_part(sight.aspect, post_aspect), &face = sight.face->box;
    const auto down = [&](double y) { return (y - part.y) / part.height; };
    const double aside = (face.centre_x() - part.centre_x()) / part.width;
    judge(Hint::move_left, check(Hint::move_left, -aside, kAside));
    judge(Hint::move_right, check(Hint::move_right, aside, kAside));
    const bool cut = check(Hint::head_cut_off, down(face.y - kHairHeight * face.height), kHair) ||
                     check(Hint::head_cut_off, down(face.y + face.height), kChin);
    judge(Hint::head_cut_off, cut);
    judge(Hint::too_high, !cut && check(Hint::too_high, down(sight.face->eyes_y), kEyesHigh));
    judge(Hint::too_low, !cut && check(Hint::too_low, down(sight.face->eyes_y), kEyesLow));
    // Of the part's height, or of its width where that is the smaller one.
    const double size = face.height / (part.height * std::min(1.0, kWide * post_aspect));
    judge(Hint::too_far, check(Hint::too_far, size, kFar));
    judge(Hint::too_close, check(Hint::too_close, size, kClose));

    const bool behind = check(Hint::backlit, light.face, kFaceInShade) && check(Hint::backlit, light.around, kGlare) &&
                        check(Hint::backlit, light.around / std::max(1.0, light.face), kBrightBehind);
    judge(Hint::backlit, behind);
    judge(Hint::too_dark, !behind && check(Hint::too_dark, light.face_bright, kDarkFace));
    if (sight.sharpness) judge(Hint::out_of_focus, check(Hint::out_of_focus, *sight.sharpness, kSoft));
    if (sight.lean) judge(Hint::tilted, check(Hint::tilted, std::abs(*sight.lean), kTilt));
    return wrong;
}

}  // namespace capture
