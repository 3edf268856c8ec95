// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What will be pasted beside the video, and a way to write it differently.
Card {
    id: card

    implicitHeight: Math.max(Theme.height(72), words.implicitHeight + 32)

    Icon {
        id: icon
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        name: "text"
        size: 20
        color: Theme.accentText
    }
    Column {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: 16
        anchors.right: edit.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        Label { type: "strong"; text: qsTr("Post text") }
        Label {
            width: parent.width
            type: "label"
            color: Theme.text2
            text: App.exports.postText.replace(/\s+/g, " ")
            elide: Text.ElideRight
            maximumLineCount: 2
            wrapMode: Text.Wrap
        }
    }
    Button {
        id: edit
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        kind: "ghost"
        iconName: "edit"
        text: qsTr("Edit")
        tip: qsTr("Write the post text yourself")
        onClicked: dialog.open()
    }

    Dialog {
        id: dialog
        title: qsTr("Post text")
        acceptText: qsTr("Use this text")
        wishedWidth: 560 * Math.min(Theme.textScale, 1.25)
        onAboutToShow: {
            field.text = App.exports.words;
            field.forceActiveFocus();
        }
        onAccepted: App.exports.setWords(field.text)

        contentItem: Column {
            spacing: 12
            Label {
                width: parent.width
                type: "body"
                color: Theme.text2
                wrapMode: Text.Wrap
                text: qsTr("The question, your contact lines, the disclaimer and the hashtags are added for you, and each place gets as much as it takes.")
            }
            Flickable {
                width: parent.width
                height: Math.min(field.implicitHeight, 260)
                contentHeight: field.implicitHeight
                clip: true
                TextAreaField {
                    id: field
                    width: parent.width
                    name: qsTr("What the post says")
                }
            }
            Button {
                small: true
                kind: "ghost"
                iconName: "restore"
                text: qsTr("Use what is said")
                tip: qsTr("Takes the words of the captions again")
                visible: App.exports.ownWords
                onClicked: {
                    App.exports.setWords("");
                    dialog.close();
                }
            }
        }
    }
}
