// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// Something about the kit that is worth a look, why, and what mends it.
Card {
    id: card

    required property var modelData
    signal mend(string rule)

    implicitHeight: Math.max(Theme.height(72), words.implicitHeight + 32)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: modelData.title + ". " + modelData.text

    Column {
        id: words
        x: 16
        width: (button.visible ? button.x - 16 : card.width - 16) - x
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        Row {
            width: parent.width
            spacing: 8
            Icon {
                id: icon
                name: card.modelData.blocks ? "fail" : "warn"
                size: 18
                color: card.modelData.blocks ? Theme.danger : Theme.warn
                y: 1
            }
            Label { width: parent.width - icon.width - 8; type: "strong"; text: card.modelData.title; wrapMode: Text.Wrap }
        }
        Label { width: Math.min(parent.width, 480 * Theme.textScale); color: Theme.text2; text: card.modelData.text; wrapMode: Text.Wrap; visible: text !== "" }
    }
    Button {
        id: button
        visible: text !== ""
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        text: card.modelData.remedy
        onClicked: card.mend(card.modelData.rule)
    }
}
