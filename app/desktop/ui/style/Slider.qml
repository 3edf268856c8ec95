// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A value between two ends. Set Accessible.name. `dark`: on the teleprompter.
T.Slider {
    id: control

    property bool dark: false
    readonly property color done: dark ? Theme.promptMarker : hovered ? Theme.accentHover : Theme.accent

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
        color: control.dark ? Theme.promptLine : control.enabled ? Theme.line : Theme.inset
        Rectangle {
            width: control.handle.x + control.handle.width / 2
            height: parent.height
            radius: 2
            color: control.dark ? Theme.promptMarker : control.enabled ? Theme.accent : Theme.line
        }
    }
    handle: Rectangle {
        readonly property int side: control.pressed ? 22 : 20
        x: control.visualPosition * (control.width - 20) - (side - 20) / 2
        y: (control.height - side) / 2
        width: side
        height: side
        radius: side / 2
        color: control.dark ? Theme.promptBar : Theme.surface
        border.width: 2
        border.color: !control.enabled ? Theme.edge : control.done
        FocusRing { target: control; corner: 10; border.color: control.done }
    }
}
