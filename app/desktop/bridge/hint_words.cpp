// SPDX-License-Identifier: GPL-3.0-or-later
#include "hint_words.h"

#include <QCoreApplication>

namespace bridge {
namespace {

// So that translators see them; a test compares them with those of core.
[[maybe_unused]] constexpr const char* kHints[] = {
    QT_TRANSLATE_NOOP("Hints", "The picture is black. Open the camera's cover, or turn on a light."),
    QT_TRANSLATE_NOOP("Hints", "No face to be seen. Sit in front of the camera."),
    QT_TRANSLATE_NOOP("Hints", "The microphone is silent. Turn it on, or choose another."),
    QT_TRANSLATE_NOOP("Hints", "Your head is cut off. Move back a little, or tilt the camera."),
    QT_TRANSLATE_NOOP("Hints", "Move a little to the left."),
    QT_TRANSLATE_NOOP("Hints", "Move a little to the right."),
    QT_TRANSLATE_NOOP("Hints", "You are high in the picture. Tilt the camera up a little."),
    QT_TRANSLATE_NOOP("Hints", "You are low in the picture. Tilt the camera down a little."),
    QT_TRANSLATE_NOOP("Hints", "A little far away. Move closer to the camera."),
    QT_TRANSLATE_NOOP("Hints", "A little close. Move back from the camera."),
    QT_TRANSLATE_NOOP("Hints", "Too dark. Turn on a light in front of you."),
    QT_TRANSLATE_NOOP("Hints", "Bright light behind you. Face the window, or close the blind."),
    QT_TRANSLATE_NOOP("Hints", "The picture is blurred. Wipe the lens, or let the camera focus on your face."),
    QT_TRANSLATE_NOOP("Hints", "The picture is tilted. Straighten the camera, or hold your head upright."),
    QT_TRANSLATE_NOOP("Hints", "A little quiet. Move closer to the microphone."),
    QT_TRANSLATE_NOOP("Hints", "Too loud. Move back from the microphone, or turn it down."),
    QT_TRANSLATE_NOOP("Hints", "A noisy room. Close the door or the window, or turn off what hums."),
};

}  // namespace

QString hint_words(capture::Hint hint) { return QCoreApplication::translate("Hints", capture::text(hint)); }

}  // namespace bridge
