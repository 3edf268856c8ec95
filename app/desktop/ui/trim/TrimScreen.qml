// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What stays and what goes: the words that are said, and the strip of the clips.
FocusScope {
    id: screen

    signal edited(string message)

    // Letters belong to what is being typed in.
    readonly property Item focusItem: Window.activeFocusItem
    readonly property bool typing: focusItem !== null && (focusItem instanceof TextInput || focusItem instanceof TextEdit)

    function removeChosen() {
        const seconds = App.document.open ? App.trim.keptDuration : 0;
        if (transcript.hasSelection) transcript.removeSelected();
        else if (App.trim.chosen >= 0) App.trim.removeChosen();
        else return;
        const shorter = seconds - App.trim.keptDuration;
        if (shorter > 0)
            edited(qsTr("%1 seconds shorter").arg(shorter.toFixed(1)));
    }

    Component.onCompleted: { App.pauses.setLookedAt(true); App.retakes.setLookedAt(true); }
    Component.onDestruction: { App.pauses.setLookedAt(false); App.retakes.setLookedAt(false); }
    Connections {
        target: App.pauses
        function onRemoved(seconds) { screen.edited(qsTr("%1 seconds shorter").arg(seconds.toFixed(1))); }
    }

    Connections {
        target: App.retakes
        function onApplied(seconds) {
            screen.edited(seconds < 0 ? qsTr("%1 seconds longer").arg((-seconds).toFixed(1)) : qsTr("%1 seconds shorter").arg(seconds.toFixed(1)));
        }
        function onOfferedChanged() { if (App.retakes.offered) App.pauses.offered = false; }
    }
    Connections {
        target: App.pauses
        function onOfferedChanged() { if (App.pauses.offered) App.retakes.offered = false; }
    }

    Shortcut { enabled: !screen.typing; sequence: "I"; onActivated: App.trim.startHere() }
    Shortcut { enabled: !screen.typing; sequence: "O"; onActivated: App.trim.endHere() }
    Shortcut { enabled: !screen.typing; sequence: "S"; onActivated: App.trim.split() }
    Shortcut { enabled: !screen.typing; sequences: ["Del", "Backspace"]; onActivated: screen.removeChosen() }
    Shortcut { enabled: !screen.typing; sequence: "Alt+Left"; onActivated: App.trim.moveChosen(-1) }
    Shortcut { enabled: !screen.typing; sequence: "Alt+Right"; onActivated: App.trim.moveChosen(1) }
    Shortcut { enabled: !screen.typing; sequences: ["+", "="]; onActivated: strip.zoomBy(1.5) }
    Shortcut { enabled: !screen.typing; sequence: "-"; onActivated: strip.zoomBy(1 / 1.5) }

    Item {
        id: content
        x: Math.round(Math.max(24, (parent.width - 1120) / 2))
        y: 24
        width: parent.width - 2 * x
        height: parent.height - 48

        Item {
            id: tools
            width: parent.width
            height: Math.max(Theme.height(40), note.height)
            Row {
                id: offers
                anchors.verticalCenter: parent.verticalCenter
                spacing: 8
                Button {
                    kind: App.pauses.offered ? "tonal" : "secondary"
                    iconName: "pauses"
                    text: App.pauses.count > 0 ? qsTr("Remove pauses (%1)").arg(App.pauses.count) : qsTr("Remove pauses")
                    tip: qsTr("Shows the pauses first; nothing is cut before you say so")
                    enabled: App.pauses.ready
                    disabledReason: App.document.hasClips ? qsTr("Still listening to the video") : qsTr("There is no video yet")
                    onClicked: App.pauses.offered = !App.pauses.offered
                }
                Button {
                    visible: App.retakes.count > 0
                    kind: App.retakes.offered ? "tonal" : "secondary"
                    iconName: "restore"
                    text: App.retakes.open > 0 ? qsTr("Choose takes (%1)").arg(App.retakes.open) : qsTr("Choose takes")
                    tip: qsTr("What was said more than once; nothing is cut before you say so")
                    onClicked: App.retakes.offered = !App.retakes.offered
                }
            }
            LengthNote { id: note; room: tools.width - offers.width - 16; anchors.right: parent.right; anchors.verticalCenter: parent.verticalCenter }
        }
        PausesCard {
            id: pausesCard
            anchors.top: tools.bottom
            anchors.topMargin: visible ? 12 : 0
            width: parent.width
            height: visible ? implicitHeight : 0
            visible: App.pauses.offered
        }
        RetakesCard {
            id: retakesCard
            anchors.top: tools.bottom
            anchors.topMargin: visible ? 12 : 0
            width: parent.width
            // The words stay in view where there is room for some of them.
            readonly property real room: stripCard.y - 16 - y
            height: !visible ? 0 : implicitHeight + 136 > room ? room : implicitHeight
            visible: App.retakes.offered
        }
        Transcript {
            id: transcript
            anchors.top: App.retakes.offered ? retakesCard.bottom : pausesCard.bottom
            anchors.topMargin: App.pauses.offered || App.retakes.offered ? 16 : 12
            width: parent.width
            height: stripCard.y - 16 - y
            visible: height >= 80
            onRemoved: screen.removeChosen()
        }
        Card {
            id: stripCard
            anchors.bottom: parent.bottom
            width: parent.width
            height: strip.implicitHeight + 32
            Strip {
                id: strip
                anchors.fill: parent
                anchors.margins: 16
            }
        }
    }
}
