// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// A folder that clips arrive in, and those that did: each is used or ignored.
Card {
    id: card

    readonly property bool watching: App.watch.folder !== ""

    implicitHeight: column.height + 32
    Component.onCompleted: App.watch.setLookedAt(true)
    Component.onDestruction: App.watch.setLookedAt(false)

    FolderDialog {
        id: chooser
        title: qsTr("Choose a folder to watch")
        onAccepted: App.watch.choose(selectedFolder)
    }
    Column {
        id: column
        x: 16
        y: 16
        width: parent.width - 32
        spacing: 12

        Label { type: "heading"; text: qsTr("Watched folder"); Accessible.role: Accessible.Heading }
        Label {
            width: parent.width
            visible: !card.watching
            color: Theme.text2
            wrapMode: Text.Wrap
            text: qsTr("Choose the folder where clips arrive by AirDrop, a cable or a cloud. New ones are offered here.")
        }
        Item {
            width: parent.width
            height: Math.max(icon.height, folder.height)
            visible: card.watching
            Icon { id: icon; anchors.verticalCenter: parent.verticalCenter; name: "folder"; size: 18; color: Theme.text2 }
            Label {
                id: folder
                anchors.left: icon.right
                anchors.leftMargin: 8
                anchors.right: parent.right
                type: "label"
                elide: Text.ElideMiddle
                text: App.watch.folder
            }
        }
        Notice {
            width: parent.width
            visible: card.watching && !App.watch.there
            title: qsTr("This folder cannot be read now.")
            cause: qsTr("Connect its disk again, or choose another folder.")
        }
        Notice {
            width: parent.width
            visible: App.watch.trouble.there
            kind: "danger"
            title: App.watch.trouble.sentence
            cause: App.watch.trouble.remedy
            details: App.watch.trouble.details
        }
        Repeater {
            model: App.watch
            WatchedClip { width: column.width }
        }
        Label {
            width: parent.width
            visible: text !== ""
            type: "label"
            color: Theme.text2
            wrapMode: Text.Wrap
            text: !card.watching || !App.watch.there ? ""
                : App.watch.growing === 1 ? qsTr("A clip is still being copied …")
                : App.watch.growing > 1 ? qsTr("%1 clips are still being copied …").arg(App.watch.growing)
                : App.watch.count === 0 ? qsTr("No new clip yet. It shows here by itself.") : ""
        }
        Flow {
            width: parent.width
            spacing: 8
            Button {
                small: true
                iconName: card.watching ? "" : "folder"
                text: card.watching ? qsTr("Choose another folder …") : qsTr("Choose a folder …")
                onClicked: chooser.open()
            }
            Button {
                visible: card.watching
                small: true
                kind: "ghost"
                text: qsTr("Stop watching")
                tip: qsTr("What is in the folder stays there.")
                onClicked: App.watch.stop()
            }
        }
    }
}
