// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import AskReel.Bridge
import AskReel.Style

// One answer: its picture or its question, how far it is, who says it.
T.Button {
    id: card

    property string folder
    property string question
    property string who
    property string series
    property double length
    property string status
    property int posts
    property double script
    property string problem
    property url cover
    signal menuWanted(real x, real y)

    readonly property bool planned: status === "planned"
    readonly property var badge: problem !== "" ? ["warn", "warn", qsTr("Needs a look")]
        : ({ planned: ["neutral", "clock", qsTr("Planned")], recorded: ["neutral", "record", qsTr("Recorded")],
             edited: ["tint", "trim", qsTr("Edited")], captioned: ["tint", "captions", qsTr("Captioned")],
             ready: ["info", "export", qsTr("Ready to export")],
             exported: ["ok", "done", posts === 1 ? qsTr("Exported, 1 post") : qsTr("Exported, %1 posts").arg(posts)] })[status]
    readonly property string time: Math.floor(Math.round(length) / 60) + ":" + String(Math.round(length) % 60).padStart(2, "0")
    readonly property string scriptText: script > 0 ? qsTr("Script ready, %1 seconds to read").arg(Math.max(5, Math.round(script / 5) * 5))
        : qsTr("No script yet")

    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.name: question
    readonly property var facts: [badge[2], who, planned ? scriptText : time, problem]
    Accessible.description: facts.filter(t => t !== "").join(", ")
    onClicked: App.openFolder(folder)
    Keys.onReturnPressed: card.clicked()
    Keys.onMenuPressed: menuWanted(8, 40)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier) menuWanted(8, 40);
        else if (event.key === Qt.Key_Delete) App.answers.trash(folder);
        else return;
        event.accepted = true;
    }
    Component.onCompleted: App.answers.wantCover(folder)
    onStatusChanged: App.answers.wantCover(folder)
    onLengthChanged: App.answers.wantCover(folder)

    TapHandler { acceptedButtons: Qt.RightButton; onTapped: point => card.menuWanted(point.position.x, point.position.y) }

    background: Item { }
    contentItem: Item {
        Rectangle {
            id: picture
            width: parent.width
            height: Math.round(width / 0.85)
            radius: Theme.radius
            color: Theme.inset
            Image {
                visible: !card.planned
                anchors.fill: parent
                source: card.cover
                sourceSize.width: 400
                fillMode: Image.PreserveAspectCrop
                verticalAlignment: Image.AlignTop
                asynchronous: true
                Accessible.ignored: true
            }
            RoundCorners { anchors.fill: parent; behind: Theme.bg }
            DashedFrame { visible: card.planned; anchors.fill: parent; color: card.hovered ? Theme.accent : Theme.edge }
            Rectangle {
                visible: !card.planned && card.hovered
                anchors.fill: parent
                radius: Theme.radius
                color: "transparent"
                border.width: 2
                border.color: Theme.edge
            }
            FocusRing { target: card }

            Icon { visible: card.planned && !more.visible; x: 16; y: 16; name: "text"; size: 24; color: Theme.accent }
            Column {
                visible: card.planned
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 16
                spacing: 8
                Label {
                    width: parent.width
                    type: "word"
                    weight: 600
                    font.family: Theme.displayFamily
                    lineHeight: Math.round(20 * Theme.textScale)
                    text: card.question
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    type: "small"
                    color: Theme.text2
                    text: card.scriptText
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Rectangle {
                visible: !card.planned
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: 8
                width: lengthLabel.implicitWidth + 12
                height: lengthLabel.implicitHeight + 4
                radius: Theme.radiusSmall
                color: Theme.onVideo
                Label {
                    id: lengthLabel
                    anchors.centerIn: parent
                    type: "small"
                    weight: 600
                    color: Theme.onVideoText
                    text: card.time
                    Accessible.ignored: true
                }
            }
            Rectangle {
                visible: !card.planned
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: 10
                height: words.implicitHeight + 14
                radius: Theme.radiusMedium
                color: Theme.surface
                Label {
                    id: words
                    x: 8
                    y: 6
                    width: parent.width - 16
                    type: "label"
                    font.family: Theme.displayFamily
                    font.weight: 700
                    text: card.question
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
        Badge {
            id: state
            anchors.top: picture.bottom
            anchors.topMargin: 12
            kind: card.badge[0]
            iconName: card.badge[1]
            text: card.badge[2]
        }
        Label {
            anchors.top: state.bottom
            anchors.topMargin: 8
            width: parent.width
            type: "label"
            color: card.problem !== "" ? Theme.warn : Theme.text2
            text: card.problem !== "" ? card.problem : card.who
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        IconButton {
            id: more
            visible: card.hovered || card.activeFocus
            x: 8
            y: 8
            width: 32
            height: 32
            iconName: "more"
            text: qsTr("More for “%1”").arg(card.question)
            ink: Theme.onVideoText
            focusPolicy: Qt.NoFocus
            background: Rectangle { radius: 16; color: Theme.onVideo }
            onClicked: card.menuWanted(8, 44)
        }
    }
}
