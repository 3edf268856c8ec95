// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A key as on the keyboard.
Rectangle {
    id: control

    property alias text: label.text
    property color ink: Theme.text2
    property bool filled: false

    implicitWidth: Math.max(label.implicitWidth + 10, height)
    implicitHeight: Math.round(18 * Theme.textScale)
    radius: 4
    color: filled ? Theme.inset : "transparent"
    border.width: 1
    border.color: filled ? Theme.line : ink

    Label {
        id: label
        anchors.centerIn: parent
        type: "small"
        weight: 500
        color: control.ink
    }
}
