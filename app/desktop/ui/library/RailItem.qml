// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// A place to go to in the side rail: an icon or a dot, a name, how many. Without its words where the rail is narrow.
T.Button {
    id: control

    property string iconName
    property color dot: "transparent"
    property int number: -1
    property bool on: false
    property bool narrow: false
    property int iconSize: 20

    implicitHeight: Theme.height(iconSize === 20 && dot.a === 0 ? 40 : 36)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: number >= 0 ? qsTr("%1, %2").arg(text).arg(number) : text
    Accessible.selected: on
    Keys.onReturnPressed: control.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: control.on ? Theme.surface : control.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: control.on
            anchors.fill: parent
            anchors.topMargin: 1
            anchors.bottomMargin: -1
            z: -1
            radius: Theme.radius
            color: Theme.depth2
        }
        FocusRing { target: control; inside: true }
    }
    contentItem: Item {
        Item {
            id: mark
            x: control.narrow ? Math.round((control.width - width) / 2) : 12
            width: 20
            height: parent.height
            Icon {
                visible: control.iconName !== ""
                anchors.centerIn: parent
                name: control.iconName
                size: control.iconSize
                color: control.on ? Theme.text : Theme.text2
            }
            Rectangle {
                visible: control.dot.a > 0
                anchors.centerIn: parent
                width: control.narrow ? 12 : 8
                height: width
                radius: width / 2
                color: control.dot
            }
        }
        Label {
            visible: !control.narrow
            anchors.left: mark.right
            anchors.leftMargin: 12
            anchors.right: count.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            weight: control.on ? 600 : 500
            color: control.on ? Theme.text : Theme.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: count
            visible: !control.narrow && control.number >= 0
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            type: "small"
            weight: 500
            color: Theme.text3
            text: control.number >= 0 ? control.number : ""
            Accessible.ignored: true
        }
    }
    Tooltip { target: control; text: control.narrow ? control.text : ""; x: control.width + 8; y: Math.round((control.height - height) / 2) }
}
