// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Shown when there is more to see.
T.ScrollBar {
    id: control

    implicitWidth: 18
    implicitHeight: 18
    padding: 6
    visible: size < 1
    minimumSize: 0.08
    Accessible.ignored: true
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Qt.alpha(Theme.edge, control.pressed ? 0.9 : control.hovered ? 0.7 : 0.5)
    }
}
