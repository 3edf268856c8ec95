// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The ring round what the keyboard is on: 2 px, with a gap of 2 px outside or flush inside.
Rectangle {
    property var target: parent // a control
    property bool inside: false
    property int corner: Theme.radius

    anchors.fill: parent
    anchors.margins: inside ? 0 : -4
    radius: inside ? corner : corner + 4
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
    visible: target !== null && target.visualFocus === true
}
