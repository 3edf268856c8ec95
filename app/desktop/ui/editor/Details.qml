// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What somebody who helps from afar asks for.
Column {
    spacing: 4

    Label { type: "heading"; text: qsTr("Details") }
    Label {
        width: parent.width
        type: "label"
        color: Theme.text2
        wrapMode: Text.Wrap
        text: qsTr("AskReel %1").arg(App.version) + " · "
            + qsTr("%1 pictures played, %2 of them too late to be shown").arg(App.player.shown + App.player.dropped).arg(App.player.dropped) + " · "
            + (App.player.playing ? (App.player.audible ? qsTr("sound by the computer's device") : qsTr("no sound device")) + " · " : "")
            + (App.clips.proxyProgress < 1 ? qsTr("quick copy of the video at %1 %").arg(Math.round(App.clips.proxyProgress * 100)) : qsTr("quick copy of the video ready"))
    }
}
