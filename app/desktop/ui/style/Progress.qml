// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// How far something is, 0 to 1; negative: nobody knows. Words about it stand beside it.
Rectangle {
    id: control

    property real value: 0
    property bool failed: false
    property string name

    implicitWidth: 160
    implicitHeight: 6
    radius: 3
    color: Theme.line
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
    Accessible.description: value < 0 ? "" : Math.round(value * 100) + " %"

    Rectangle {
        id: bar
        readonly property bool unknown: control.value < 0
        property real travel
        height: parent.height
        radius: 3
        color: control.failed ? Theme.danger : Theme.accent
        width: unknown ? control.width * 0.28 : control.width * Math.min(1, control.value)
        x: unknown ? (Theme.reducedMotion ? 0 : travel * (control.width + width) - width) : 0
        NumberAnimation on travel {
            running: bar.unknown && control.visible && !Theme.reducedMotion
            from: 0
            to: 1
            duration: Theme.travelMs
            loops: Animation.Infinite
        }
    }
}
