// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The pauses that would go, how tight, and the one button that cuts them. Nothing is cut before.
Card {
    id: card

    // Words above what they are about where there is no room beside it.
    readonly property bool stacked: width < 640 * Theme.textScale
    readonly property real controls: Math.max(slider.height, buttons.height)
    implicitHeight: (stacked ? words.height + 12 + controls : Math.max(words.height, controls)) + 32
    border.color: Theme.tintLine

    Column {
        id: words
        x: 16
        y: card.stacked ? 16 : (card.height - height) / 2
        width: card.stacked ? card.width - 32 : slider.x - 40
        spacing: 2
        Label {
            width: parent.width
            type: "strong"
            elide: Text.ElideRight
            text: App.pauses.count === 0 ? qsTr("No pauses are that long")
                : App.pauses.count === 1 ? qsTr("1 pause found: %1 seconds shorter").arg(App.pauses.seconds.toFixed(1))
                : qsTr("%1 pauses found: %2 seconds shorter").arg(App.pauses.count).arg(App.pauses.seconds.toFixed(1))
        }
        Label {
            width: parent.width
            type: "label"
            color: Theme.text2
            visible: !card.stacked || App.pauses.count === 0
            elide: Text.ElideRight
            text: App.pauses.count === 0 ? qsTr("Try it tighter.") : qsTr("Outlined below. Nothing is cut yet.")
        }
    }
    Column {
        id: slider
        anchors.right: buttons.left
        anchors.rightMargin: 24
        anchors.verticalCenter: buttons.verticalCenter
        width: Math.round(Math.min(226 * Theme.textScale, card.stacked ? buttons.x - 40 : card.width * 0.28))
        Slider {
            width: parent.width
            from: 0
            to: 1
            stepSize: 0.1
            value: App.pauses.tightness
            Accessible.name: qsTr("How tight")
            onMoved: App.pauses.tightness = value
        }
        Item {
            width: parent.width
            height: relaxed.height
            Label { id: relaxed; type: "label"; color: Theme.text2; text: qsTr("Relaxed") }
            Label { anchors.right: parent.right; type: "label"; color: Theme.text2; text: qsTr("Tight") }
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: card.stacked ? card.height - 16 - (card.controls + height) / 2 : (card.height - height) / 2
        spacing: 4
        Button { kind: "ghost"; text: qsTr("Not now"); onClicked: App.pauses.offered = false }
        Button {
            enabled: App.pauses.count > 0
            disabledReason: qsTr("There is nothing to remove")
            text: App.pauses.count === 1 ? qsTr("Remove 1 pause") : qsTr("Remove %1 pauses").arg(App.pauses.count)
            onClicked: App.pauses.remove()
        }
    }
}
