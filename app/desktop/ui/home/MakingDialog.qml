// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// While a video is copied into its answer. A short copy shows nothing.
Dialog {
    id: dialog

    title: qsTr("Getting your video ready")
    rejectText: qsTr("Cancel")
    onRejected: App.answers.cancelMaking()

    Timer { running: App.answers.making; interval: 400; onTriggered: dialog.open() }
    Connections {
        target: App.answers
        function onMakingChanged() { if (!App.answers.making && dialog.opened) dialog.close(); }
    }
    contentItem: Column {
        spacing: 12
        Label { width: dialog.availableWidth; color: Theme.text2; wrapMode: Text.Wrap; text: qsTr("It is copied into your answers. The original stays where it is.") }
        Progress { width: dialog.availableWidth; value: App.answers.makingFraction }
    }
}
