// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import AskReel.Bridge
import AskReel.Style

// Back, the question, the steps, undo, and the one button that goes on.
Rectangle {
    id: bar

    property var steps: []
    property var done: []
    property int current: 0
    property string primaryText
    property string primaryIcon
    property string primaryKind: "primary"
    property bool primaryEnabled: true
    property string primaryReason
    property bool canUndo: false
    property bool canRedo: false
    signal undo
    signal redo
    signal primary
    signal stepChosen(int index)
    signal help

    // Where there is little room, the words of what is done go first, then all but those of the step one is at.
    readonly property bool narrow: width / Theme.textScale < 1200
    readonly property bool tight: stepRow.wished > right.x - 8 - left.x - left.leastWidth - 8

    height: Theme.height(56)
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    Row {
        id: left
        readonly property real leastWidth: back.width + spacing + 120
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        IconButton {
            id: back
            iconName: "back"
            text: qsTr("All answers")
            anchors.verticalCenter: parent.verticalCenter
            onClicked: App.screen = "home"
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            Label {
                type: "label"
                weight: 600
                text: App.document.question
                width: Math.min(implicitWidth, Math.max(120, Math.min(300, stepRow.x - left.x - back.width - 16)))
                elide: Text.ElideRight
            }
            Row {
                spacing: 4
                Icon {
                    name: App.document.saved ? "check" : "clock"
                    size: 14
                    color: Theme.text3
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    type: "small"
                    color: Theme.text3
                    text: App.document.saved ? qsTr("Saved") : qsTr("Saving …")
                }
            }
        }
    }

    Row {
        id: stepRow
        readonly property real wished: {
            let sum = 0;
            for (let i = 0; i < children.length; ++i) {
                const step = children[i] as StepButton; // null: the Repeater
                if (step) sum += bar.narrow && step.ticked ? step.leastWidth : step.fullWidth;
            }
            return sum;
        }
        // In the middle of the window, or beside what would be under it.
        x: Math.min(Math.round((bar.width - width) / 2), right.x - width - 8)
        anchors.verticalCenter: parent.verticalCenter
        spacing: bar.narrow ? 0 : 4
        Repeater {
            model: bar.steps
            StepButton {
                required property int index
                required property string modelData
                text: modelData
                iconName: ["record", "trim", "captions", "palette", "export"][index]
                on: index === bar.current
                ticked: bar.done[index] === true && index !== bar.current
                wordless: bar.narrow && ticked || bar.tight && !on
                onClicked: bar.stepChosen(index)
            }
        }
    }

    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4
        IconButton {
            iconName: "undo"
            text: qsTr("Undo")
            key: "Ctrl+Z"
            enabled: bar.canUndo
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.undo()
        }
        IconButton {
            iconName: "redo"
            text: qsTr("Redo")
            key: "Ctrl+Shift+Z"
            enabled: bar.canRedo
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.redo()
        }
        IconButton {
            iconName: "help"
            text: qsTr("Keyboard shortcuts")
            key: "?"
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.help()
        }
        Item { width: 8; height: 1 }
        Button {
            visible: bar.primaryText !== ""
            kind: bar.primaryKind
            text: bar.primaryText
            trailingIcon: bar.primaryIcon
            enabled: bar.primaryEnabled
            disabledReason: bar.primaryReason
            key: "Ctrl+Enter"
            anchors.verticalCenter: parent.verticalCenter
            onClicked: bar.primary()
        }
    }
}
