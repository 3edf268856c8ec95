// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import AskReel.Bridge
import AskReel.Style

// What the text does: its speed and size, mirrored or not, to be written. Where there is little room, words go first,
// then the numbers.
Item {
    id: bar

    property bool editing: false
    signal editToggled

    readonly property real room: width - 32
    readonly property real sliders: 2 * (18 + 8 + 88 + 8)
    readonly property real icons: (voice.visible ? 3 : 2) * mirror.implicitHeight
    readonly property real words: mirror.fullWidth + edit.fullWidth + (voice.visible ? voice.fullWidth : 0)
    readonly property real names: speedName.implicitWidth + sizeName.implicitWidth + 16
    readonly property real numbers: speedWidest.implicitWidth + sizeWidest.implicitWidth + 8
    readonly property bool worded: room >= sliders + numbers + names + words + 48
    readonly property bool hinted: room >= sliders + numbers + names + (worded ? words : icons) + hint.implicitWidth + 64
    readonly property bool named: room >= sliders + numbers + names + icons + 48
    readonly property bool numbered: room >= sliders + numbers + icons + 48

    implicitHeight: Theme.height(56)

    Label { id: speedWidest; visible: false; text: qsTr("%1 wpm").arg(240) }
    Label { id: sizeWidest; visible: false; text: "56" }

    Rectangle { anchors.fill: parent; radius: Theme.radius; color: Theme.promptBar }
    Rectangle { width: parent.width; height: Theme.radius; color: Theme.promptBar }

    Row {
        x: 16
        height: parent.height
        spacing: 16
        Row {
            height: parent.height
            spacing: 8
            Icon { anchors.verticalCenter: parent.verticalCenter; name: "speed"; size: 18; color: Theme.promptNow }
            Label { id: speedName; visible: bar.named; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Speed"); color: Theme.promptNow; Accessible.ignored: true }
            Slider {
                anchors.verticalCenter: parent.verticalCenter
                width: 88
                dark: true
                from: 60
                to: 240
                stepSize: 5
                value: App.prompter.speed
                onMoved: App.prompter.speed = value
                Accessible.name: qsTr("Speed, words a minute")
            }
            Label { visible: bar.numbered; anchors.verticalCenter: parent.verticalCenter; width: speedWidest.implicitWidth; text: qsTr("%1 wpm").arg(App.prompter.speed); color: Theme.promptNext }
        }
        Row {
            height: parent.height
            spacing: 8
            Icon { anchors.verticalCenter: parent.verticalCenter; name: "text"; size: 18; color: Theme.promptNow }
            Label { id: sizeName; visible: bar.named; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Size"); color: Theme.promptNow; Accessible.ignored: true }
            Slider {
                anchors.verticalCenter: parent.verticalCenter
                width: 88
                dark: true
                from: 24
                to: 56
                stepSize: 1
                value: App.prompter.size
                onMoved: App.prompter.size = value
                Accessible.name: qsTr("Size of the text")
            }
            Label { visible: bar.numbered; anchors.verticalCenter: parent.verticalCenter; width: sizeWidest.implicitWidth; text: App.prompter.size; color: Theme.promptNext }
        }
        Row {
            height: parent.height
            spacing: 0
            DarkButton {
                id: mirror
                anchors.verticalCenter: parent.verticalCenter
                iconName: "mirror"
                text: qsTr("Mirror")
                tip: qsTr("For a mirror glass before the camera")
                wordless: !bar.worded
                checkable: true
                checked: App.prompter.mirrored
                onToggled: App.prompter.mirrored = checked
            }
            DarkButton {
                id: voice
                visible: App.prompter.canFollow
                anchors.verticalCenter: parent.verticalCenter
                iconName: "mic"
                text: qsTr("Follow my voice")
                tip: qsTr("The text waits for you and goes where you are")
                wordless: !bar.worded
                checkable: true
                checked: App.prompter.follows
                onToggled: App.prompter.follows = checked
            }
            DarkButton {
                id: edit
                anchors.verticalCenter: parent.verticalCenter
                iconName: bar.editing ? "check" : "edit"
                text: bar.editing ? qsTr("Done") : qsTr("Edit")
                wordless: !bar.worded
                key: bar.editing ? "Esc" : ""
                onClicked: bar.editToggled()
            }
        }
    }
    PauseHint {
        id: hint
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: bar.hinted && !bar.editing
    }
}
