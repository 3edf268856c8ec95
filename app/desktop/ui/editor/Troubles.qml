// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import AskReel.Bridge
import AskReel.Style

// What is wrong with the answer or its clips, on the spot, with the next step.
Column {
    id: troubles

    spacing: 8

    FileDialog {
        id: dialog
        title: qsTr("Where is the video now?")
        nameFilters: [qsTr("Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)"), qsTr("All files (*)")]
        onAccepted: App.document.locate(selectedFile)
    }
    Notice {
        width: parent.width
        visible: App.document.missing.length > 0
        kind: "danger"
        title: qsTr("The video is not where it was")
        cause: qsTr("%1 was moved, renamed or changed. Everything that you did is kept; show where it is now.").arg(Array.from(App.document.missing).join(", "))
        remedy: qsTr("Locate …")
        remedyIcon: "search"
        onMend: dialog.open()
    }
    Notice {
        width: parent.width
        visible: App.document.trouble.there
        kind: "danger"
        title: App.document.trouble.sentence
        cause: App.document.trouble.remedy
        remedy: qsTr("Close")
        details: App.document.trouble.details
        onMend: App.document.dismiss()
    }
    Notice {
        width: parent.width
        visible: App.player.trouble.there && App.document.missing.length === 0
        kind: "danger"
        title: App.player.trouble.sentence
        cause: App.player.trouble.remedy
        details: App.player.trouble.details
        remedy: qsTr("Try again")
        onMend: App.player.refresh()
    }
}
