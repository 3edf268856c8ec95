// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// On or off, at once. `text` is drawn beside it; set Accessible.name where it stands without.
T.Switch {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.height(32)
    leftPadding: track.width + (text === "" ? 0 : 8)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.38
    Keys.onReturnPressed: { toggle(); toggled(); }

    indicator: Rectangle {
        id: track
        width: 36
        height: 20
        y: (control.height - height) / 2
        radius: 10
        color: control.checked ? Theme.accent : Theme.edge
        Behavior on color { ColorAnimation { duration: Theme.pressMs } }
        Rectangle {
            readonly property int side: control.hovered ? 18 : 16
            width: side
            height: side
            radius: side / 2
            x: control.checked ? 34 - side : 2
            anchors.verticalCenter: parent.verticalCenter
            color: control.checked ? Theme.accentInk : Theme.surface
            Behavior on x { NumberAnimation { duration: Theme.pressMs; easing.type: Easing.OutQuad } }
        }
        FocusRing { target: control; corner: 10 }
    }
    contentItem: Label {
        text: control.text
        visible: text !== ""
        type: "label"
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
