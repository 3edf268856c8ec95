// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// The answer's takes, the newest first, and before them those that a phone is sending.
Column {
    id: strip

    signal edited(string message)

    readonly property bool empty: App.takes.count === 0 && !App.phone.receiving
    readonly property TakeCard playing: {
        for (let i = 0; App.takes.reviewed !== "" && i < cards.count; ++i) {
            const card = cards.itemAt(i) as TakeCard;
            if (card !== null && card.reviewed) return card;
        }
        return null;
    }

    spacing: 12

    Flow {
        width: parent.width
        spacing: 12
        Label { type: "headline"; text: qsTr("Takes") }
        Label {
            width: Math.min(implicitWidth, strip.width)
            height: Math.max(Theme.height(28), implicitHeight)
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignVCenter
            visible: strip.playing === null
            color: Theme.text2
            text: !strip.empty ? qsTr("The starred take goes on to Trim.")
                : App.recorder.state === "none" || App.recorder.state === "failed" ? qsTr("Every take is kept, and you choose the best.")
                : qsTr("Press the red button. Every take is kept, and you choose the best.")
        }
        Button {
            visible: strip.playing !== null && !strip.playing.used
            small: true
            iconName: "star"
            text: strip.playing ? qsTr("Use %1").arg(strip.playing.name) : ""
            onClicked: App.takes.use(strip.playing.clip)
        }
        Button {
            visible: strip.playing !== null
            small: true
            kind: "ghost"
            iconName: "close"
            text: qsTr("Stop playing")
            key: "Esc"
            onClicked: App.takes.review("")
        }
    }
    Flow {
        width: parent.width
        visible: !strip.empty
        spacing: 20
        padding: 5
        Repeater {
            model: App.phone
            Rectangle {
                id: coming
                required property string name
                required property string state
                required property real progress
                visible: state === "sending" || state === "checking"
                width: Theme.height(120)
                height: Theme.height(168)
                radius: Theme.radius
                color: Theme.inset
                DashedFrame { anchors.fill: parent }
                Column {
                    anchors.centerIn: parent
                    width: parent.width - 24
                    spacing: 8
                    Icon { anchors.horizontalCenter: parent.horizontalCenter; name: "phone"; size: 24; color: Theme.accentText }
                    Label { width: parent.width; type: "label"; horizontalAlignment: Text.AlignHCenter; wrapMode: Text.Wrap; color: Theme.text2; text: qsTr("Coming from the phone") }
                    Progress { width: parent.width; value: coming.state === "checking" ? -1 : coming.progress; name: coming.name }
                }
            }
        }
        Repeater {
            id: cards
            model: App.takes
            TakeCard {
                onDropped: strip.edited(qsTr("%1 is out of the list. Its file stays.").arg(name))
                onMoved: by => { if (index + by >= 0 && index + by < cards.count) (cards.itemAt(index + by) as TakeCard).pick(); }
            }
        }
    }
}
