// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import AskReel.Style

// A question to begin with.
T.Button {
    id: card

    property string question
    property double seconds

    implicitHeight: Math.max(232, words.implicitHeight + link.implicitHeight + 48 + 24)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: qsTr("Start with “%1”").arg(question)
    Accessible.description: ready.text
    Keys.onReturnPressed: card.clicked()

    background: Card {
        border.color: card.hovered ? Theme.edge : Theme.line
        FocusRing { target: card }
    }
    contentItem: Item {
        Column {
            id: words
            x: 24
            y: 24
            width: parent.width - 48
            Rectangle {
                width: 40
                height: 40
                radius: Theme.radius
                color: Theme.tint
                Icon { anchors.centerIn: parent; name: "ums"; size: 22; color: Theme.accentText }
            }
            Item { width: 1; height: 16 }
            Label { width: parent.width; type: "section"; wrapMode: Text.Wrap; text: card.question; Accessible.ignored: true }
            Item { width: 1; height: 8 }
            Label {
                id: ready
                width: parent.width
                type: "label"
                color: Theme.text2
                wrapMode: Text.Wrap
                text: card.seconds > 0 ? qsTr("Script ready, %1 seconds to read").arg(Math.max(5, Math.round(card.seconds / 5) * 5)) : qsTr("No script yet")
                Accessible.ignored: true
            }
        }
        Row {
            id: link
            x: 24
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 24
            spacing: 6
            Label { type: "strong"; color: Theme.accentText; text: qsTr("Start with this"); Accessible.ignored: true }
            Icon { name: "forward"; size: 16; color: Theme.accentText; anchors.verticalCenter: parent.verticalCenter }
        }
    }
}
