// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// Where the video comes from: the camera on the stage with the script to read beside it, a phone, a file, a folder that
// clips arrive in.
Item {
    id: screen

    readonly property bool primaryEnabled: App.document.hasClips
    readonly property string primaryReason: qsTr("Record or add a video first")
    readonly property string primaryKind: App.document.hasClips ? "primary" : "secondary"
    readonly property bool ownKeys: App.takes.reviewed === ""
    // A take that is looked at stands in the camera's place, and without a camera what there is already.
    readonly property Component stage: App.takes.reviewed !== "" || App.recorder.state === "none" && App.document.hasClips ? null : cameraStage
    readonly property bool here: App.screen === "record"

    signal edited(string message)

    onHereChanged: {
        App.recorder.shown = here;
        App.takes.review("");
    }
    Component.onCompleted: App.recorder.shown = here
    Component.onDestruction: {
        App.recorder.shown = false;
        App.takes.review("");
    }

    function record() {
        App.takes.review("");
        App.recorder.record();
    }

    Component {
        id: cameraStage
        CameraStage { onPhoneWanted: phoneDialog.open() } // qmllint disable unqualified
    }
    readonly property Item focusItem: Window.activeFocusItem
    readonly property bool typing: focusItem !== null && (focusItem instanceof TextInput || focusItem instanceof TextEdit)
    Shortcut { sequence: "R"; enabled: !screen.typing; onActivated: screen.record() }
    Shortcut { sequence: "Escape"; enabled: App.takes.reviewed !== ""; onActivated: App.takes.review("") }

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
            x: 24
            y: 24
            width: flick.width - 2 * x
            spacing: 24

            Notice {
                width: parent.width
                visible: App.recorder.trouble.there && App.recorder.state !== "failed"
                kind: "danger"
                title: App.recorder.trouble.sentence
                cause: App.recorder.trouble.remedy
                details: App.recorder.trouble.details
                remedy: qsTr("Close")
                onMend: App.recorder.dismiss()
            }
            LeftBehindNotice { width: parent.width }
            Teleprompter {
                width: parent.width
                height: Math.max(Theme.height(220), Math.min(screen.height - 48, Math.max(Theme.height(300), Math.min(480, Math.round(screen.height * 0.5)))))
                keysEnabled: App.takes.reviewed === ""
                rolling: App.recorder.state === "recording"
            }
            Item {
                id: below
                readonly property bool two: width >= 620 * Theme.textScale
                readonly property int side: two ? Math.round(Math.max(280, width * 0.4)) : width
                width: parent.width
                height: two ? Math.max(takes.height, cards.height) : cards.y + cards.height
                TakesStrip {
                    id: takes
                    width: below.two ? parent.width - below.side - 24 : parent.width
                    onEdited: message => screen.edited(message)
                }
                Column {
                    id: cards
                    x: parent.width - width
                    y: below.two ? 0 : takes.height + 24
                    width: below.side
                    spacing: 16
                    SourceCard {
                        width: parent.width
                        title: qsTr("Use my phone")
                        words: qsTr("Its own camera records, and the clip comes over your Wi-Fi, never the internet.")
                        action: qsTr("Use my phone …")
                        iconName: "phone"
                        onWanted: phoneDialog.open()
                    }
                    SourceCard {
                        width: parent.width
                        color: drop.containsDrag ? Theme.tint : Theme.surface
                        title: qsTr("Bring in a video")
                        words: qsTr("Drop a file anywhere on this page, or choose one. Several are put one after the other.")
                        action: qsTr("Choose a video …")
                        iconName: "folder"
                        onWanted: dialog.open()
                        Progress { width: parent.width; visible: App.document.adding; value: App.document.addingProgress; name: qsTr("Bringing in the video") }
                    }
                    WatchCard { width: parent.width }
                }
            }
        }
    }
}
