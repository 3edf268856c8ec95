// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// A row of a list with room for content; chosen ones have a tint and a bar at the left. Set Accessible.name.
T.ItemDelegate {
    id: control

    property bool chosen: false
    property bool last: false

    implicitHeight: Math.max(Theme.height(56), implicitContentHeight + 16)
    implicitWidth: 200
    leftPadding: 16
    rightPadding: 16
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.selected: chosen
    Keys.onReturnPressed: control.clicked()

    background: Rectangle {
        color: control.chosen || control.down ? Theme.tint : control.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: control.chosen
            width: 3
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            visible: !control.last
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
        FocusRing { target: control; inside: true; corner: 4 }
    }
}
