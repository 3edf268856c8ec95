// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Words of the practice, spelled as captions should have them.
Column {
    id: page

    signal said(string message)

    function add() {
        App.practice.addWord(field.text);
        field.text = "";
    }

    spacing: 16
    Label {
        width: parent.width
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("Names of products, treatments and people, spelled as captions should have them. Common ones such as Botox and hyaluronic acid are known already.")
    }
    Row {
        spacing: 8
        TextInputField {
            id: field
            width: 320 * Theme.textScale
            name: qsTr("A word or name")
            prompt: qsTr("A word or name")
            field.maximumLength: 60
            field.onAccepted: page.add()
        }
        Button { text: qsTr("Add it"); iconName: "plus"; enabled: field.text.trim() !== ""; disabledReason: qsTr("Type a word first."); onClicked: page.add() }
    }
    Flow {
        width: parent.width
        spacing: 8
        Repeater {
            model: App.practice.glossary
            Rectangle {
                id: chip
                required property string modelData
                width: word.implicitWidth + 12 + remove.width + 4
                height: Theme.height(32)
                radius: height / 2
                color: Theme.surface
                border.width: 1
                border.color: Theme.line
                Label { id: word; x: 12; anchors.verticalCenter: parent.verticalCenter; type: "label"; weight: 500; text: chip.modelData }
                IconButton {
                    id: remove
                    anchors.right: parent.right
                    anchors.rightMargin: 2
                    anchors.verticalCenter: parent.verticalCenter
                    width: chip.height - 4
                    height: chip.height - 4
                    iconName: "close"
                    iconSize: 14
                    text: qsTr("Remove “%1”").arg(chip.modelData)
                    onClicked: {
                        const word = chip.modelData;
                        App.practice.removeWord(word);
                        page.said(qsTr("“%1” is removed").arg(word));
                    }
                }
            }
        }
    }
    Label { visible: App.practice.glossary.length === 0; color: Theme.text3; text: qsTr("No words of your own yet.") }
}
