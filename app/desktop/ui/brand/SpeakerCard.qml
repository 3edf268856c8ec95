// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// Somebody who may be the one that speaks.
T.AbstractButton {
    id: card

    required property int index
    required property var modelData
    property bool chosen: false

    implicitHeight: Math.max(Theme.height(56), words.implicitHeight + 16)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: modelData.name
    Accessible.role: Accessible.RadioButton
    Accessible.name: modelData.name
    Accessible.description: modelData.role
    Accessible.checkable: true
    Accessible.checked: chosen
    Keys.onReturnPressed: card.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: card.chosen ? Theme.tint : Theme.surface
        border.width: card.chosen ? 2 : 1
        border.color: card.chosen ? Theme.accent : card.hovered ? Theme.edge : Theme.line
        FocusRing { target: card }
    }
    contentItem: Item {
        Rectangle {
            id: face
            x: 12
            width: 32
            height: 32
            radius: 16
            color: Theme.inset
            anchors.verticalCenter: parent.verticalCenter
            Icon { anchors.centerIn: parent; name: "person"; size: 18; visible: photo.status !== Image.Ready }
            Image {
                id: photo
                anchors.fill: parent
                source: card.modelData.photo
                sourceSize.width: 64
                sourceSize.height: 64
                fillMode: Image.PreserveAspectCrop
                asynchronous: true
                Accessible.ignored: true
            }
            // Makes the photo round.
            Item {
                anchors.fill: parent
                clip: true
                visible: photo.status === Image.Ready
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -10
                    radius: 26
                    color: "transparent"
                    border.width: 10
                    border.color: card.chosen ? Theme.tint : Theme.surface
                    antialiasing: true
                }
            }
        }
        Column {
            id: words
            anchors.left: face.right
            anchors.leftMargin: 12
            anchors.right: mark.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            Label { width: parent.width; type: "strong"; text: card.modelData.name; elide: Text.ElideRight; Accessible.ignored: true }
            Label { width: parent.width; type: "small"; color: Theme.text2; text: card.modelData.role; elide: Text.ElideRight; visible: text !== ""; Accessible.ignored: true }
        }
        Icon {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            size: 20
            color: Theme.accentText
            opacity: card.chosen ? 1 : 0
        }
    }
}
