// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// How long it was, how long it is, and what that means.
Column {
    id: note

    readonly property real post: App.player.duration
    property real room: 400 // it may be so wide

    spacing: 0
    Row {
        anchors.right: parent.right
        spacing: 6
        TimeLabel { seconds: App.trim.duration; color: Theme.text2; type: "label"; anchors.verticalCenter: parent.verticalCenter }
        Icon { name: "forward"; size: 12; color: Theme.text3; anchors.verticalCenter: parent.verticalCenter }
        TimeLabel { seconds: App.trim.keptDuration; type: "section"; anchors.verticalCenter: parent.verticalCenter }
    }
    Label {
        anchors.right: parent.right
        width: Math.min(implicitWidth, note.room)
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideRight
        type: "label"
        color: Theme.text2
        text: note.post <= 60 ? qsTr("Good length for every post")
            : note.post <= 90 ? qsTr("A little long: most viewers stay for a minute")
            : qsTr("Long: some places take 90 seconds at most")
    }
}
