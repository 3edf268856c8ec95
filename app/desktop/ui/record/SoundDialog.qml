// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Whether sound and picture are in step: claps tell, and who knows better sets it by hand.
Dialog {
    id: dialog

    readonly property string phase: App.soundOffset.state
    readonly property bool watching: phase === "watching"

    title: qsTr("Is the sound in step?")
    acceptText: phase === "rest" || watching ? qsTr("Start clapping") : qsTr("Clap again")
    acceptKind: phase === "found" ? "secondary" : "primary"
    acceptEnabled: !watching && App.recorder.state === "ready" && App.recorder.hasSound
    rejectText: qsTr("Close")
    staysOpen: true
    onAccepted: App.soundOffset.find()
    onClosed: App.soundOffset.rest()

    function inWords(milliseconds: int): string {
        return milliseconds === 0 ? qsTr("The sound is left as it comes")
            : milliseconds > 0 ? qsTr("Sound %1 ms later").arg(milliseconds) : qsTr("Sound %1 ms earlier").arg(-milliseconds);
    }

    contentItem: Column {
        spacing: 16
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Some cameras show a movement later than the microphone hears it. Clap your hands five times in front of the camera, slowly, with both hands in the picture. It takes ten seconds, and nothing of it is kept.")
        }
        Column {
            width: parent.width
            spacing: 8
            visible: dialog.watching
            Label { width: parent.width; type: "strong"; wrapMode: Text.Wrap; text: qsTr("Clap now, about once in two seconds"); Accessible.role: Accessible.AlertMessage; Accessible.name: text }
            Progress { width: parent.width; value: App.soundOffset.progress; name: qsTr("Watching for claps") }
        }
        Notice {
            width: parent.width
            visible: dialog.phase === "found" || dialog.phase === "unsure" || dialog.phase === "failed"
            kind: dialog.phase === "found" ? "ok" : dialog.phase === "failed" ? "danger" : "warn"
            title: dialog.phase === "failed" ? App.soundOffset.trouble.sentence
                : dialog.phase === "unsure" ? (App.soundOffset.claps === 0 ? qsTr("No clap was both seen and heard.") : qsTr("That is not sure: claps seen and heard: %1.").arg(App.soundOffset.claps))
                : Math.abs(App.soundOffset.late) <= 10 ? qsTr("Sound and picture are in step.")
                : App.soundOffset.late > 0 ? qsTr("The sound came %1 ms late.").arg(App.soundOffset.late) : qsTr("The sound came %1 ms early.").arg(-App.soundOffset.late)
            cause: dialog.phase === "failed" ? App.soundOffset.trouble.remedy
                : dialog.phase === "unsure" ? qsTr("Keep still between the claps, with your hands in the picture, in a quiet room.")
                : qsTr("From now on every take with this camera and microphone is put right by that.")
            details: dialog.phase === "failed" ? App.soundOffset.trouble.details : ""
        }
        Row {
            width: parent.width
            spacing: 8
            IconButton {
                iconName: "back"
                text: qsTr("Sound 5 ms earlier")
                enabled: !dialog.watching && App.soundOffset.milliseconds > -App.soundOffset.most
                onClicked: App.soundOffset.milliseconds -= 5
            }
            Label {
                width: parent.width - 2 * (parent.height + parent.spacing)
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                color: Theme.text2
                text: dialog.inWords(App.soundOffset.milliseconds)
            }
            IconButton {
                iconName: "forward"
                text: qsTr("Sound 5 ms later")
                enabled: !dialog.watching && App.soundOffset.milliseconds < App.soundOffset.most
                onClicked: App.soundOffset.milliseconds += 5
            }
        }
    }
}
