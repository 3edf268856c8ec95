// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A value between two ends. Set Accessible.name.
T.Slider {
    id: control

    implicitWidth: 160
    implicitHeight: Theme.height(32)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    leftPadding: 10
    rightPadding: 10

    background: Rectangle {
        x: 0
        y: (control.height - height) / 2
        width: control.width
        height: 4
        radius: 2
        color: control.enabled ? Theme.line : Theme.inset
        Rectangle {
            width: control.handle.x + control.handle.width / 2
            height: parent.height
            radius: 2
            color: control.enabled ? Theme.accent : Theme.line
        }
    }
    handle: Rectangle {
        readonly property int side: control.pressed ? 22 : 20
        x: control.visualPosition * (control.width - 20) - (side - 20) / 2
        y: (control.height - side) / 2
        width: side
        height: side
        radius: side / 2
        color: Theme.surface
        border.width: 2
        border.color: !control.enabled ? Theme.edge : control.hovered ? Theme.accentHover : Theme.accent
        FocusRing { target: control; corner: 10 }
    }
}
