// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What stays and what goes: the words that are said, and the strip of the clips.
FocusScope {
    id: screen

    signal said(string message, string action, var then)

    // Letters belong to what is being typed in.
    readonly property Item focusItem: Window.activeFocusItem
    readonly property bool typing: focusItem !== null && (focusItem instanceof TextInput || focusItem instanceof TextEdit)

    function removeChosen() {
        const seconds = App.document.open ? App.trim.keptDuration : 0;
        if (transcript.hasSelection) transcript.removeSelected();
        else if (App.trim.chosen >= 0) App.trim.removeChosen();
        else return;
        const shorter = seconds - App.trim.keptDuration;
        if (shorter > 0)
            said(qsTr("%1 seconds shorter").arg(shorter.toFixed(1)), qsTr("Undo"), () => App.document.undo());
    }

    Shortcut { enabled: !screen.typing; sequence: "I"; onActivated: App.trim.startHere() }
    Shortcut { enabled: !screen.typing; sequence: "O"; onActivated: App.trim.endHere() }
    Shortcut { enabled: !screen.typing; sequence: "S"; onActivated: App.trim.split() }
    Shortcut { enabled: !screen.typing; sequences: ["Del", "Backspace"]; onActivated: screen.removeChosen() }
    Shortcut { enabled: !screen.typing; sequence: "Alt+Left"; onActivated: App.trim.moveChosen(-1) }
    Shortcut { enabled: !screen.typing; sequence: "Alt+Right"; onActivated: App.trim.moveChosen(1) }
    Shortcut { enabled: !screen.typing; sequences: ["+", "="]; onActivated: strip.zoomBy(1.5) }
    Shortcut { enabled: !screen.typing; sequence: "-"; onActivated: strip.zoomBy(1 / 1.5) }

    Item {
        id: content
        x: Math.round(Math.max(24, (parent.width - 1120) / 2))
        y: 24
        width: parent.width - 2 * x
        height: parent.height - 48

        Item {
            id: tools
            width: parent.width
            height: Math.max(Theme.height(40), note.height)
            Column {
                anchors.verticalCenter: parent.verticalCenter
                Label { type: "headline"; text: qsTr("Keep the best part") }
            }
            LengthNote { id: note; anchors.right: parent.right; anchors.verticalCenter: parent.verticalCenter }
        }
        Transcript {
            id: transcript
            anchors.top: tools.bottom
            anchors.topMargin: 12
            width: parent.width
            height: stripCard.y - 16 - y
            onRemoved: screen.removeChosen()
        }
        Card {
            id: stripCard
            anchors.bottom: parent.bottom
            width: parent.width
            height: strip.implicitHeight + 32
            Strip {
                id: strip
                anchors.fill: parent
                anchors.margins: 16
            }
        }
    }
}
