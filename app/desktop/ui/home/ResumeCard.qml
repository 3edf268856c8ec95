// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import AskReel.Bridge
import AskReel.Style

// The answer that was worked on last, how far it is, and its next step.
Card {
    id: card

    property var answer: ({})

    readonly property var names: [qsTr("Record"), qsTr("Trim"), qsTr("Captions"), qsTr("Brand"), qsTr("Export")]
    readonly property int next: ({ recorded: 1, edited: 2, captioned: 3, ready: 4 })[answer.status] ?? 1
    readonly property var buttons: [qsTr("Record it"), qsTr("Continue with trimming"), qsTr("Continue with captions"),
        qsTr("Continue with the brand"), qsTr("Continue to export")]
    readonly property var minutes: [8, 5, 3, 2, 1]

    onAnswerChanged: if (answer.folder !== undefined) App.answers.wantCover(answer.folder)

    Rectangle {
        id: picture
        x: 1
        y: 1
        width: Math.min(height + 2, card.width * 0.25)
        height: card.height - 2
        color: Theme.inset
        radius: Theme.radius - 1
        Image {
            anchors.fill: parent
            source: card.answer.cover ?? ""
            sourceSize.width: 400
            fillMode: Image.PreserveAspectCrop
            verticalAlignment: Image.AlignTop
            asynchronous: true
            Accessible.ignored: true
        }
        RoundCorners { anchors.fill: parent; anchors.rightMargin: -20; behind: Theme.surface; corner: Theme.radius - 1 }
    }
    ColumnLayout {
        anchors.left: picture.right
        anchors.right: parent.right
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0
        Label { type: "label"; color: Theme.text2; text: qsTr("Pick up where you left off"); Layout.fillWidth: true; elide: Text.ElideRight }
        Label {
            type: "headline"
            text: card.answer.question ?? ""
            Layout.fillWidth: true
            Layout.topMargin: 4
            elide: Text.ElideRight
        }
        Row {
            id: steps
            Layout.topMargin: 12
            Layout.fillWidth: true
            spacing: 8
            // Where all the names do not fit, only the next step's is shown.
            readonly property bool tight: card.width - picture.width - 48 < 470 * Theme.textScale
            Repeater {
                model: card.names
                Row {
                    id: step
                    required property int index
                    required property string modelData
                    readonly property bool done: index < card.next
                    readonly property bool now: index === card.next
                    spacing: 8
                    anchors.verticalCenter: parent?.verticalCenter
                    Rectangle {
                        visible: step.index > 0
                        width: 16
                        height: 1.5
                        color: Theme.edge
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    Rectangle {
                        width: 20
                        height: 20
                        radius: 10
                        anchors.verticalCenter: parent.verticalCenter
                        color: step.done ? Theme.accent : "transparent"
                        border.width: step.done ? 0 : step.now ? 2 : 1.5
                        border.color: step.now ? Theme.accent : Theme.edge
                        Icon { visible: step.done; anchors.centerIn: parent; name: "check"; size: 14; color: Theme.accentInk }
                        Rectangle { visible: step.now; anchors.centerIn: parent; width: 8; height: 8; radius: 4; color: Theme.accent }
                    }
                    Label {
                        visible: !steps.tight || step.now
                        type: "label"
                        weight: step.now ? 600 : 500
                        leftPadding: -2
                        color: step.done ? Theme.accentText : step.now ? Theme.text : Theme.text3
                        text: step.modelData
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
        RowLayout {
            Layout.topMargin: 16
            Layout.fillWidth: true
            spacing: 16
            Button {
                kind: "tonal"
                text: card.buttons[card.next]
                onClicked: App.openFolder(card.answer.folder)
            }
            Label {
                Layout.fillWidth: true
                type: "label"
                color: Theme.text3
                elide: Text.ElideRight
                readonly property int minutes: card.minutes[card.next]
                text: minutes === 1 ? qsTr("About a minute to go") : qsTr("About %1 minutes to go").arg(minutes)
            }
        }
    }
}
