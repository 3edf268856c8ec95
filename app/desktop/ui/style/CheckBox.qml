// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// One of several things that may be chosen together.
T.CheckBox {
    id: control

    implicitWidth: box.width + (text === "" ? 0 : 8 + implicitContentWidth)
    implicitHeight: Math.max(Theme.height(32), box.height)
    leftPadding: box.width + 8
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.38
    Keys.onReturnPressed: { toggle(); toggled(); }

    indicator: Rectangle {
        id: box
        width: 24
        height: 24
        y: (control.height - height) / 2
        radius: 7
        color: control.checked ? Theme.accent : control.hovered ? Theme.hover : Theme.surface
        border.width: control.checked ? 0 : 1.5
        border.color: Theme.edge
        Icon {
            anchors.centerIn: parent
            visible: control.checked
            name: "check"
            size: 16
            color: Theme.accentInk
        }
        FocusRing { target: control; corner: 7 }
    }
    contentItem: Label {
        text: control.text
        visible: text !== ""
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
