// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Round corners for a picture, drawn as a frame in the colour behind it: clipping to a shape would need a shader.
Item {
    id: corners

    property color behind
    property int corner: Theme.radius

    clip: true
    Rectangle {
        anchors.fill: parent
        anchors.margins: -corners.corner
        radius: corners.corner * 2
        color: "transparent"
        border.width: corners.corner
        border.color: corners.behind
        antialiasing: true
    }
}
