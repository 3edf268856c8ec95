// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// Where the video comes from: the clips of the answer, and more of them from files. Shows the script to read.
Item {
    id: screen

    readonly property bool primaryEnabled: App.document.hasClips
    readonly property string primaryReason: qsTr("Add a video first")

    FileDialog {
        id: dialog
        title: qsTr("Choose a video")
        nameFilters: [qsTr("Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)"), qsTr("All files (*)")]
        fileMode: FileDialog.OpenFiles
        onAccepted: App.document.addClips(selectedFiles)
    }
    PhoneDialog { id: phoneDialog }
    DropArea {
        id: drop
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => { if (event.hasUrls) App.document.addClips(event.urls); }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.height + 48
        clip: true
        interactive: false
        ScrollWheel { flickable: flick }
        Column {
            id: column
            x: Math.round(Math.max(24, (parent.width - 720) / 2))
            y: 24
            width: flick.width - 2 * x
            spacing: 16

            Label { type: "headline"; text: App.document.hasClips ? qsTr("Your video") : qsTr("Bring in your video") }
            Label {
                width: parent.width
                color: Theme.text2
                wrapMode: Text.Wrap
                text: qsTr("Film the answer with a phone or camera, upright if you can, and bring the file here. Several clips are put one after the other.")
            }
            Rectangle {
                width: parent.width
                height: Math.max(Theme.height(136), dropWords.height + 48)
                radius: Theme.radius
                color: drop.containsDrag ? Theme.tint : "transparent"
                DashedFrame { anchors.fill: parent }
                Column {
                    id: dropWords
                    anchors.centerIn: parent
                    width: parent.width - 48
                    spacing: 12
                    Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "drop"; size: 24; color: Theme.accentText }
                    Label { width: parent.width; horizontalAlignment: Text.AlignHCenter; type: "strong"; text: qsTr("Drop a video here"); wrapMode: Text.Wrap }
                    Row {
                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: 8
                        Button {
                            text: qsTr("Choose a video …")
                            kind: App.document.hasClips ? "secondary" : "tonal"
                            iconName: "folder"
                            onClicked: dialog.open()
                        }
                        Button {
                            text: qsTr("Use my phone …")
                            kind: "secondary"
                            iconName: "phone"
                            onClicked: phoneDialog.open()
                        }
                    }
                }
            }
            Column {
                width: parent.width
                spacing: 6
                visible: App.document.adding
                Label { type: "label"; color: Theme.text2; text: qsTr("Bringing in the video") }
                Progress { width: parent.width; value: App.document.addingProgress; name: qsTr("Bringing in the video") }
            }
            Card {
                width: parent.width
                visible: App.document.script !== ""
                height: script.height + 32
                Column {
                    id: script
                    x: 16
                    y: 16
                    width: parent.width - 32
                    spacing: 8
                    Label { type: "heading"; text: qsTr("What to say") }
                    Label { width: parent.width; type: "word"; text: App.document.script; wrapMode: Text.Wrap }
                }
            }
        }
    }
}
