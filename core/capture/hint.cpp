// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/hint.h"

namespace capture {

const char* text(Hint hint) {
    switch (hint) {
        case Hint::covered: return "The picture is black. Open the camera's cover, or turn on a light.";
        case Hint::face_missing: return "No face to be seen. Sit in front of the camera.";
        case Hint::mic_silent: return "The microphone is silent. Turn it on, or choose another.";
        case Hint::head_cut_off: return "Your head is cut off. Move back a little, or tilt the camera.";
        case Hint::move_left: return "Move a little to the left.";
        case Hint::move_right: return "Move a little to the right.";
        case Hint::too_high: return "You are high in the picture. Tilt the camera up a little.";
        case Hint::too_low: return "You are low in the picture. Tilt the camera down a little.";
        case Hint::too_far: return "A little far away. Move closer to the camera.";
        case Hint::too_close: return "A little close. Move back from the camera.";
        case Hint::too_dark: return "Too dark. Turn on a light in front of you.";
        case Hint::backlit: return "Bright light behind you. Face the window, or close the blind.";
        case Hint::out_of_focus: return "The picture is blurred. Wipe the lens, or let the camera focus on your face.";
        case Hint::tilted: return "The picture is tilted. Straighten the camera, or hold your head upright.";
        case Hint::mic_quiet: return "A little quiet. Move closer to the microphone.";
        case Hint::mic_clipping: return "Too loud. Move back from the microphone, or turn it down.";
        case Hint::mic_noisy: break;
    }
    return "A noisy room. Close the door or the window, or turn off what hums.";
}

}  // namespace capture
