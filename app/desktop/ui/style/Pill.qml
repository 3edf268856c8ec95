// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A filter that is on or off.
T.Button {
    id: control

    property bool on: false

    implicitWidth: label.implicitWidth + 24
    implicitHeight: Theme.height(32)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Keys.onReturnPressed: control.clicked()

    contentItem: Item {
        Label {
            id: label
            anchors.centerIn: parent
            type: "label"
            weight: control.on ? 600 : 500
            text: control.text
            color: control.on ? Theme.bg : Theme.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.on ? Theme.text : control.hovered ? Theme.hover : Theme.surface
        border.width: control.on ? 0 : 1
        border.color: Theme.line
        FocusRing { target: control; corner: height / 2 }
    }
}
