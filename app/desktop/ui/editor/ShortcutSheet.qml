// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Every key that does something.
Dialog {
    id: sheet

    title: qsTr("Keyboard shortcuts")
    acceptText: qsTr("Close")
    rejectText: ""
    wishedWidth: 760 * Theme.textScale

    readonly property var groups: [
        [qsTr("Watching"), [
            [qsTr("Play or pause"), qsTr("Space")], [qsTr("Back, stop, forward"), "J  K  L"],
            [qsTr("One picture back or on"), "←  →"], [qsTr("One second back or on"), "Shift+←  Shift+→"],
            [qsTr("To the start or end"), "Home  End"], [qsTr("Sound on or off"), "M"], [qsTr("Full screen"), "F11"]]],
        [qsTr("Recording"), [
            [qsTr("Text pauses or goes on"), qsTr("Space")], [qsTr("Back to where the part begins"), "Page Up"],
            [qsTr("Text faster or slower"), "↑  ↓"]]],
        [qsTr("Trimming"), [
            [qsTr("Start here, end here"), "I  O"], [qsTr("Split here"), "S"], [qsTr("Remove what is chosen"), "Del"],
            [qsTr("Move a part"), "Alt+←  Alt+→"], [qsTr("Zoom in or out"), "+  −"]]],
        [qsTr("Captions"), [
            [qsTr("Next caption"), "Tab"], [qsTr("Split at the cursor"), "Enter"], [qsTr("Join with the one before"), "Backspace"],
            [qsTr("Find and replace"), "Ctrl+F"]]],
        [qsTr("Everywhere"), [
            [qsTr("Undo, redo"), "Ctrl+Z  Ctrl+Shift+Z"], [qsTr("Next step"), "Ctrl+Enter"], [qsTr("This sheet"), "?"]]]]

    contentItem: Flow {
        spacing: 24
        Repeater {
            model: sheet.groups
            Column {
                required property var modelData
                width: (sheet.availableWidth - 24) / 2
                spacing: 8
                Label { type: "heading"; text: parent.modelData[0] }
                Repeater {
                    model: parent.modelData[1]
                    Item {
                        required property var modelData
                        width: parent.width
                        height: Math.max(what.height, cap.height)
                        Label {
                            id: what
                            type: "label"
                            color: Theme.text2
                            text: parent.modelData[0]
                            width: parent.width - cap.width - 12
                            wrapMode: Text.Wrap
                        }
                        KeyCap { id: cap; anchors.right: parent.right; filled: true; text: parent.modelData[1] }
                    }
                }
            }
        }
        Details { width: sheet.availableWidth; visible: App.document.open }
    }
}
