// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Style

// Another way to a take: what it is, and the button for it. More goes below the button.
Card {
    id: card

    property string title
    property string words
    property string action
    property string iconName
    default property alias more: column.data
    signal wanted

    height: column.height + 32

    Column {
        id: column
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 8
        Label { type: "heading"; text: card.title }
        Label { width: parent.width; color: Theme.text2; wrapMode: Text.Wrap; text: card.words }
        Button { text: card.action; iconName: card.iconName; onClicked: card.wanted() }
    }
}
