// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// One take of a sentence, or all of them: a click chooses it, the button beside it plays it.
T.ItemDelegate {
    id: row

    property bool chosen: false
    property bool all: false
    property real time: -1
    property bool cut: false
    property bool broken: false
    property int number: 0
    signal play

    implicitHeight: Theme.height(36)
    leftPadding: 8
    rightPadding: 8
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: all ? text : qsTr("Take %1: %2").arg(number).arg(text)
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radiusMedium
        color: row.chosen ? Theme.tint : row.hovered ? Theme.hover : "transparent"
        FocusRing { target: row; inside: true; corner: Theme.radiusMedium }
    }
    contentItem: Item {
        Rectangle {
            id: dot
            width: 20
            height: 20
            anchors.verticalCenter: parent.verticalCenter
            radius: 10
            color: row.chosen ? Theme.accent : Theme.surface
            border.width: row.chosen ? 0 : 1.5
            border.color: Theme.edge
            Rectangle { visible: row.chosen; anchors.centerIn: parent; width: 8; height: 8; radius: 4; color: Theme.accentInk }
        }
        TimeLabel {
            id: when
            visible: !row.all && row.time >= 0
            x: 32
            anchors.verticalCenter: parent.verticalCenter
            seconds: Math.max(0, row.time)
            tenths: true
            type: "label"
            color: Theme.text2
            Accessible.ignored: true
        }
        Label {
            visible: !row.all && row.time < 0
            x: 32
            anchors.verticalCenter: parent.verticalCenter
            type: "label"
            color: Theme.text3
            text: qsTr("cut")
            Accessible.ignored: true
        }
        Label {
            x: row.all ? 32 : 32 + Math.round(56 * Theme.textScale)
            width: (badge.visible ? badge.x : playing.visible ? playing.x : parent.width) - x - 8
            anchors.verticalCenter: parent.verticalCenter
            elide: Text.ElideRight
            maximumLineCount: 1
            text: row.text
            color: row.cut ? Theme.text3 : Theme.text
            Accessible.ignored: true
        }
        Badge {
            id: badge
            visible: row.broken
            anchors.right: playing.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Broken off")
        }
        IconButton {
            id: playing
            visible: !row.all
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: "play"
            iconSize: 16
            enabled: row.time >= 0
            text: enabled ? qsTr("Play take %1").arg(row.number) : qsTr("It is cut: choose it to bring it back")
            onClicked: row.play()
        }
    }
}
